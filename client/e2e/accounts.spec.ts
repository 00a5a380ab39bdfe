import { expect, test } from "@playwright/test";
import { expectAxeClean } from "./lib/axe";
import { CAST, signInAs, signOut } from "./lib/cast";
import { shoot } from "./lib/shoot";

test("a wrong password is told at the field and what was typed stays", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(CAST.leo.email);
  await page.getByLabel("Password", { exact: true }).fill("not-it-at-all");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();

  const password = page.getByLabel("Password", { exact: true });
  await expect(password).toHaveAccessibleDescription(/not correct/);
  await expect(password).toBeFocused();
  await expect(page.getByLabel("E-mail address")).toHaveValue(CAST.leo.email);
  await expectAxeClean(page);
});

test("an empty form says what is missing without asking the server", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByLabel("E-mail address")).toHaveAccessibleDescription(
    "Enter your e-mail address.",
  );
  await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(
    "Enter your password.",
  );
});

test("signing in leads to the page that asked for it, signing out closes it", async ({ page }) => {
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/);
  await signInAs(page, "leo", "/account");
  await expect(page.getByRole("heading", { name: "Account", level: 1 })).toBeVisible();

  await signOut(page);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("an address that leads elsewhere is not followed after signing in", async ({ page }) => {
  await signInAs(page, "leo", "//example.com/");
  expect(new URL(page.url()).hostname).toBe("127.0.0.1");
});

test("the theme that was chosen is there in the first answer, also after a reload", async ({
  page,
}) => {
  await signInAs(page, "leo", "/account");
  await page
    .getByRole("button", { name: /account menu/ })
    .first()
    .click();
  await page.getByRole("menuitemradio", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const answer = await page.request.get("/account");
  expect(await answer.text()).toContain('data-theme="dark"');
});

test("a profile change is kept; a name that is missing is told at its field", async ({ page }) => {
  await signInAs(page, "nils", "/account");
  const name = page.getByLabel("Name");
  await name.fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(name).toHaveAccessibleDescription(/Enter your name/);

  await name.fill("Nils J. Aalto");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Profile saved")).toBeVisible();
  await page.reload();
  await expect(name).toHaveValue("Nils J. Aalto");
  await name.fill(CAST.nils.name);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Profile saved").first()).toBeVisible();
});

test("a weak password and a wrong present one are told at their fields", async ({ page }) => {
  await signInAs(page, "leo", "/account");
  await page.getByLabel("Present password").fill("not-it-at-all");
  await page.getByLabel("New password").fill("passwordpassword");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByLabel("Present password")).toHaveAccessibleDescription(
    /current password/i,
  );
});

test("the palette goes where it is told, by keyboard alone", async ({ page }) => {
  await signInAs(page, "leo", "/account");
  const palette = page.getByRole("combobox", { name: "Search or go to" });
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(palette).toBeFocused({ timeout: 2000 });
  }).toPass();
  await palette.fill("verif");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/verify$/);
});

test.describe("pictures", () => {
  test.slow();

  test("before signing in", async ({ page }) => {
    await page.goto("/sign-in");
    await shoot(page, "sign-in");
    await page.goto("/sign-up");
    await shoot(page, "sign-up");
    await page.goto("/reset");
    await shoot(page, "reset");
    await page.goto("/reset/no-such-key");
    await expect(page.getByRole("heading", { name: /does not work/ })).toBeVisible();
    await shoot(page, "reset-dead-link");
    await page.goto("/nowhere");
    await shoot(page, "not-found");
  });

  test("the account page", async ({ page }) => {
    await signInAs(page, "leo", "/account");
    await expect(page.getByText("This one")).toBeVisible();
    await shoot(page, "account");
  });
});
