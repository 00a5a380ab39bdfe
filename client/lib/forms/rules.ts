/**
 * Rules for forms of a few lines of text, where a schema library would weigh
 * more than the page. Forms with numbers, lists or conditions use zod; both
 * speak Standard Schema and fit `useApiForm`.
 */
export interface Rule {
  /** The value that is sent. */
  read: (typed: string) => string;
  /** What is wrong with it, or null. */
  check: (value: string) => string | null;
}

type Check = (value: string) => string | null;

export const notEmpty =
  (message: string): Check =>
  (value) =>
    value === "" ? message : null;

export const atLeast =
  (length: number, message: string): Check =>
  (value) =>
    value.length < length ? message : null;

export const atMost =
  (length: number, message: string): Check =>
  (value) =>
    value.length > length ? message : null;

export const looksLike =
  (pattern: RegExp, message: string): Check =>
  (value) =>
    pattern.test(value) ? null : message;

function firstOf(checks: Check[], value: string): string | null {
  for (const check of checks) {
    const message = check(value);
    if (message) return message;
  }
  return null;
}

/** A line of text; spaces around it are not part of it. */
export function line(...checks: Check[]): Rule {
  return { read: (typed) => typed.trim(), check: (value) => firstOf(checks, value) };
}

/** Taken as it was typed: passwords. */
export function verbatim(...checks: Check[]): Rule {
  return { read: (typed) => typed, check: (value) => firstOf(checks, value) };
}

interface Issue {
  message: string;
  path: PropertyKey[];
}

/** A Standard Schema over named lines; every field's first failure is reported. */
export function record<R extends Record<string, Rule>>(rules: R) {
  type Values = { [K in keyof R]: string };
  const validate = (input: unknown): { value: Values } | { issues: Issue[] } => {
    const typed = input as Record<string, string>;
    const value: Record<string, string> = {};
    const issues: Issue[] = [];
    for (const [name, rule] of Object.entries(rules)) {
      value[name] = rule.read(typed[name] ?? "");
      const message = rule.check(value[name]);
      if (message) issues.push({ message, path: [name] });
    }
    return issues.length > 0 ? { issues } : { value: value as Values };
  };
  return {
    "~standard": {
      version: 1 as const,
      vendor: "footplate",
      validate,
      types: undefined as { input: Values; output: Values } | undefined,
    },
  };
}
