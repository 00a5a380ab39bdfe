import { expect, test } from "@playwright/test";
import { OwnProgram } from "./lib/own-program";
import { shoot } from "./lib/shoot";

const PARAGRAPH =
  "Look at the sling before every lift: the label, the stitching, the eyes. What has no label, or " +
  "a cut deeper than a fingernail, goes into the red box and is not used again by anybody.\n\n";
const LONG = Array.from({ length: 14 }, (_, at) => `## Part ${at + 1}\n\n${PARAGRAPH}`).join("");

let own: OwnProgram;

test.describe.configure({ timeout: 600_000 });

test.beforeEach(async ({ browser, page }) => {
  own = await OwnProgram.for(browser, page);
});

test.afterEach(async () => {
  await own.close();
});

test("a new edition says what is new and changed until it was looked at", async ({ page }) => {
  await own.write("Lifting gear: slings", [
    { title: "Why slings fail", markdown: PARAGRAPH },
    { title: "Before every lift", markdown: PARAGRAPH },
    { title: "Storing slings", markdown: PARAGRAPH },
  ]);
  await own.begin();
  await own.finish("Why slings fail");
  await own.leo.send("POST", `${own.content("Before every lift")}/openings`);
  await own.rewrite("Before every lift", `${PARAGRAPH}Then look once more.`);
  await own.add({ title: "Chains", markdown: PARAGRAPH });
  await own.publish();

  const sentence = "New edition 2: 1 new, 1 changed; your 1 finished part stays.";
  await page.goto("/t/northwind");
  await expect(page.getByText(sentence).first()).toBeVisible();
  await shoot(page, "dashboard-news");

  await page.goto(own.pageOf());
  const notice = page.getByRole("region", { name: "New edition" });
  await expect(notice).toContainText(sentence);
  const row = (title: string) => page.getByRole("listitem").filter({ hasText: title });
  await expect(row("Chains").getByText("New", { exact: true })).toBeVisible();
  await expect(row("Before every lift").getByText("Changed", { exact: true })).toBeVisible();
  await shoot(page, "learn-news");

  await page.goto(own.pageOf("Chains"));
  const outline = page.getByRole("navigation", { name: "Outline" });
  await expect(outline.getByText("Changed", { exact: true })).toBeVisible();
  await expect(outline.getByText("New", { exact: true })).toBeHidden();

  await page.goto(own.pageOf());
  await notice.getByRole("button", { name: "Got it" }).click();
  await expect(notice).toBeHidden();
  await page.reload();
  await expect(row("Before every lift").getByText("Changed", { exact: true })).toBeVisible();
  await expect(notice).toBeHidden();
});

test("every way in which a training is closed has its page", async ({ page }) => {
  const title = `Lifting gear: hooks ${Date.now().toString(36)}`;
  await own.write(title, [
    { title: "Hooks", markdown: PARAGRAPH },
    { title: "Shackles", markdown: PARAGRAPH },
  ]);
  await own.begin();
  await own.finish("Hooks");
  const heading = page.getByRole("heading", { level: 2 }).first();

  await own.ada.send("DELETE", `/programs/${own.id}/publication`);
  await page.goto(own.pageOf());
  await expect(heading).toHaveText("This training is paused");
  await expect(page.getByText("you go on where you were when it is published again")).toBeVisible();
  await shoot(page, "closed-paused");
  await page.goto(own.pageOf("Shackles"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This training is paused");
  await shoot(page, "closed-paused-viewer", { axe: false });
  await own.publish();

  await own.max.send("DELETE", `/invitations/${own.invitation_id}`);
  await page.goto(own.pageOf());
  await expect(heading).toHaveText("This invitation was withdrawn");
  await shoot(page, "closed-revoked", { axe: false });

  await own.invite();
  await page.goto("/t/northwind");
  const offer = page.getByRole("listitem").filter({ hasText: title });
  await offer.getByRole("button", { name: "Decline" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Decline" }).click();
  const over = page.getByRole("region", { name: /^Not finished/ });
  const declined = over.getByRole("listitem").filter({ hasText: title });
  await expect(offer.getByRole("button", { name: "Decline" })).toBeHidden();
  // Folded where much has ended before.
  const earlier = over.locator("summary");
  if (await earlier.isVisible()) await earlier.click();
  await expect(declined.getByText("Declined", { exact: true })).toBeVisible();
  await shoot(page, "dashboard-closed");
  await declined.getByRole("link").click();
  await expect(heading).toHaveText("You declined this invitation");
  await shoot(page, "closed-declined", { axe: false });

  await own.begin();
  await own.ada.send("POST", `/programs/${own.id}/archive`);
  await page.goto(own.pageOf());
  await expect(heading).toHaveText("This program is archived");
  await expect(page.getByRole("link", { name: "Read it" })).toBeVisible();
  await shoot(page, "closed-archived", { axe: false });
});

test("the content alone, by a key, also after a reload", async ({ page }) => {
  await own.write("Lifting gear: chains", [{ title: "Chains", markdown: LONG }]);
  await own.begin();
  await page.goto(own.pageOf("Chains"));
  const outline = page.getByRole("navigation", { name: "Outline" });
  const leave = page.getByRole("button", { name: /Leave focus/ });
  await expect(outline).toBeVisible();
  await page.keyboard.press("f");
  await expect(outline).toBeHidden();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(leave).toBeVisible();
  await page.reload();
  await expect(leave).toBeVisible();
  await expect(outline).toBeHidden();
  await shoot(page, "learn-focus");
  await page.keyboard.press("o");
  await expect(outline.locator("[aria-current=page]")).toBeFocused();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toContainText(
    "Only the content",
  );
});

test("a text is opened where one stopped reading it", async ({ page }) => {
  await own.write("Lifting gear: ropes", [
    { title: "Ropes", markdown: LONG, minimum_seconds: 600 },
    { title: "Knots", markdown: PARAGRAPH },
  ]);
  await own.begin();
  await page.goto(own.pageOf("Ropes"));
  const part = page.getByRole("heading", { name: "Part 8", exact: true });
  await part.evaluate((one) => one.scrollIntoView({ block: "start" }));
  await page.waitForTimeout(1500);
  const told = page.waitForResponse(
    (one) => one.url().endsWith("/heartbeats") && one.request().postDataJSON().position_share > 0,
  );
  // Going on to the next content sends what was noticed here.
  await page.keyboard.press("n");
  expect((await told).status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1, name: "Knots" })).toBeVisible();

  await page.goto(own.pageOf("Ropes"));
  await expect(page.getByText("You are where you stopped.")).toBeVisible();
  await expect(part).toBeInViewport();
  await page.getByRole("button", { name: "To the beginning" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ropes" })).toBeInViewport();
});

test("what is asked and what is left is said, and what is locked says why", async ({ page }) => {
  const texts = [
    { title: "Hoists", markdown: LONG, minimum_seconds: 30 },
    { title: "Cranes", markdown: PARAGRAPH },
  ];
  await own.write("Lifting gear: hoists", texts, { sequential: true });
  await own.begin();
  await page.goto(own.pageOf("Hoists"));
  const left = page.getByRole("list", { name: "What is left" });
  await expect(left).toContainText("Scroll to the end.");
  await expect(left).toContainText("Stay 30 s more.");
  const nav = page.getByRole("navigation", { name: "Contents" });
  await expect(nav).toContainText(
    "Opens when this is done. Scroll to the end, and stay 30 s more.",
  );
  await shoot(page, "learn-text");
  await left.scrollIntoViewIfNeeded();
  await expect(left).toContainText("Read to the end.");
});

test("a clock warns at ten and at two minutes, and its end is seen without a reload", async ({
  page,
}) => {
  const texts = [
    { title: "A test lift", markdown: LONG, time_limit: 1 },
    { title: "Afterwards", markdown: PARAGRAPH },
  ];
  await own.write("Lifting gear: test lift", texts, { time_limit: 60 });
  await own.begin();
  // Only the browser's clock is moved: the warnings are the page's, the end is the server's.
  await page.clock.install();
  await page.goto(own.pageOf("Afterwards"));
  const clock = page.getByRole("timer");
  await expect(clock).toContainText(/(59|60) min left|1 h left/);
  await expect(page.getByText("Less than ten minutes left")).toBeHidden();
  await page.clock.fastForward("50:30");
  await expect(page.getByText("Less than ten minutes left").last()).toBeVisible();
  await shoot(page, "learn-ten-minutes", { axe: false });
  await page.clock.fastForward("08:00");
  await expect(page.getByText("Less than two minutes left").last()).toBeVisible();
});

test("the server's end of a content closes the page that shows it", async ({ page }) => {
  const texts = [
    { title: "A test lift", markdown: LONG, time_limit: 1 },
    { title: "Afterwards", markdown: PARAGRAPH },
  ];
  await own.write("Lifting gear: one minute", texts);
  await own.begin();
  await page.goto(own.pageOf("A test lift"));
  await page.getByRole("button", { name: "Open, and start the clock" }).click();
  await expect(page.getByRole("timer")).toContainText("left here");
  await expect(page.getByText("Less than two minutes left").last()).toBeVisible();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(
    /^(The time for this content is over|This training has ended)$/,
    {
      timeout: 90_000,
    },
  );
  await expect(
    page.getByText(/kept what you did until then|What you did until then is kept/),
  ).toBeVisible();
  await shoot(page, "closed-time-over", { axe: false });
});
