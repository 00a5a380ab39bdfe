import { readFile } from "node:fs/promises";
import { type Browser, expect, type Page, test } from "@playwright/test";
import {
  addContent,
  addQuestion,
  addSection,
  createProgram,
  expectSaved,
  uploadCaptions,
  uploadMedia,
} from "./lib/author";
import { signInAs } from "./lib/cast";
import { linkInMail } from "./lib/mail";
import { shoot } from "./lib/shoot";

const TEAM = "northwind";
const PROGRAM = "Before the forklift moves";
const PERSON = "New Colleague";
const PARAGRAPHS = [
  "Walk round the truck once before the shift. Look at the tyres, the forks, the chains and the mast, and under it for oil.",
  "Sit down, fasten the belt, and try the horn, the brakes and the steering while the forks are down.",
  "What is damaged stays where it is. Take the key out, hang up the red tag, and tell the shift lead.",
];
const SINGLE = { stem: "What do you do first with a damaged truck?", right: "Take the key out" };
const JUDGED = "You may drive without the belt inside the hall.";

// One person after the other, each with pages of their own, every page in four looks.
test.describe.configure({ timeout: 900_000 });

/** A browser of somebody's own: no cookies of the others. */
async function newPerson(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

async function writeProgram(page: Page): Promise<string> {
  await signInAs(page, "ada", `/t/${TEAM}/programs`);
  await shoot(page, "01-programs");
  const program_id = await createProgram(page, PROGRAM);
  await expect(page.getByRole("heading", { level: 1, name: PROGRAM })).toBeVisible();
  await shoot(page, "02-builder-empty");

  await addSection(page, "Every shift");
  await addContent(page, "Text", "The walk round");
  const text = page.getByRole("textbox", { name: "Text of The walk round" });
  await text.click();
  for (const paragraph of PARAGRAPHS) {
    await page.keyboard.insertText(paragraph);
    await page.keyboard.press("Enter");
  }
  await expectSaved(page);
  await shoot(page, "03-builder-text");

  await addContent(page, "Video", "How it looks");
  await uploadMedia(page, "tiny.mp4");
  await uploadCaptions(page, "tiny.en.vtt");
  await addContent(page, "Audio", "How it sounds");
  await uploadMedia(page, "tiny.m4a");

  await addContent(page, "Quiz", "Are you ready?");
  await writeQuiz(page);
  const mark = page.getByRole("textbox", { name: "Pass mark" }).last();
  await mark.fill("80");
  await mark.press("Tab");
  await expectSaved(page);
  await shoot(page, "04-builder-quiz");
  return program_id;
}

async function writeQuiz(page: Page): Promise<void> {
  const single = await addQuestion(page, "One answer", SINGLE.stem);
  const options = [SINGLE.right, "Drive it to the workshop", "Finish the shift"];
  for (const [at, option] of options.entries())
    await single.getByRole("textbox", { name: `Option ${at + 1}`, exact: true }).fill(option);
  await single.getByRole("radio", { name: "Option 1 is right" }).check();
  const judged = await addQuestion(page, "True or false", JUDGED);
  await judged.getByRole("radio", { name: "False" }).click();
  await expectSaved(page);
}

/** From the builder by the page that says what publishing means. */
async function publish(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Publish…" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Publish edition 1" })).toBeVisible();
  await shoot(page, "05-publish");
  await page.getByRole("button", { name: "Publish edition 1" }).click();
  await page.waitForURL(/\/editions$/);
  await expect(page.getByRole("heading", { level: 1, name: PROGRAM })).toBeVisible();
}

async function invite(page: Page, program_id: string, email: string): Promise<void> {
  await signInAs(page, "max", `/t/${TEAM}/programs/${program_id}/invitations`);
  await expect(page.getByRole("heading", { name: "Nobody is invited yet" })).toBeVisible();
  await shoot(page, "06-roster-empty");
  await page.getByRole("link", { name: "Invite people" }).first().click();
  await page.getByLabel("E-mail addresses").fill(email);
  await page.keyboard.press("Enter");
  await shoot(page, "07-invite");
  await page.getByRole("button", { name: "Invite 1 person" }).click();
  await expect(page.getByText("1 person invited")).toBeVisible();
  await shoot(page, "08-invited");
}

async function acceptInvitation(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: PROGRAM })).toBeVisible();
  await expect(page.getByText("Max Okafor of Northwind Logistics invites you to")).toBeVisible();
  await expect(page.getByText("1 text, 1 video, 1 audio and 1 quiz")).toBeVisible();
  await shoot(page, "09-invitation");
  await page.getByLabel("Your name").fill(PERSON);
  await page.getByLabel("Password", { exact: true }).fill("yellow-forks-go-down");
  await page.getByRole("button", { name: "Accept and make the account" }).click();
  await page.waitForURL(/\/learn\/[^/]+$/);
  await expect(page.getByRole("heading", { level: 1, name: PROGRAM })).toBeVisible();
  await shoot(page, "10-training");
}

/** Goes on to the next content by the link below the present one. */
async function goOn(page: Page, title: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "Contents" })
    .getByRole("link", { name: title })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

/** How many contents the outline shows as done; it follows the server's answers. */
async function expectDone(page: Page, done: number): Promise<void> {
  await expect(page.getByText(`${done} of 4 done`).first()).toBeVisible({ timeout: 30_000 });
}

async function learn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The walk round" })).toBeVisible();
  await expect(page.getByText(PARAGRAPHS[2] ?? "")).toBeVisible();
  await page.mouse.wheel(0, 4000);
  await expectDone(page, 1);
  await shoot(page, "11-text");
  await goOn(page, "How it looks");
  await play(page, "Video player", 2);
  await shoot(page, "12-video");
  await goOn(page, "How it sounds");
  await play(page, "Audio player", 3);
  await shoot(page, "13-audio");
  await goOn(page, "Are you ready?");
}

async function play(page: Page, name: string, done: number): Promise<void> {
  const player = page.getByRole("region", { name, exact: true });
  await player.getByRole("button", { name: "Play" }).click();
  await expectDone(page, done);
}

async function sitQuiz(page: Page, start: string, single: string, judged: string): Promise<void> {
  await page.getByRole("button", { name: start }).click();
  await page.waitForURL(/\/attempts\//);
  await page.getByRole("radio", { name: single }).check();
  await page.getByRole("button", { name: "Next question" }).click();
  await page.getByRole("radio", { name: judged }).check();
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/).first()).toBeVisible();
}

async function submitQuiz(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Review", exact: true }).click();
  await page.getByRole("button", { name: "Submit", exact: true }).click();
}

async function passQuiz(page: Page): Promise<void> {
  await shoot(page, "14-quiz");
  await sitQuiz(page, "Start the quiz", "Finish the shift", "False");
  await shoot(page, "15-question");
  await submitQuiz(page);
  await expect(page.getByText("Not passed", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "50 %, 1 of 2 right" })).toBeVisible();
  await shoot(page, "16-not-passed");
  await page.getByRole("link", { name: "Try again" }).click();
  await sitQuiz(page, "Try again", SINGLE.right, "False");
  await submitQuiz(page);
  await expect(page.getByText("Passed", { exact: true })).toBeVisible();
  await shoot(page, "17-passed");
  await page.getByRole("link", { name: "See your result" }).click();
  await expect(page.getByRole("heading", { name: "Well done, New" })).toBeVisible();
  await shoot(page, "18-completed");
}

/** Opens the certificate, downloads its document once it is drawn, and returns the number. */
async function takeCertificate(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Show the certificate" }).click();
  await page.waitForURL(/\/c\/FP-/);
  await expect(page.getByRole("heading", { name: "Genuine" })).toBeVisible();
  await shoot(page, "19-certificate");
  const link = page.getByRole("link", { name: "Download PDF" });
  const address = (await link.getAttribute("href")) ?? "";
  await expect
    .poll(async () => (await page.request.get(address)).status(), { timeout: 90_000 })
    .toBe(200);
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 30_000 }),
    link.click(),
  ]);
  const document = await readFile(await download.path());
  expect(document.subarray(0, 4).toString()).toBe("%PDF");
  expect(document.length).toBeGreaterThan(20_000);
  return new URL(page.url()).pathname.replace("/c/", "");
}

async function verifyAsStranger(page: Page, number: string): Promise<void> {
  await page.goto("/verify");
  await shoot(page, "20-verify");
  await page.getByLabel("Number of the certificate").fill(number.toLowerCase());
  await page.getByRole("button", { name: "Verify" }).click();
  await expect(page.getByRole("heading", { name: "Genuine" })).toBeVisible();
  const verdict = page.getByRole("region", { name: "Verification" });
  await expect(verdict.getByText(PERSON)).toBeVisible();
  await expect(verdict.getByText(PROGRAM)).toBeVisible();
  await expect(verdict.getByText(number)).toBeVisible();
  await shoot(page, "21-verified");
}

test("a program is written, learned, passed, and its certificate verified", async ({ browser }) => {
  const email = `colleague-${Date.now().toString(36)}@example.com`;
  const [ada, max, colleague, stranger] = [
    await newPerson(browser),
    await newPerson(browser),
    await newPerson(browser),
    await newPerson(browser),
  ];

  const program_id = await test.step("Ada writes and publishes", async () => {
    const written = await writeProgram(ada);
    await publish(ada);
    return written;
  });
  await test.step("Max invites a new address", () => invite(max, program_id, email));
  await test.step("the new person accepts, with an account made on the way", async () =>
    acceptInvitation(colleague, await linkInMail(max, email, /\/i\//)));
  await test.step("reads, watches and listens", () => learn(colleague));
  await test.step("fails the quiz, then passes", () => passQuiz(colleague));
  const number = await test.step("holds the certificate", () => takeCertificate(colleague));
  await test.step("a stranger verifies it", () => verifyAsStranger(stranger, number));
  await test.step("Max sees it in the roster", async () => {
    await max.goto(`/t/${TEAM}/programs/${program_id}/invitations`);
    const row = max.getByRole("row").filter({ hasText: PERSON });
    await expect(row.getByText("Completed")).toBeVisible();
    await expect(row.getByRole("link", { name: `Certificate of ${PERSON}` })).toBeVisible();
    await shoot(max, "22-roster");
  });
});
