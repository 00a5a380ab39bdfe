import { expect, type Page } from "@playwright/test";

/** Reads from the API as whoever is signed in on the page. */
export async function get<T>(page: Page, address: string): Promise<T> {
  const answer = await page.request.get(`/api/v1${address}`);
  expect(answer.status(), `GET ${address}: ${await answer.text()}`).toBe(200);
  return answer.json();
}
