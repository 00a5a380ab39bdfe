import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * The page as it stands has no finding of axe's; a failure names place, rule and element.
 * The test goes on to its end and fails there, so that one finding does not hide the next.
 */
export async function expectAxeClean(page: Page): Promise<void> {
  // The title comes in the stream after the page's body.
  await expect(page).toHaveTitle(/\S/);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  const findings = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}`),
  );
  const place = `${new URL(page.url()).pathname} at ${page.viewportSize()?.width} px`;
  expect.soft(findings, `axe on ${place}`).toEqual([]);
}
