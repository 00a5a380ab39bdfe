/** A page of docs/problems: what a problem means and what to do about it. */
export interface ProblemPage {
  code: string;
  status: number;
  /** The sentence that stands beside the status: a problem's `title`. */
  title: string;
  markdown: string;
}

const HEAD = /^\*\*(\d{3})\*\* · (.+)$/m;

/** Reads a page; null when its head is not as the pages' heads are. */
export function problemPage(code: string, text: string): ProblemPage | null {
  const head = HEAD.exec(text);
  if (!head?.[1] || !head[2]) return null;
  const after = text.slice(head.index + head[0].length).trim();
  return { code, status: Number(head[1]), title: head[2].trim(), markdown: after };
}

/** What any operation can answer with a status, whatever it does. */
const COMMON: Record<number, string[]> = {
  400: ["bad_request", "two_credentials"],
  401: ["not_signed_in", "token_refused"],
  403: ["forbidden", "csrf_failed"],
  404: ["not_found"],
  412: ["stale_version"],
  415: ["unsupported_media_type"],
  422: ["invalid_input"],
  429: ["too_many_requests"],
};

const OF_KEYS: Record<number, string[]> = {
  409: ["idempotency_key_in_use"],
  422: ["idempotency_key_reused"],
};

/** The codes that stand behind a status at an operation: the common ones, and those it names itself. */
export function codesFor(
  status: number,
  options: { description: string; method: string; needsScope: boolean },
  pages: ReadonlyMap<string, ProblemPage>,
): string[] {
  const { description, method, needsScope } = options;
  const named = [...description.matchAll(/`([a-z_]+)`/g)].map((match) => match[1] as string);
  const codes = [
    ...named.filter((code) => pages.get(code)?.status === status),
    ...(COMMON[status] ?? []).filter((code) => code !== "csrf_failed" || method !== "GET"),
    ...(needsScope && status === 403 ? ["insufficient_scope"] : []),
    ...(method === "POST" ? (OF_KEYS[status] ?? []) : []),
  ];
  return [...new Set(codes)].filter((code) => pages.has(code));
}
