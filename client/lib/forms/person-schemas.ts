import * as z from "zod/mini";

/** Checked again, and fully, by the server; here only what saves a round trip. */
export const emailSchema = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, "Enter your e-mail address."),
    z.regex(/^[^\s@]+@[^\s@]+$/, "Enter an e-mail address, such as anna@example.com."),
  );

export const nameSchema = z
  .string()
  .check(z.trim(), z.minLength(1, "Enter your name."), z.maxLength(200, "At most 200 characters."));

export const PASSWORD_MIN_LENGTH = 10;

export const newPasswordSchema = z
  .string()
  .check(z.minLength(PASSWORD_MIN_LENGTH, `At least ${PASSWORD_MIN_LENGTH} characters.`));

export const PASSWORD_HINT = `At least ${PASSWORD_MIN_LENGTH} characters. Three or four unusual words are good.`;
