import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  expect,
} from "@playwright/test";
import { CAST, type CastName, PASSWORD } from "./cast";

type Json = Record<string, unknown>;

/** Somebody signed in, with calls to the API as that person. */
export class Person {
  private readonly request: APIRequestContext;

  private constructor(readonly context: BrowserContext) {
    this.request = context.request;
  }

  /** With cookies of their own, and no page: for what happens behind the page that is tested. */
  static async behind(browser: Browser, who: CastName): Promise<Person> {
    return Person.on(await browser.newContext(), who);
  }

  /** Signs in without the sign-in page, which has tests of its own; pages of the context are theirs. */
  static async on(context: BrowserContext, who: CastName): Promise<Person> {
    const person = new Person(context);
    await person.request.get("/api/auth/browser/v1/config");
    await person.call("POST", "/api/auth/browser/v1/auth/login", {
      email: CAST[who].email,
      password: PASSWORD,
    });
    return person;
  }

  /** Sends as a page would, with its token; expects that it is taken. */
  send<T = Json>(method: string, address: string, body?: Json): Promise<T> {
    return this.call<T>(method, `/api/v1${address}`, body);
  }

  private async call<T>(method: string, address: string, body?: Json): Promise<T> {
    const cookies = await this.context.cookies();
    const token = cookies.find((one) => one.name === "csrftoken")?.value ?? "";
    const headers = { "X-CSRFToken": token };
    const answer = await this.request.fetch(address, { method, data: body, headers });
    const text = await answer.text();
    expect(answer.ok(), `${method} ${address}: ${text}`).toBe(true);
    return (text ? JSON.parse(text) : {}) as T;
  }
}
