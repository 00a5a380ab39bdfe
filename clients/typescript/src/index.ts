import createClient, { type Client } from "openapi-fetch";
import type { components, paths } from "#schema";
import { problemOf } from "./problems";
import { type Fetch, patiently } from "./sending";

export { each, type ListPath } from "./pages";
export { type InputError, NoAnswer, Problem } from "./problems";
export type { paths };

/** What is sent and answered, by name: `Schemas["Group"]`. */
export type Schemas = components["schemas"];

export interface FootplateOptions {
  /** Where your Footplate is: "https://footplate.example". */
  url: string | undefined;
  token?: string;
  /** How often a call is made at most; 3 unless told. */
  tries?: number;
  fetch?: Fetch;
  sleep?: (milliseconds: number) => Promise<void>;
}

const rest = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * One Footplate, as the token's owner. Calls are typed by their address, answer
 * `{ data, response }`, and reject with `Problem` when refused.
 */
export function createFootplate(options: FootplateOptions): Client<paths> {
  if (!options.url) throw new TypeError("createFootplate needs the url of your Footplate");
  const client = createClient<paths>({
    baseUrl: options.url.replace(/\/$/, ""),
    headers: options.token ? { authorization: `Bearer ${options.token}` } : {},
    fetch: patiently({
      tries: Math.max(1, options.tries ?? 3),
      fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
      sleep: options.sleep ?? rest,
    }),
  });
  client.use({
    async onResponse({ response }) {
      if (response.status >= 400) throw await problemOf(response);
      return undefined;
    },
  });
  return client;
}
