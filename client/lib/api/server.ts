import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import createClient, { type Client } from "openapi-fetch";
import { cache } from "react";
import type { paths as ApiPaths } from "@/api/generated/schema";
import { paths } from "@/lib/paths";
import { type ApiProblem, asProblem, problemOf } from "./problems";

/** What the caller sent that the server must see: who they are and where from. */
const FORWARDED = [
  "cookie",
  "x-forwarded-for",
  "x-forwarded-proto",
  "accept-language",
  "user-agent",
];

/** The API as pages call it while they render: the caller's cookie, never cached. One client a request. */
export const serverApi = cache(async (): Promise<Client<ApiPaths>> => {
  const sent = await headers();
  const forwarded: Record<string, string> = {};
  for (const name of FORWARDED) {
    const value = sent.get(name);
    if (value) forwarded[name] = value;
  }
  return createClient<ApiPaths>({
    baseUrl: process.env.FOOTPLATE_API_ORIGIN ?? "http://127.0.0.1:8000",
    headers: forwarded,
    cache: "no-store",
    fetch: (request) => globalThis.fetch(request),
  });
});

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** The answer's body or its problem, for pages that have words for a refusal (410 of a link, 409). */
export async function attempt<T>(
  call: (client: Client<ApiPaths>) => Promise<Answer<T>>,
): Promise<{ data: NonNullable<T>; problem: null } | { data: null; problem: ApiProblem }> {
  // Outside the try: reading the request is how Next learns that a page is made on request.
  const client = await serverApi();
  try {
    const { data, error, response } = await call(client);
    if (response.ok) return { data: data as NonNullable<T>, problem: null };
    return { data: null, problem: problemOf(response, error) };
  } catch (thrown) {
    return { data: null, problem: asProblem(thrown) };
  }
}

/**
 * The answer's body. A caller nobody knows goes to sign-in and comes back here,
 * a missing thing is the not-found page, anything else the nearest error page:
 * that one gets the problem's code and request id through the digest, the only
 * part of an error that reaches the browser.
 */
export async function read<T>(
  call: (client: Client<ApiPaths>) => Promise<Answer<T>>,
): Promise<NonNullable<T>> {
  const { data, problem } = await attempt(call);
  if (problem === null) return data;
  if (problem.status === 401) redirect(paths.signIn((await headers()).get("x-path") ?? "/"));
  if (problem.status === 404) notFound();
  throw Object.assign(problem, { digest: `${problem.code};${problem.requestId ?? ""}` });
}
