import { expect, type Page, test } from "@playwright/test";
import { get } from "./lib/api";
import { expectAxeClean } from "./lib/axe";
import { signInAs, signOut } from "./lib/cast";

/** Names of this run: a run that was cut off leaves things behind, which must not be met. */
const RUN = Date.now();

/** Chooses in the menu of a line and confirms what is asked. */
async function endLine(page: Page, name: string, verb: string) {
  await page.getByRole("button", { name: `More for ${name}` }).click();
  await page.getByRole("menuitem", { name: `${verb}…` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: verb, exact: true }).click();
  await expect(page.getByRole("button", { name: `More for ${name}` })).toBeHidden();
}

test("a token of one's own is made, shown once, used and revoked", async ({ page, playwright }) => {
  await signInAs(page, "ada", "/account/tokens");
  await page.getByRole("button", { name: "New token" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Make the token" }).click();
  await expect(dialog.getByText("Say what it is for.")).toBeVisible();
  const name = `Planner ${RUN}`;
  await dialog.getByLabel("What it is for").fill(name);
  await dialog.getByRole("checkbox", { name: "See who you are" }).check();
  await dialog.getByRole("button", { name: "Make the token" }).click();
  const secret = await page.getByLabel("Token", { exact: true }).inputValue();
  expect(secret).toMatch(/^fp_pat_/);
  await expectAxeClean(page);
  await page.getByRole("button", { name: "I have kept it" }).click();
  await expect(page.getByText(name)).toBeVisible();
  await expectAxeClean(page);

  // Without the page's cookies: the token alone.
  const { origin } = new URL(page.url());
  const integrator = await playwright.request.newContext({
    baseURL: origin,
    extraHTTPHeaders: { Authorization: `Bearer ${secret}` },
  });
  const answer = await integrator.get("/api/v1/me");
  expect(answer.status(), await answer.text()).toBe(200);
  expect((await answer.json()).email).toBe("ada@footplate.test");
  expect((await integrator.post("/api/v1/me/tokens", { data: {} })).status()).toBe(403);
  await endLine(page, name, "Revoke");
  expect((await integrator.get("/api/v1/me")).status()).toBe(401);
  await integrator.dispose();
});

test("a role of the team's own is written, looked through, and deleted", async ({ page }) => {
  const title = `Yard lead ${RUN}`;
  await signInAs(page, "olga", "/t/northwind/settings/roles");
  await expectAxeClean(page);
  await page.getByRole("link", { name: "New role" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(title);
  const invitations = page.getByRole("group", { name: "Invitations" });
  await invitations.getByRole("checkbox").last().check();
  await expectAxeClean(page);
  await page.getByRole("button", { name: "Make role" }).click();
  await expect(page).toHaveURL(/\/settings\/roles$/);
  await page.getByRole("link", { name: title }).first().click();

  await page.getByRole("button", { name: "See as this role" }).click();
  const banner = page.getByText(/You see .* as /).first();
  await expect(banner).toBeVisible();
  const write = await page.request.post("/api/v1/teams/northwind/programs", {
    data: { title: "Never made" },
    headers: { "X-CSRFToken": await csrfToken(page) },
  });
  expect(write.status(), "who sees as somebody writes nothing").toBe(403);
  await page
    .getByRole("button", { name: /^(Stop|End|Back)/ })
    .first()
    .click();
  await expect(banner).toBeHidden();

  const { items } = await get<{ items: { id: string | null; title: string }[] }>(
    page,
    "/teams/northwind/roles",
  );
  const made = items.find((role) => role.title === title);
  expect(made?.id, "the role is listed").toBeTruthy();
  await page.goto("/t/northwind/settings/roles");
  await page.getByRole("link", { name: title }).first().click();
  await page.getByRole("button", { name: /^Delete/ }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Delete/ })
    .click();
  await expect(page).toHaveURL(/\/settings\/roles$/);
  await expect(page.getByRole("link", { name: title })).toHaveCount(0);
});

test("a webhook is tested, and says why nothing arrived", async ({ page }) => {
  await signInAs(page, "olga", "/t/northwind/settings/webhooks");
  await expectAxeClean(page);
  await page.getByRole("link", { name: "New webhook" }).first().click();
  await page.getByLabel("Address").fill("https://10.0.0.1/hooks");
  await page.getByRole("button", { name: "Make the webhook" }).click();
  await expect(page.getByText(/public address/).last()).toBeVisible();
  await page.getByLabel("Address").fill(`https://hooks-${RUN}.invalid/footplate`);
  await page.getByRole("button", { name: "Make the webhook" }).click();
  await expect(page.getByText(/^whsec_/)).toBeVisible();
  await page.getByRole("button", { name: "I have kept it" }).click();
  await page.getByRole("button", { name: "Send a test" }).click();
  await expect(page).toHaveURL(/\/webhooks\/[\w-]+\/[\w-]+$/);
  // A test is tried once; what it was told is read at once.
  await expect(page.getByText("The host's name is not known.")).toBeVisible({ timeout: 30_000 });
  await expectAxeClean(page);
  await page.goto("/t/northwind/settings/webhooks");
  await page.getByRole("link", { name: new RegExp(`hooks-${RUN}`) }).click();
  await page.getByRole("button", { name: "More for this webhook" }).click();
  await page.getByRole("menuitem", { name: "Delete…" }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: /^Delete/ })
    .click();
  await expect(page).toHaveURL(/\/settings\/webhooks$/);
});

test("the audit log finds what was done, and verifies itself", async ({ page }) => {
  await signInAs(page, "olga", "/t/northwind/settings/audit");
  await expectAxeClean(page);
  await page.getByRole("button", { name: /^(Sealed up to|Not sealed)/ }).click();
  await page.getByRole("button", { name: "Verify now" }).click();
  await expect(page.getByText(/all as it was written/)).toBeVisible({ timeout: 60_000 });
  await expectAxeClean(page);
  await page.keyboard.press("Escape");
  await page.getByPlaceholder("Name, reason or address").fill("nothing is called like this");
  await expect(page).toHaveURL(/nothing/);
  await expect(page.getByText("Nothing here fits.")).toBeVisible();

  await signOut(page);
  await signInAs(page, "leo", "/t/northwind/settings/audit");
  await expect(page.getByText("Olga Petrenko")).toHaveCount(0);
});

/** What the page's own calls send beside the cookie. */
async function csrfToken(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.find((cookie) => cookie.name === "csrftoken")?.value ?? "";
}
