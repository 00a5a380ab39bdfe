/** One wrong value. `pointer` is RFC 6901: "/body/name". */
export interface InputError {
  pointer: string;
  code: string;
  detail: string;
}

/** A refusal (RFC 9457). Branch on `code` alone: every code has a page under /problems/. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly requestId: string;
  readonly errors: InputError[];
  /** The problem's own members, such as `retry_after_seconds`. */
  readonly extras: Record<string, unknown>;

  constructor(status: number, body: Record<string, unknown>, requestId: string) {
    const { type, title, status: _, detail, instance, errors, ...extras } = body;
    const code = type ? (String(type).split("/").at(-1) ?? "") : `http_${status}`;
    super(String(detail ?? title ?? code));
    this.code = code;
    this.status = status;
    this.title = String(title ?? code);
    this.requestId = String(instance ?? requestId);
    this.errors = Array.isArray(errors) ? errors : [];
    this.extras = extras;
  }
}

/** Nobody answered, however often it was tried. What was asked may have been done. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

/** The refusal that an unsuccessful answer is, whatever its body. */
export async function problemOf(answer: Response): Promise<Problem> {
  const body: unknown = await answer.json().catch(() => null);
  const known = typeof body === "object" && body !== null && "type" in body ? body : {};
  return new Problem(answer.status, { ...known }, answer.headers.get("x-request-id") ?? "");
}
