import { type Browser, expect, type Page } from "@playwright/test";
import { type CastName, signInAs } from "./cast";

type Json = Record<string, unknown>;

/** Somebody signed in on a page, with calls to the API as that person. */
export class Person {
  constructor(readonly page: Page) {}

  /** In a browser of their own: no cookies of the others. */
  static async signedIn(browser: Browser, who: CastName): Promise<Person> {
    const page = await (await browser.newContext()).newPage();
    await signInAs(page, who, "/account");
    return new Person(page);
  }

  /** Sends as the page would, with its token; expects that it is taken. */
  async send<T = Json>(method: string, address: string, body?: Json): Promise<T> {
    const cookies = await this.page.context().cookies();
    const token = cookies.find((one) => one.name === "csrftoken")?.value ?? "";
    const answer = await this.page.request.fetch(`/api/v1${address}`, {
      method,
      data: body,
      headers: { "X-CSRFToken": token, Origin: new URL(this.page.url()).origin },
    });
    const text = await answer.text();
    expect(answer.ok(), `${method} ${address}: ${text}`).toBe(true);
    return (text ? JSON.parse(text) : {}) as T;
  }
}
