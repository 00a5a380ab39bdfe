import { problemOf } from "./problems";

/** What was read, and the tag to ask with next time. */
export interface Tagged<T> {
  data: T;
  tag: string | null;
}

/**
 * Reads an address of the API unless it is still what `tag` names (RFC 9110 section 13.1.2); null
 * when it is. Asked past the browser's cache: that one would answer a 304 with its own 200.
 */
export async function readUnless<T>(
  address: string,
  tag: string | null,
): Promise<Tagged<T> | null> {
  const response = await fetch(address, {
    cache: "no-store",
    credentials: "same-origin",
    headers: tag ? { "If-None-Match": tag } : {},
  });
  if (response.status === 304) return null;
  const body = await response.json().catch(() => null);
  if (!response.ok) throw problemOf(response, body);
  return { data: body as T, tag: response.headers.get("ETag") };
}
