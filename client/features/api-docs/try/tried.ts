import type { Operation } from "../document/reference";

export interface Asked {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  example: string;
  values: string[];
}

/** What trying an operation needs to know of it: no more goes to the browser. */
export interface Tried {
  id: string;
  title: string;
  method: string;
  path: string;
  isPublic: boolean;
  asked: Asked[];
  /** The body to begin with, as text; null when none is sent. */
  body: string | null;
  /** Why it cannot be tried here, when it cannot. */
  refusal: string | null;
}

/** Sent by itself, or by the browser's own cache. */
const BY_ITSELF = new Set(["Idempotency-Key", "If-None-Match"]);

function refusalOf(operation: Operation): string | null {
  if (operation.body && !operation.body.isJson)
    return "It takes a file in pieces: try it with curl or a tus client.";
  return null;
}

export function tryOf(operation: Operation): Tried {
  const { id, title, method, path, access, parameters, body } = operation;
  return {
    id,
    title,
    method,
    path,
    isPublic: access.kind === "public",
    asked: parameters
      .filter((one) => !BY_ITSELF.has(one.name))
      .map(({ name, in: place, required, example, values }) => ({
        name,
        in: place,
        required,
        example,
        values,
      })),
    body: body?.isJson ? JSON.stringify(body.example, null, 2) : null,
    refusal: refusalOf(operation),
  };
}

/** Whether calling changes nothing, so that no question need be asked first. */
export function isSafe(method: string): boolean {
  return ["GET", "HEAD", "OPTIONS"].includes(method);
}

/** The address with the values in it. Empty query values are left out. */
export function addressOf(tried: Tried, values: Record<string, string>): string {
  const filled = tried.path.replaceAll(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(values[name]?.trim() ?? ""),
  );
  const query = tried.asked
    .filter((one) => one.in === "query" && values[one.name]?.trim())
    .map((one): [string, string] => [one.name, values[one.name]?.trim() ?? ""]);
  return query.length > 0 ? `${filled}?${new URLSearchParams(query)}` : filled;
}

/** The names of what must be given and is not. */
export function lacking(tried: Tried, values: Record<string, string>): string[] {
  return tried.asked
    .filter((one) => one.required && !values[one.name]?.trim())
    .map((one) => one.name);
}
