import path from "node:path";
import { expect, type Page } from "@playwright/test";
import { expectAxeClean } from "./axe";

const FOLDER =
  process.env.E2E_ARTIFACTS ?? path.resolve(import.meta.dirname, "../../../var/test-artifacts");
const WIDTHS = [1280, 360] as const;
const THEMES = ["light", "dark"] as const;

export interface ShootOptions {
  /** Also let axe look at every variant; on unless a page is in the middle of something. */
  axe?: boolean;
}

/**
 * Keeps pictures of the page, whole, as `<name>-<width>-<theme>.png`: 1280 and
 * 360 px, light and dark. Afterwards width and theme are as they were.
 */
export async function shoot(
  page: Page,
  name: string,
  { axe = true }: ShootOptions = {},
): Promise<void> {
  const before = page.viewportSize();
  // First stillness, then colours: a change of theme must not be caught half-way.
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width === 1280 ? 900 : 760 });
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await settled(page);
      await page.screenshot({
        path: path.join(FOLDER, "pages", `${name}-${width}-${theme}.png`),
        fullPage: true,
      });
      if (axe) await expectAxeClean(page);
    }
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (before) await page.setViewportSize(before);
}

const STILL_WITHIN_MS = 3000;

/**
 * Everything that was loading is there, in the page's fonts, and has been painted. Movement is
 * waited for where it ends by itself; one that never does is part of the picture.
 */
async function settled(page: Page): Promise<void> {
  await expect(page.locator("[aria-busy=true], .skeleton-motion")).toHaveCount(0);
  await page.evaluate(async (within) => {
    const wait = (ms: number) => new Promise((over) => setTimeout(over, ms));
    const ends = (one: Animation) =>
      one.playState === "running" && Number.isFinite(one.effect?.getComputedTiming().endTime);
    const still = async () => {
      await document.fonts.ready;
      const moving = document.getAnimations().filter(ends);
      await Promise.all(moving.map((one) => one.finished.catch(() => null)));
      for (let frame = 0; frame < 3; frame += 1) {
        await new Promise((painted) => requestAnimationFrame(painted));
      }
    };
    await Promise.race([still(), wait(within)]);
  }, STILL_WITHIN_MS);
}
