import { expect, type Page } from "@playwright/test";

/** The people of the demo data, by first name. */
export const CAST = {
  olga: { name: "Olga Petrenko", email: "olga@footplate.test" },
  ada: { name: "Ada Lindqvist", email: "ada@footplate.test" },
  max: { name: "Max Okafor", email: "max@footplate.test" },
  leo: { name: "Leo Brandt", email: "leo@footplate.test" },
  nils: { name: "Nils Aalto", email: "nils@footplate.test" },
} as const;

export type CastName = keyof typeof CAST;

export const PASSWORD = "footplate-demo";

/** Signs in through the sign-in page, as a person does, and waits for the page `next`. */
export async function signInAs(
  page: Page,
  who: CastName | { email: string; password: string },
  next = "/",
): Promise<void> {
  const { email, password } =
    typeof who === "string" ? { email: CAST[who].email, password: PASSWORD } : who;
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}

/** Ends the session through the page that does so. */
export async function signOut(page: Page): Promise<void> {
  await page.goto("/sign-out");
  await page.waitForURL("**/sign-in");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
}
