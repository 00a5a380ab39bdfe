import { expect, type Page, test } from "@playwright/test";
import { expectAxeClean } from "./lib/axe";
import { signInAs } from "./lib/cast";
import { shoot } from "./lib/shoot";

test.describe.configure({ timeout: 240_000 });

const tried = (page: Page, title: string) => page.getByRole("region", { name: `Try ${title}` });

/** Opens the form below an operation; its first press may come before the page is alive. */
async function openTry(page: Page, address: string, title: string): Promise<void> {
  await page.goto(address);
  const button = page.getByRole("button", { name: `Try it: ${title}`, exact: true });
  await expect(async () => {
    // The button has gone once it was heard; the form is fetched then.
    if (await button.isVisible()) await button.click({ timeout: 2000 });
    await expect(tried(page, title)).toBeVisible({ timeout: 2000 });
  }).toPass();
}

for (const [address, heading, name] of [
  ["/docs", "Documentation", "docs-home"],
  ["/docs/first-invitation", "First invitation in five minutes", "docs-guide"],
  ["/docs/api", "API reference", "docs-reference"],
  ["/docs/api/groups", "Groups", "docs-resource"],
  ["/docs/api/events", "Webhook events", "docs-events"],
  ["/problems", "Problems", "docs-problems"],
  ["/problems/last_admin", /admin/, "docs-problem"],
] as const)
  test(`everybody reads ${address}`, async ({ page }) => {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await shoot(page, name);
  });

test("what is not documented is not found", async ({ page }) => {
  for (const missing of ["/docs/nothing", "/docs/api/nothing", "/problems/nothing"])
    expect((await page.goto(missing))?.status(), missing).toBe(404);
});

test("an operation is found by its name, by keys alone, and has its own address", async ({
  page,
}) => {
  await page.goto("/docs/api");
  const search = page.getByRole("searchbox", { name: "Search the documentation" });
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(search).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.type("create group");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("link", { name: /Create group/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/docs\/api\/groups#create-group$/);
  await expect(page.getByRole("heading", { level: 2, name: "Create group" })).toBeInViewport();
});

test("one choice of language holds for every example and the next visit", async ({ page }) => {
  await page.goto("/docs/api/groups");
  const python = page.getByRole("button", { name: "Python" }).first();
  await expect(async () => {
    await python.click();
    await expect(python).toHaveAttribute("aria-pressed", "true", { timeout: 1000 });
  }).toPass();
  await expect(page.getByText("from footplate_client import Footplate").nth(2)).toBeAttached();
  await page.reload();
  await expect(python).toHaveAttribute("aria-pressed", "true");
});

test("signed out, what is public can be tried and the rest says sign in", async ({ page }) => {
  await page.goto("/docs/api/groups");
  await expect(page.getByRole("link", { name: "Sign in" }).nth(1)).toBeVisible();
  await openTry(page, "/docs/api/site", "Read site");
  await tried(page, "Read site").getByRole("button", { name: "Send" }).click();
  await expect(tried(page, "Read site").getByText(/^200/)).toBeVisible();
});

test("a reading is sent at once, a write only after a yes, and both are real", async ({ page }) => {
  await signInAs(page, "max");
  const name = `Night shift ${Date.now()}`;
  await openTry(page, "/docs/api/groups", "Create group");
  const create = tried(page, "Create group");
  await create.getByRole("textbox", { name: /^Body/ }).fill(JSON.stringify({ name }));
  let writes = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/groups")) writes += 1;
  });
  await create.getByRole("button", { name: "Send…" }).click();
  await expect(create.getByText("This is real")).toBeVisible();
  await expect(create.getByRole("button", { name: "Do not send" })).toBeFocused();
  await expectAxeClean(page);
  await create.getByRole("button", { name: "Do not send" }).click();
  expect(writes).toBe(0);
  await create.getByRole("button", { name: "Send…" }).click();
  await create.getByRole("button", { name: "Yes, create group" }).click();
  await expect(create.getByText(/^201/)).toBeVisible();
  await create.getByText("Sent with it").click();
  await expect(create.getByText("Idempotency-Key:")).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, "docs-try");

  await openTry(page, "/docs/api/groups", "List groups");
  const list = tried(page, "List groups");
  await list.getByRole("textbox", { name: /^q/ }).fill(name);
  await list.getByRole("button", { name: "Send" }).click();
  await expect(list.getByText(/^200/)).toBeVisible();
  await expect(list.getByText(`"${name}"`)).toBeVisible();
});
