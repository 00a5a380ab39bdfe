import { expect, type Page, test } from "@playwright/test";
import { CAST, signInAs, signOut } from "./lib/cast";
import { linkInMail } from "./lib/mail";

/** The newest e-mail to the address that says this. */
async function textInMail(page: Page, to: string, pattern: RegExp): Promise<string> {
  let found = "";
  await expect
    .poll(async () => {
      const answer = await page.request.get("/dev/mail.json");
      const { items }: { items: { to: string; text: string }[] } = await answer.json();
      const mine = items
        .filter((mail) => mail.to === to)
        .map((mail) => pattern.exec(mail.text)?.[0]);
      found = mine.find(Boolean) ?? "";
      return found;
    })
    .toBeTruthy();
  return found;
}

test("a forgotten password is set anew by the link in the mail, which then is dead", async ({
  page,
}) => {
  // Somebody no other test signs in as.
  const email = "amara.nwosu@footplate.test";
  const password = "three-lanterns-below";
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("link", { name: "Forgot it?" }).click();
  await expect(page.getByLabel("E-mail address")).toHaveValue(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();

  const link = await linkInMail(page, email, /\/reset\//);
  await page.goto(link);
  await page.getByLabel("New password").fill("footplate");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByLabel("New password")).toHaveAccessibleDescription(
    /At least 10 characters/,
  );

  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByRole("heading", { name: "Your password is set" })).toBeVisible();

  await page.goto(link);
  await expect(page.getByRole("heading", { name: /does not work/ })).toBeVisible();
  await signInAs(page, { email, password }, "/account");
  await expect(page.getByRole("heading", { name: "Account", level: 1 })).toBeVisible();
});

test("a reset for an address nobody has says the same", async ({ page }) => {
  await page.goto("/reset?email=nobody@footplate.test");
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
});

test("signing in by a code: a wrong one is told, the right one opens", async ({ page }) => {
  const { email } = CAST.max;
  await page.goto("/sign-in?next=/account");
  await page.getByRole("button", { name: "E-mail me a code instead" }).click();
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Send the code" }).click();

  await page.getByLabel("Code").fill("AAAA-AAAA");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByLabel("Code")).toHaveAccessibleDescription(/.+/);

  await page.getByLabel("Code").fill(await textInMail(page, email, /\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/));
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/account$/);
  // Leaving a page before it has come would only try the browser's patience.
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await signOut(page);
});
