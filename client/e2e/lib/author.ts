import path from "node:path";
import { expect, type Page } from "@playwright/test";

const MEDIA = path.resolve(import.meta.dirname, "../../../footplate/testing/world/media");

/** Everything typed so far is on the server. */
export async function expectSaved(page: Page): Promise<void> {
  const status = page.getByRole("status").filter({ hasText: /Saved \d\d:\d\d/ });
  await expect(status).toBeVisible({ timeout: 20_000 });
}

/** Makes a program from the list of programs; its builder is open afterwards. Returns its id. */
export async function createProgram(page: Page, title: string): Promise<string> {
  await page.getByRole("button", { name: "New program" }).click();
  const dialog = page.getByRole("dialog", { name: "New program" });
  await dialog.getByLabel("Title").fill(title);
  await dialog.getByRole("button", { name: "Begin" }).click();
  await page.waitForURL(/\/programs\/[0-9a-f-]{36}$/, { timeout: 60_000 });
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Uploads a file by the dialog that the button opens, and takes it for the content that is open. */
async function uploadInDialog(page: Page, button: string, filename: string): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  const dialog = page.getByRole("dialog", { name: /^Choose/ });
  await dialog.locator("input[type=file]").setInputFiles(path.join(MEDIA, filename));
  await expect(dialog).toBeHidden({ timeout: 30_000 });
  await expectSaved(page);
}

/** Gives the video or audio that is open its file, and waits until it can be played. */
export async function uploadMedia(page: Page, filename: string): Promise<void> {
  await uploadInDialog(page, "Upload or choose", filename);
  const player = page.getByRole("region", { name: /^(Video|Audio) player$/ });
  await expect(player).toBeVisible({ timeout: 60_000 });
}

/** Gives the video or audio that is open captions; their language is told by the file's name. */
export async function uploadCaptions(page: Page, filename: string): Promise<void> {
  await uploadInDialog(page, "Add captions", filename);
  await expect(page.getByRole("textbox", { name: "Label of captions 1" })).toHaveValue("English");
}

/** Adds an entry of the builder's menu: a kind of content, or a section. */
async function add(page: Page, entry: string): Promise<void> {
  await page.getByRole("button", { name: "Add content or section" }).click();
  await page.getByRole("menuitem", { name: new RegExp(`^${entry}`) }).click();
}

/** Adds a section and names it where it stands. */
export async function addSection(page: Page, title: string): Promise<void> {
  await add(page, "Section");
  const name = page.getByRole("textbox", { name: "Name of the section" });
  await name.fill(title);
  await name.press("Enter");
  await expect(page.getByRole("heading", { level: 3, name: title })).toBeVisible();
}

/** Adds a content of a kind and types its title; its editor is open afterwards. */
export async function addContent(
  page: Page,
  kind: "Text" | "Video" | "Audio" | "Quiz",
  title: string,
): Promise<void> {
  await add(page, kind);
  const field = page.getByRole("textbox", { name: "Title of the content" });
  await expect(field).toHaveValue(`New ${kind.toLowerCase()}`);
  await field.fill(title);
  await expectSaved(page);
}

/** Adds a question of a type to the quiz that is open, with its words; returns its card. */
export async function addQuestion(page: Page, type: string, stem: string) {
  const cards = page.getByRole("listitem").filter({ has: page.getByLabel("Explanation") });
  const before = await cards.count();
  await page.getByRole("button", { name: "Add a question" }).click();
  await page.getByRole("menuitem", { name: new RegExp(`^${type}`) }).click();
  const card = cards.nth(before);
  await card.getByRole("textbox", { name: "Question", exact: true }).fill(stem);
  return card;
}
