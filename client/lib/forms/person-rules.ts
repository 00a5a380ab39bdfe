import { atLeast, atMost, line, looksLike, notEmpty, verbatim } from "./rules";

/* Checked again, and fully, by the server; here only what saves a round trip. */

export const emailRule = line(
  notEmpty("Enter your e-mail address."),
  looksLike(/^[^\s@]+@[^\s@]+$/, "Enter an e-mail address, such as anna@example.com."),
);

export const nameRule = line(notEmpty("Enter your name."), atMost(200, "At most 200 characters."));

export const PASSWORD_MIN_LENGTH = 10;

export const newPasswordRule = verbatim(
  atLeast(PASSWORD_MIN_LENGTH, `At least ${PASSWORD_MIN_LENGTH} characters.`),
);

export const PASSWORD_HINT = `At least ${PASSWORD_MIN_LENGTH} characters. Three or four unusual words are good.`;
