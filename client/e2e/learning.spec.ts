import { expect, type Page, test } from "@playwright/test";
import { expectAxeClean } from "./lib/axe";
import { signInAs, signOut } from "./lib/cast";
import { shoot } from "./lib/shoot";

interface Content {
  id: string;
  title: string;
  content_type: string;
  status: string;
  locked: boolean;
}

interface Training {
  invitation_id: string;
  sections: { contents: Content[] }[];
}

/** Leo's training in a program of the demo data, as the API tells it. */
async function trainingIn(page: Page, title: string): Promise<Training> {
  const dashboard = await (await page.request.get("/api/v1/me/trainings?team=northwind")).json();
  const row = dashboard.trainings.find((one: { title: string }) => one.title === title);
  expect(row, `Leo is in ${title}`).toBeTruthy();
  return (await page.request.get(`/api/v1/trainings/${row.invitation_id}`)).json();
}

const contentsOf = (training: Training) => training.sections.flatMap((one) => one.contents);

function find(training: Training, fits: (content: Content) => boolean): Content {
  const found = contentsOf(training).find(fits);
  if (!found) throw new Error("the demo data has no such content");
  return found;
}

// Pictures in four looks, each with axe's judgement, take their time.
test.describe.configure({ timeout: 180_000 });

test.beforeEach(async ({ page }) => {
  await signInAs(page, "leo", "/account");
});

test("the overview leads to where one was", async ({ page }) => {
  const training = await trainingIn(page, "Working safely at heights");
  await page.goto(`/learn/${training.invitation_id}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Working safely at heights");
  await shoot(page, "learn-overview");
  await page.getByRole("link", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/learn\/[^/]+\/[^/]+$/);
  const outline = page.getByRole("navigation", { name: "Outline" });
  await expect(outline.locator('[aria-current="page"]')).toBeVisible();
});

test("what is played is counted by the server, and shown", async ({ page }) => {
  const training = await trainingIn(page, "Working safely at heights");
  const video = find(training, (one) => one.content_type === "video");
  await page.goto(`/learn/${training.invitation_id}/${video.id}`);
  const player = page.getByRole("region", { name: "Video player", exact: true });
  await expect(player).toBeVisible();
  await shoot(page, "learn-video");

  const answer = page.waitForResponse(
    (one) => one.url().endsWith("/heartbeats") && one.request().postDataJSON().interval !== null,
  );
  await page.keyboard.press("k");
  await expect(player.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.waitForTimeout(2500);
  await page.keyboard.press("k");
  const told = await (await answer).json();
  expect(told.content.id).toBe(video.id);
  expect(told.content.watched.length).toBeGreaterThan(0);
  expect(told.credited_seconds).toBeGreaterThan(0);

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "How is this counted?" }).click();
  await expect(page.getByText("Each part of the video counts once")).toBeVisible();
});

test("a locked content says why, and what to do first", async ({ page }) => {
  const training = await trainingIn(page, "Working safely at heights");
  const locked = find(training, (one) => one.locked);
  await page.goto(`/learn/${training.invitation_id}/${locked.id}`);
  await expect(page.getByRole("heading", { name: "This content is locked" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Continue with/ })).toBeVisible();
  await expectAxeClean(page);
});

test("reading without a connection waits here and is sent afterwards", async ({
  page,
  context,
}) => {
  const training = await trainingIn(page, "Driving hours and rest periods");
  const text = find(training, (one) => one.content_type === "text" && one.status !== "completed");
  await page.goto(`/learn/${training.invitation_id}/${text.id}`);
  await expect(page.getByRole("heading", { level: 1, name: text.title })).toBeVisible();
  await page.waitForTimeout(1500);
  await context.setOffline(true);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expect(page.getByText(/^Offline/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Show what waits" })).toBeVisible();
  const sent = page.waitForResponse(
    (one) => one.url().endsWith("/heartbeats") && one.request().postDataJSON().scrolled_to_end,
  );
  await context.setOffline(false);
  expect((await sent).status()).toBe(200);
  await expect(page.getByText(/^Offline/).first()).toBeHidden();
});

test("a quiz keeps every answer over a reload and without a connection", async ({
  page,
  context,
}) => {
  const training = await trainingIn(page, "Information security basics");
  const quiz = find(training, (one) => one.content_type === "quiz" && one.status !== "completed");
  await page.goto(`/learn/${training.invitation_id}/${quiz.id}`);
  await shoot(page, "quiz-face");
  await page.getByRole("button", { name: /Start the quiz|Try again|Go on/ }).click();
  await expect(page).toHaveURL(/\/attempts\//);
  const saved = page.getByText(/^Saved \d\d:\d\d:\d\d$/).first();

  // To a question with options, wherever the shuffle put it.
  const option = page.getByRole("group").locator("input[type=radio]").first();
  while (!(await option.isVisible())) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("a");
  await expect(option).toBeChecked();
  await expect(saved).toBeVisible();
  const flagged = page.getByRole("button", { name: "Flagged for review" });
  await expect(flagged).toBeHidden();
  await page.keyboard.press("f");
  await expect(flagged).toBeVisible();
  await shoot(page, "quiz-question");

  await context.setOffline(true);
  await page.keyboard.press("b");
  await expect(page.getByText(/1 answer waits here/).first()).toBeVisible();
  await context.setOffline(false);
  await expect(saved).toBeVisible({ timeout: 20_000 });

  await page.reload();
  await expect(flagged).toBeVisible();
  await expect(page.getByRole("group").locator("input:checked").first()).toBeVisible();

  await page.getByRole("button", { name: "Review and submit" }).click();
  await expect(page.getByText(/questions? (is|are) still open/)).toBeVisible();
  await shoot(page, "quiz-review");
  await page.getByRole("button", { name: "Submit anyway" }).click();
  await expect(page.getByText("Not passed", { exact: true })).toBeVisible();
  await expect(page.getByText("Pass mark", { exact: false }).first()).toBeVisible();
  await shoot(page, "quiz-result");
});

test("an attempt is nobody else's", async ({ page }) => {
  const training = await trainingIn(page, "Information security basics");
  await signOut(page);
  await signInAs(page, "max", "/account");
  await page.goto(`/learn/${training.invitation_id}`);
  await expect(page.getByRole("heading", { name: "The line ends here" })).toBeVisible();
});
