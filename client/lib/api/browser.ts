import createClient, { type Middleware } from "openapi-fetch";
import type { paths } from "@/api/generated/schema";
import { csrfHeader } from "./csrf";
import { asProblem, problemOf } from "./problems";

const withToken: Middleware = {
  async onRequest({ request }) {
    for (const [name, value] of Object.entries(await csrfHeader(request.method)))
      request.headers.set(name, value);
    return request;
  },
};

const withProblems: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return undefined;
    throw problemOf(response, await response.json().catch(() => null));
  },
  onError: ({ error }) => asProblem(error),
};

/**
 * The API as the browser calls it: same origin, session cookie, CSRF token.
 * Every unsuccessful answer rejects with an `ApiProblem`.
 */
export const api = createClient<paths>({
  baseUrl: typeof location === "undefined" ? "" : location.origin,
  credentials: "same-origin",
  fetch: (request) => globalThis.fetch(request),
});
api.use(withProblems, withToken);

/** The body of a call's answer: `const program = await send(api.PATCH(…))`. */
export async function send<T>(call: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await call;
  return data as NonNullable<T>;
}

/** A fresh key for a POST that must not happen twice; keep it over retries of the same act. */
export function idempotencyKey(): string {
  return crypto.randomUUID();
}
