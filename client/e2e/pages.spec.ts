import { expect, type Page, test } from "@playwright/test";
import { get } from "./lib/api";
import { expectAxeClean } from "./lib/axe";
import { signInAs } from "./lib/cast";
import { shoot } from "./lib/shoot";

const TEAM = "/t/northwind";

interface Titled {
  id: string;
  title: string;
}

/** The address of a program of the demo data. */
async function programNamed(page: Page, title: string): Promise<string> {
  const { items } = await get<{ items: Titled[] }>(page, "/teams/northwind/programs?limit=100");
  const found = items.find((one) => one.title === title);
  expect(found, `the demo data has ${title}`).toBeTruthy();
  return `${TEAM}/programs/${found?.id}`;
}

/** Opens a page, which says by its heading that it is the right one and that it stands. */
async function open(page: Page, address: string, heading: string | RegExp): Promise<void> {
  const answer = await page.goto(address);
  expect(answer?.status(), address).toBe(200);
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  await expect(page.getByRole("status", { name: /^Loading/ })).toHaveCount(0);
}

// Pages in four looks, each with axe's judgement, take their time.
test.describe.configure({ timeout: 240_000 });

test("nobody signed in: the pages that are for everybody", async ({ page }) => {
  for (const [address, heading] of [
    ["/sign-in", "Sign in"],
    ["/sign-up", /account|invit/i],
    ["/reset", /password/i],
    ["/verify", /certificate/i],
  ] as const) {
    await open(page, address, heading);
    await expectAxeClean(page);
  }
  const missing = await page.goto("/nowhere");
  expect(missing?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "The line ends here" })).toBeVisible();
  await expectAxeClean(page);
});

test("a number that no certificate has is told at its field, and stays typed", async ({ page }) => {
  await open(page, "/verify", /certificate/i);
  const number = page.getByLabel("Number of the certificate");
  for (const wrong of ["FP-0000-0000-0000-0000-0000-0", "nonsense"]) {
    await number.fill(wrong);
    await page.getByRole("button", { name: "Verify" }).click();
    await expect(number).toHaveAttribute("aria-invalid", "true");
    await expect(number).toHaveAccessibleDescription(/number/i);
    await expect(number).toHaveValue(wrong);
    await expect(page).toHaveURL(/\/verify$/);
  }
  await shoot(page, "verify-wrong");
});

test("a learner: dashboard, certificates, and the page anybody may see", async ({ page }) => {
  await signInAs(page, "leo", TEAM);
  await open(page, TEAM, /, Leo$/);
  await shoot(page, "dashboard");
  await open(page, "/certificates", "Certificates");
  await shoot(page, "my-certificates");
  await open(page, "/account", "Account");
  await expectAxeClean(page);

  const { items } = await get<{ items: { certificate_number: string; state: string }[] }>(
    page,
    "/me/certificates",
  );
  const valid = items.find(({ state }) => state === "valid" || state === "expiring");
  await open(page, `/c/${valid?.certificate_number}`, /^Certificate of Leo Brandt/);
  await expect(page.getByRole("heading", { name: "Genuine" })).toBeVisible();
  const picture = page.getByRole("img", { name: /^The certificate/ });
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(
    0,
  );
  await shoot(page, "certificate");
});

test("a manager: the team, its people and groups, what was issued", async ({ page }) => {
  await signInAs(page, "max", TEAM);
  await expect(page.getByRole("heading", { name: /^Late/ })).toBeVisible();
  await shoot(page, "team-home");
  await open(page, `${TEAM}/people`, "People");
  await expect(page.getByRole("table").getByText("Ada Lindqvist")).toBeVisible();
  await shoot(page, "people");
  await open(page, `${TEAM}/people/groups`, "People");
  await expect(page.getByText("Warehouse").first()).toBeVisible();
  await expectAxeClean(page);
  await open(page, `${TEAM}/certificates`, "Certificates");
  await expect(page.getByRole("table")).toBeVisible();
  await shoot(page, "issued-certificates");
});

test("a manager: the roster says why something is due", async ({ page }) => {
  await signInAs(page, "max", TEAM);
  const program = await programNamed(page, "Working safely at heights");
  await open(page, `${program}/invitations`, "Working safely at heights");
  await expectAxeClean(page);
  await page.getByRole("searchbox", { name: "Name or e-mail address" }).fill("Leo Brandt");
  await expect(page).toHaveURL(/q=Leo/);
  const row = page.getByRole("row").filter({ hasText: "Leo Brandt" });
  await row.getByRole("button", { name: "Why is this due? Leo Brandt" }).click();
  await expect(page.getByRole("heading", { name: /^Why is this due on/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "If the date passes" })).toBeVisible();
  await shoot(page, "roster-why-due");
});

test("an entry that is no address is marked, kept, and not sent", async ({ page }) => {
  await signInAs(page, "max", TEAM);
  const program = await programNamed(page, "Working safely at heights");
  await open(page, `${program}/invitations/new`, "Invite people");
  const addresses = page.getByLabel("E-mail addresses");
  await addresses.fill("anna at example.com");
  await addresses.press("Enter");
  await expect(addresses).toHaveAccessibleDescription(/not (an address|addresses)/);
  await expect(addresses).toHaveAttribute("aria-invalid", "true");
  for (const entry of ["anna", "example.com"])
    await expect(page.getByText(entry, { exact: true })).toBeVisible();
  await page.getByRole("textbox", { name: /^Message/ }).fill("See you on Monday.");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(page.getByText("Add at least one address, or choose a group.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^Message/ })).toHaveValue("See you on Monday.");
  await expect(page.getByText("anna", { exact: true })).toBeVisible();
  await shoot(page, "invite-wrong");
});

test("an admin: the settings; a name that is missing is told at its field", async ({ page }) => {
  await signInAs(page, "olga", TEAM);
  await open(page, `${TEAM}/settings`, "General");
  await shoot(page, "settings");
  const name = page.getByLabel("Name", { exact: true });
  await name.fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(name).toHaveAttribute("aria-invalid", "true");
  await expectAxeClean(page);
});

test("an author: programs, the builder, publishing, editions, media", async ({ page }) => {
  await signInAs(page, "ada", TEAM);
  await open(page, `${TEAM}/programs`, "Programs");
  await expect(page.getByText("Working safely at heights").first()).toBeVisible();
  await expectAxeClean(page);
  const title = "Working safely at heights";
  const program = await programNamed(page, title);
  await open(page, program, title);
  await expect(page.getByRole("textbox", { name: "Title of the content" })).toBeVisible();
  await shoot(page, "builder");
  await open(page, `${program}/publish`, "Publish edition 4");
  await expectAxeClean(page);
  await open(page, `${program}/editions`, title);
  await expect(page.getByRole("heading", { name: "Edition 3" })).toBeVisible();
  await expectAxeClean(page);
  await open(page, `${TEAM}/media`, "Media");
  await expect(page.getByRole("link", { name: /^Open / }).first()).toBeVisible();
  await expectAxeClean(page);
});

test("kept mail can be read", async ({ page }) => {
  await open(page, "/dev/mail", /mail/i);
  const mail = page.locator("details").first();
  if (!(await mail.evaluate((one: HTMLDetailsElement) => one.open)))
    await mail.locator("summary").click();
  await expect(mail).toHaveJSProperty("open", true);
  await expect(mail.locator("summary strong")).not.toBeEmpty();
  await expectAxeClean(page);
});
