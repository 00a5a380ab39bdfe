import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { get } from "./lib/api";
import { addContent, createProgram, expectSaved } from "./lib/author";
import { expectAxeClean } from "./lib/axe";
import { signInAs } from "./lib/cast";

const PICTURE = path.resolve(
  import.meta.dirname,
  "../../footplate/testing/world/media/figure-dock.png",
);

interface Program {
  state: string;
  actions: string[];
}

/** A run that was cut off leaves its file behind; the next one must not meet it. */
const FILE = `gate-${Date.now()}`;
const RENAMED = `The gate of ${Date.now()}`;

const readProgram = (page: Page, id: string) => get<Program>(page, `/programs/${id}`);

/** Chooses in the program's menu and confirms what it asks; what it warns of is part of the test. */
async function moveProgram(page: Page, entry: string, warning: RegExp, confirm: string) {
  await page.getByRole("button", { name: "More about this program" }).click();
  await page.getByRole("menuitem", { name: entry }).click();
  const dialog = page.getByRole("alertdialog").or(page.getByRole("dialog"));
  await expect(dialog).toContainText(warning);
  await dialog.getByRole("button", { name: confirm, exact: true }).click();
  await expect(dialog).toBeHidden();
}

test("a program is unpublished, archived and restored, each after a word of warning", async ({
  page,
}) => {
  await signInAs(page, "ada", "/t/northwind/programs");
  const id = await createProgram(page, "Here and gone");
  await addContent(page, "Text", "One line");
  await page.getByRole("textbox", { name: "Text of One line" }).click();
  await page.keyboard.type("Close the gate behind you.");
  await expectSaved(page);
  await page.getByRole("link", { name: "Publish…" }).click();
  await page.getByRole("button", { name: "Publish edition 1" }).click();
  await expect(page).toHaveURL(/\/editions$/);
  await page
    .getByRole("link", { name: "Contents" })
    .or(page.getByText("Open the draft"))
    .first()
    .click();

  await moveProgram(page, "Unpublish…", /People in progress pause/, "Unpublish");
  await expect.poll(async () => (await readProgram(page, id)).state).toBe("draft");
  expect((await readProgram(page, id)).actions, "was published").not.toContain("delete");
  await expect(page.getByText("Draft, after edition 1")).toBeVisible();

  await moveProgram(page, "Archive…", /Invitations nobody accepted end/, "Archive");
  await expect(page.getByText("This program is archived")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add content or section" })).toBeHidden();
  await expectAxeClean(page);

  await moveProgram(page, "Restore…", /comes back as a draft/, "Restore");
  await expect(page.getByText("This program is archived")).toBeHidden();
  // What was published stays for good: it is put where it is in nobody's way.
  await moveProgram(page, "Archive…", /Certificates stand/, "Archive");
  await expect.poll(async () => (await readProgram(page, id)).state).toBe("archived");
});

test("a program that was never published is deleted", async ({ page }) => {
  await signInAs(page, "ada", "/t/northwind/programs");
  const id = await createProgram(page, "Not to be");
  await moveProgram(page, "Delete…", /go for good/, "Delete program");
  await expect(page).toHaveURL(/\/programs$/);
  const gone = await page.request.get(`/api/v1/programs/${id}`);
  expect(gone.status()).toBe(404);
});

test("files are refused, renamed and deleted; one in use cannot be", async ({ page }) => {
  await signInAs(page, "ada", "/t/northwind/media");
  const input = page.locator("input[type=file]").first();
  const uploads = page.getByRole("list", { name: "Uploads" });
  await expect(page.getByRole("button", { name: /^More for/ }).first()).toBeVisible();

  await input.setInputFiles({
    ...{ name: "notes.pdf", mimeType: "application/pdf" },
    buffer: Buffer.from("%PDF"),
  });
  await expect(page.getByText("Not a kind of file we can show")).toBeVisible();
  await input.setInputFiles({
    ...{ name: "empty.mp4", mimeType: "video/mp4" },
    buffer: Buffer.alloc(0),
  });
  await expect(uploads.getByText("The file is empty.")).toBeVisible();
  await expect(uploads.getByRole("button", { name: /^Go on with/ })).toBeHidden();
  await uploads.getByRole("button", { name: "Hide empty.mp4" }).click();

  await input.setInputFiles({
    ...{ name: `${FILE}.png`, mimeType: "image/png" },
    buffer: await readFile(PICTURE),
  });
  await page.getByRole("button", { name: `More for ${FILE}` }).click();
  await page.getByRole("menuitem", { name: "Rename…" }).click();
  const dialog = page.getByRole("dialog", { name: "Rename the file" });
  await dialog.getByLabel("Name").fill("");
  await dialog.getByRole("button", { name: "Rename" }).click();
  await expect(dialog.getByLabel("Name")).toHaveAccessibleDescription(/Give it a name/);
  await dialog.getByLabel("Name").fill(RENAMED);
  await dialog.getByRole("button", { name: "Rename" }).click();
  await expect(dialog).toBeHidden();

  const more = page.getByRole("button", { name: `More for ${RENAMED}` });
  await more.click();
  await page.getByRole("menuitem", { name: "Delete…" }).click();
  await page.getByRole("button", { name: "Delete file" }).click();
  await expect(more).toBeHidden();

  await page
    .getByRole("textbox", { name: "Search files" })
    .or(page.getByRole("searchbox"))
    .first()
    .fill("Figure yard");
  await page.getByRole("button", { name: "More for Figure yard" }).click();
  const used = page.getByRole("menuitem", { name: /Delete…/ });
  await expect(used).toHaveAttribute("aria-disabled", "true");
  await expect(used).toContainText("It is in use.");
});
