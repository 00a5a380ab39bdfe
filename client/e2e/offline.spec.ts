import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BrowserContext, chromium, expect, type Page, test } from "@playwright/test";
import { get } from "./lib/api";
import { expectAxeClean } from "./lib/axe";
import { signInAs, signOut } from "./lib/cast";
import { alive, type OwnTraining, openAttempt, ownTraining } from "./lib/training";

interface Told {
  time_spent_seconds: number;
  started_at: string;
  now: string;
}
interface Content {
  status: string;
  time_spent_seconds: number;
  watched: [number, number][] | null;
  last_sequence: number;
}
interface Attempt {
  answers: Record<string, { option_id?: string; text?: string }>;
  submitted_at: string | null;
}

test.describe.configure({ timeout: 240_000 });

let own: OwnTraining;
test.beforeEach(async ({ page, baseURL }) => {
  own = await ownTraining(baseURL ?? "");
  await signInAs(page, "leo", "/account");
});

const address = (content: "film" | "text" | "quiz") => `/learn/${own.invitation}/${own[content]}`;
const training = (page: Page) => get<Told>(page, `/trainings/${own.invitation}`);
const content = (page: Page, which: "film" | "text" | "quiz") =>
  get<Content>(page, `/trainings/${own.invitation}/contents/${own[which]}`);
const answersOf = async (page: Page, id: string) =>
  (await get<Attempt>(page, `/attempts/${id}`)).answers;

/** By the server's own clock nobody has learned longer than has passed since they began. */
async function expectNoTimeGained(page: Page): Promise<Told> {
  const told = await training(page);
  const passed = (Date.parse(told.now) - Date.parse(told.started_at)) / 1000;
  expect(told.time_spent_seconds).toBeLessThanOrEqual(passed);
  return told;
}

/** Moves the mouse as a reader does, so that the time counts. */
async function read(page: Page, seconds: number): Promise<void> {
  for (let passed = 0; passed < seconds; passed += 5) {
    await page.mouse.move(300 + passed, 400);
    await page.waitForTimeout(Math.min(5, seconds - passed) * 1000);
  }
}

const banner = (page: Page, words: RegExp) => page.getByRole("status").filter({ hasText: words });
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d:\d\d$/).first();

test("a reload in the middle of a film loses nothing that was watched", async ({ page }) => {
  await page.goto(address("film"));
  const player = page.getByRole("region", { name: "Video player", exact: true });
  await alive(page);
  await expect(player.getByText("1:55")).toBeVisible();
  const pause = player.getByRole("button", { name: "Pause" });
  await expect(async () => {
    if (!(await pause.isVisible())) await page.keyboard.press("k");
    await expect(pause).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await page.waitForTimeout(6_000);
  await page.reload();
  await expect(player).toBeVisible();
  await expect
    .poll(async () => (await content(page, "film")).watched?.[0]?.[1] ?? 0)
    .toBeGreaterThanOrEqual(4);
  const told = await expectNoTimeGained(page);
  expect(told.time_spent_seconds).toBeGreaterThanOrEqual(4);
});

test("a reload in the middle of a quiz keeps what was just answered", async ({ page }) => {
  const attempt = await openAttempt(page, own);
  await page.keyboard.press("b");
  await page.reload();
  await expect(page.getByRole("radio").nth(1)).toBeChecked();
  await expect.poll(() => answersOf(page, attempt)).toEqual({ q1: { option_id: "b" } });
});

test("answers given without a connection outlive the tab", async ({ page, context }) => {
  const attempt = await openAttempt(page, own);
  await page.keyboard.press("a");
  await expect(saved(page)).toBeVisible();
  await context.setOffline(true);
  await page.keyboard.press("b");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("c");
  await page.getByRole("button", { name: "3: open" }).click();
  await page.getByRole("textbox").fill("karabiner");
  await expect(
    banner(page, /^Offline: 3 answers (and \d+ seconds )?wait to be saved\./),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "2: answered, not saved yet" })).toBeVisible();
  await expectAxeClean(page);
  await page.close();

  await context.setOffline(false);
  const again = await context.newPage();
  expect(await answersOf(again, attempt)).toEqual({ q1: { option_id: "a" } });
  // Not where they were given: on the first page that is opened.
  await again.goto("/t/northwind");
  await expect
    .poll(() => answersOf(again, attempt), { timeout: 20_000 })
    .toEqual({ q1: { option_id: "b" }, q2: { option_id: "c" }, q3: { text: "karabiner" } });
});

test("answers given without a connection outlive the browser", async ({ baseURL }) => {
  const folder = await mkdtemp(path.join(tmpdir(), "footplate-"));
  const { launchOptions, locale, timezoneId, viewport } = test.info().project.use;
  const launch = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(folder, {
      ...launchOptions,
      baseURL,
      locale,
      timezoneId,
      viewport,
    });
  try {
    const before = await launch();
    const page = await before.newPage();
    await signInAs(page, "leo", "/account");
    const attempt = await openAttempt(page, own);
    await before.setOffline(true);
    await page.keyboard.press("c");
    await expect(banner(page, /1 answer .*waits? to be saved/)).toBeVisible();
    await before.close();

    const after = await launch();
    const fresh = await after.newPage();
    await fresh.goto(`/learn/${own.invitation}/${own.quiz}/attempts/${attempt}`);
    await expect(fresh.getByRole("radio").nth(2)).toBeChecked();
    await expect
      .poll(() => answersOf(fresh, attempt), { timeout: 20_000 })
      .toEqual({ q1: { option_id: "c" } });
    await after.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("a minute of reading without a connection is credited as that minute", async ({
  page,
  context,
}) => {
  await page.goto(address("text"));
  await expect(page.getByRole("heading", { level: 1, name: "The text" })).toBeVisible();
  await alive(page);
  await page.waitForTimeout(2_000);
  const before = (await content(page, "text")).time_spent_seconds;
  await context.setOffline(true);
  await read(page, 62);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(
    banner(page, /^Offline: (1 minute|\d\d seconds) waits? to be saved\./),
  ).toBeVisible();
  expect((await content(page, "text")).time_spent_seconds).toBe(before);

  await context.setOffline(false);
  await expect(banner(page, /You are back\. Everything is saved\./)).toBeVisible({
    timeout: 20_000,
  });
  const after = await content(page, "text");
  expect(after.time_spent_seconds).toBeGreaterThanOrEqual(before + 55);
  expect(after.status).toBe("completed");
  await expectNoTimeGained(page);
});

test("two devices at once gain no time, and the last word of the two stands", async ({
  page,
  context,
  browser,
}) => {
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signInAs(other, "leo", "/account");
  await Promise.all([page.goto(address("film")), other.goto(address("text"))]);
  await Promise.all([alive(page), alive(other)]);
  await Promise.all([read(page, 20), read(other, 20)]);
  await Promise.all([page.goto("/account"), other.goto("/account")]);
  const told = await expectNoTimeGained(page);
  expect(told.time_spent_seconds).toBeGreaterThanOrEqual(15);

  const attempt = await openAttempt(page, own);
  await context.setOffline(true);
  await page.keyboard.press("a");
  await page.waitForTimeout(1_000);
  await openAttempt(other, own);
  await other.keyboard.press("c");
  await expect(saved(other)).toBeVisible();
  // Long enough that what waits is no longer the last word.
  await page.waitForTimeout(32_000);
  await context.setOffline(false);
  await expect(page.getByRole("radio").nth(2)).toBeChecked({ timeout: 30_000 });
  expect(await answersOf(page, attempt)).toEqual({ q1: { option_id: "c" } });
  await elsewhere.close();
});

for (const days of [-1, 1]) {
  test(`a device whose clock is ${days} day off learns by the server's clock`, async ({ page }) => {
    await page.clock.install({ time: Date.now() + days * 86_400_000 });
    await page.goto(address("text"));
    await alive(page);
    await read(page, 17);
    await expect
      .poll(async () => (await content(page, "text")).time_spent_seconds)
      .toBeGreaterThanOrEqual(10);
    const told = await expectNoTimeGained(page);
    const { last_sequence } = await content(page, "text");
    expect(Math.abs(last_sequence - Date.parse(told.now))).toBeLessThan(60_000);

    const attempt = await openAttempt(page, own);
    await expect(page.getByRole("timer")).toHaveText(/^(20:00|19:\d\d)$/);
    await page.keyboard.press("b");
    await expect(saved(page)).toBeVisible();
    expect(await answersOf(page, attempt)).toEqual({ q1: { option_id: "b" } });
  });
}

test("what waits is sent as nobody else", async ({ page, context }) => {
  const attempt = await openAttempt(page, own);
  await context.setOffline(true);
  await page.keyboard.press("b");
  await expect(banner(page, /1 answer .*waits? to be saved/)).toBeVisible();

  // The same browser, another person, while Leo's page is still open.
  await context.setOffline(false);
  await page.route("**/answers/**", (route) => route.abort());
  const other = await context.newPage();
  await signOut(other);
  await signInAs(other, "max", "/account");
  await page.unroute("**/answers/**");
  await page.keyboard.press("c");
  await expect(banner(page, /Somebody else is signed in here now: 1 answer/)).toBeVisible({
    timeout: 20_000,
  });
  await signOut(other);
  await signInAs(other, "leo", "/account");
  await expect
    .poll(() => answersOf(other, attempt), { timeout: 40_000 })
    .toEqual({ q1: { option_id: "c" } });
});

test("submitting waits for what is not saved, and leads nowhere that cannot be loaded", async ({
  page,
  context,
}) => {
  const attempt = await openAttempt(page, own);
  await context.setOffline(true);
  for (const key of ["a", "ArrowRight", "a"]) await page.keyboard.press(key);
  await page.getByRole("link", { name: /^Leave the quiz/ }).click();
  await expect(page.getByText("That page is not here without a connection.")).toBeVisible();
  await page.getByRole("button", { name: "Review and submit" }).click();
  await page.getByRole("button", { name: "Submit anyway" }).click();
  await expect(page.getByText("Not submitted yet")).toBeVisible();
  await expect(
    page.getByText("2 answers wait to be saved.", { exact: false }).first(),
  ).toBeVisible();
  await expectAxeClean(page);
  expect((await get<Attempt>(page, `/attempts/${attempt}`)).submitted_at).toBeNull();

  await context.setOffline(false);
  await expect(page.getByText("Pass mark", { exact: false }).first()).toBeVisible({
    timeout: 30_000,
  });
  const closed = await get<Attempt>(page, `/attempts/${attempt}`);
  expect(closed.answers).toEqual({ q1: { option_id: "a" }, q2: { option_id: "a" } });
  expect(closed.submitted_at).not.toBeNull();
});
