import { expect, type Page } from "@playwright/test";

interface Mail {
  to: string;
  subject: string;
  text: string;
  links: string[];
}

/** The first link of this kind in the newest e-mail to the address; waits until there is one. */
export async function linkInMail(page: Page, to: string, kind: RegExp): Promise<string> {
  let found: string | undefined;
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(`/dev/mail.json?to=${encodeURIComponent(to)}`);
        const { items }: { items: Mail[] } = await answer.json();
        found = items.flatMap((mail) => mail.links).find((link) => kind.test(link));
        return found;
      },
      { timeout: 60_000, message: `an e-mail to ${to} with ${kind}` },
    )
    .toBeTruthy();
  return new URL(found ?? "").pathname;
}
