import { expect, type Page, test } from "@playwright/test";
import { get } from "./lib/api";
import { createProgram, expectSaved } from "./lib/author";
import { expectAxeClean } from "./lib/axe";
import { signInAs } from "./lib/cast";

interface Program {
  outline: { section: { title: string } | null; contents: { id: string; title: string }[] }[];
}

/** A content added in the builder, under a name; its editor is open afterwards. */
async function addText(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Add content or section" }).click();
  await page.getByRole("menuitem", { name: /^Text/ }).click();
  const name = page.getByLabel("Title of the content");
  await expect(name).toHaveValue("New text");
  await name.fill(title);
  await expect(page.getByRole("textbox", { name: `Text of ${title}` })).toBeVisible();
}

async function titlesOf(page: Page, program: string): Promise<string[]> {
  const { outline } = await get<Program>(page, `/programs/${program}`);
  return outline.flatMap((group) => group.contents.map((content) => content.title));
}

/** The Markdown of the program's first content, as the server has it. */
async function firstText(page: Page, program: string): Promise<string> {
  const { outline } = await get<Program>(page, `/programs/${program}`);
  const id = outline[0]?.contents[0]?.id;
  const content = await get<{ body: { markdown: string } }>(page, `/contents/${id}`);
  return content.body.markdown;
}

test.beforeEach(async ({ page }) => {
  await signInAs(page, "ada", "/t/northwind/programs");
});

test("contents move by keys, by the menu and by dragging with the keyboard", async ({ page }) => {
  const program = await createProgram(page, "Order of things");
  await addText(page, "First");
  await addText(page, "Second");
  await expectSaved(page);
  const outline = page.getByRole("region", { name: "Outline" });

  await outline.getByRole("link", { name: /Second/ }).press("Alt+ArrowUp");
  await expect.poll(() => titlesOf(page, program)).toEqual(["Second", "First"]);

  await outline.getByRole("button", { name: "More for Second" }).click();
  await page.getByRole("menuitem", { name: "Move down" }).click();
  await expect.poll(() => titlesOf(page, program)).toEqual(["First", "Second"]);

  const grip = outline.getByRole("button", { name: "Drag Second" });
  await grip.press("Space");
  await expect(grip).toHaveAttribute("aria-pressed", "true");
  await grip.press("ArrowUp");
  await page.waitForTimeout(300);
  await grip.press("Space");
  await expect.poll(() => titlesOf(page, program)).toEqual(["Second", "First"]);
  await expectAxeClean(page);
});

test("somebody else's change is told, and what one wrote is kept", async ({ page, context }) => {
  const program = await createProgram(page, "Two at one desk");
  await addText(page, "Shared");
  await expectSaved(page);
  const text = page.getByRole("textbox", { name: "Text of Shared" });

  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole("textbox", { name: "Text of Shared" }).click();
  await other.keyboard.type("Theirs.");
  await expect.poll(() => firstText(page, program)).toBe("Theirs.");

  await text.click();
  await page.keyboard.type("Mine.");
  await expect(page.getByText("Somebody else changed this")).toBeVisible();
  await page.getByRole("button", { name: "Load their version" }).click();
  await expect(text).toHaveText("Theirs.");
  await expect(page.getByRole("textbox", { name: "What you had written" })).toHaveValue("Mine.");
});

test("what is typed without a connection is saved when it is back", async ({ page, context }) => {
  const program = await createProgram(page, "In the tunnel");
  await addText(page, "Written below ground");
  await expectSaved(page);
  await context.setOffline(true);
  await page.getByRole("textbox", { name: /^Text of/ }).click();
  await page.keyboard.type("No signal here.");
  await expect(page.getByText("Not saved. Trying again.")).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try now" }).click();
  await expectSaved(page);
  expect(await firstText(page, program)).toBe("No signal here.");
});
