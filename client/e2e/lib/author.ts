import { expect, type Page } from "@playwright/test";
import { get, send, uploadThroughTheApi } from "./api";

interface Program {
  id: string;
  outline: { contents: { id: string; title: string; content_type: string }[] }[];
}

/** Everything typed so far is on the server. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible({ timeout: 20_000 });
}

/** Makes a program and opens its builder. */
export async function createProgramThroughTheApi(
  page: Page,
  team: string,
  title: string,
): Promise<string> {
  const answer = await send(page, "POST", `/teams/${team}/programs`, { json: { title } });
  const { id }: Program = await answer.json();
  await page.goto(`/t/${team}/programs/${id}`);
  return id;
}

/** Publishes the draft as its next edition; a problem that must be fixed fails the test. */
export async function publishThroughTheApi(page: Page, program_id: string): Promise<void> {
  await send(page, "POST", `/programs/${program_id}/editions`, { json: { note: "" } });
}

/** Gives a content of the program its file, and captions when named; the builder is read again. */
export async function attachThroughTheApi(
  page: Page,
  team: string,
  program_id: string,
  { kind, file, captions }: { kind: "video" | "audio"; file: string; captions?: string },
): Promise<void> {
  const program = await get<Program>(page, `/programs/${program_id}`);
  const content = program.outline
    .flatMap((group) => group.contents)
    .find((one) => one.content_type === kind);
  const asset_id = await uploadThroughTheApi(page, team, kind, file);
  const body = captions && {
    share_percent: 90,
    captions: [
      {
        asset_id: await uploadThroughTheApi(page, team, "captions", captions),
        language: "en",
        label: "English",
      },
    ],
  };
  await send(page, "PATCH", `/contents/${content?.id}`, {
    json: { asset_id, ...(body && { body }) },
  });
  await page.reload();
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
  await card.getByRole("textbox", { name: "Question" }).fill(stem);
  return card;
}
