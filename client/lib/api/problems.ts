import type { FieldPath, FieldValues, UseFormSetError } from "react-hook-form";

/** One thing wrong in the input, as the server tells it. */
export interface InputError {
  /** RFC 6901: "/body/title", "/body/questions/2/stem". */
  pointer: string;
  code: string;
  detail: string;
}

interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance?: string;
  errors?: InputError[];
  [extra: string]: unknown;
}

/** A refusal or failure, ready to be shown. Branch on `code` alone. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";

  constructor(
    /** The end of the problem's type: "not_found", "last_admin"; "network" when nobody answered. */
    readonly code: string,
    /** HTTP status; 0 when nobody answered. */
    readonly status: number,
    /** A sentence for the person. */
    message: string,
    readonly errors: InputError[] = [],
    readonly requestId: string | null = null,
    /** The problem's own extras, such as `allowed` or `wait_until`. */
    readonly extras: Record<string, unknown> = {},
  ) {
    super(message);
  }
}

const NETWORK =
  "The server could not be reached. Check your connection, then try again. What you typed is still here.";
const UNREADABLE = "Something went wrong on our side. Nothing was changed; try again in a moment.";

function isProblem(body: unknown): body is ProblemDocument {
  return typeof body === "object" && body !== null && "type" in body && "title" in body;
}

/** Makes an `ApiProblem` of an unsuccessful answer; a body that is no problem document becomes a general one. */
export function problemOf(response: Response, body: unknown): ApiProblem {
  if (!isProblem(body)) {
    const id = response.headers.get("x-request-id");
    return new ApiProblem(`http_${response.status}`, response.status, UNREADABLE, [], id);
  }
  const { type, title, status, detail, instance, errors, ...extras } = body;
  const code = type.split("/").pop() || "unknown";
  return new ApiProblem(
    code,
    status ?? response.status,
    detail || title,
    errors ?? [],
    instance ?? null,
    extras,
  );
}

/** Makes an `ApiProblem` of whatever was thrown. */
export function asProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown;
  // fetch rejects with a TypeError when there was no answer at all.
  if (thrown instanceof TypeError) return new ApiProblem("network", 0, NETWORK);
  return new ApiProblem("unknown", 0, UNREADABLE);
}

/** The name react-hook-form gives a pointer's field: "/body/questions/2/stem" is "questions.2.stem". */
export function fieldOf(pointer: string): string {
  const parts = pointer.split("/").filter(Boolean);
  const inside = ["body", "query", "path"].includes(parts[0] ?? "") ? parts.slice(1) : parts;
  return inside.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")).join(".");
}

/** What belongs to no field on screen: shown above the buttons. */
export interface FormProblem {
  message: string;
  requestId: string | null;
}

export interface FieldMapping<T extends FieldValues> {
  setError: UseFormSetError<T>;
  /** The names of the fields that are on screen. */
  fields: readonly FieldPath<T>[];
  /** Where the server's name differs from the form's: { new_password: "password" }. */
  rename?: Record<string, FieldPath<T>>;
}

/**
 * Puts every error of a failed submission where the person can mend it: at its
 * field when that is on screen (the first one gets the focus), otherwise into
 * the returned form-level problem. Returns null when the fields say it all.
 * A pointer into a field ("/body/emails/3") lands on that field.
 */
export function showProblem<T extends FieldValues>(
  thrown: unknown,
  form: FieldMapping<T>,
): FormProblem | null {
  const problem = asProblem(thrown);
  const homeless: string[] = [];
  let focused = false;
  for (const error of problem.errors) {
    const field = closestField(fieldOf(error.pointer), form);
    if (!field) {
      homeless.push(error.detail);
      continue;
    }
    form.setError(field, { type: error.code, message: error.detail }, { shouldFocus: !focused });
    focused = true;
  }
  if (problem.errors.length > 0 && homeless.length === 0) return null;
  return {
    message: homeless.length > 0 ? homeless.join(" ") : problem.message,
    requestId: problem.requestId,
  };
}

function closestField<T extends FieldValues>(
  name: string,
  form: FieldMapping<T>,
): FieldPath<T> | null {
  for (let at = name; at; at = at.slice(0, Math.max(at.lastIndexOf("."), 0))) {
    const known = form.rename?.[at] ?? form.fields.find((field) => field === at);
    if (known) return known;
  }
  return null;
}

/** One sentence for whatever was thrown, for places that have no fields. */
export function problemWords(thrown: unknown): string {
  const problem = asProblem(thrown);
  return problem.errors[0]?.detail ?? problem.message;
}
