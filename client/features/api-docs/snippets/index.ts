import type { Operation } from "../document/reference";
import { curlOf } from "./curl";
import { pythonOf } from "./python";
import { typescriptOf } from "./typescript";

export type Language = "curl" | "python" | "typescript";

export interface Snippet {
  language: Language;
  label: string;
  code: string;
}

/**
 * The same call in every language. What only a person's session may do has no
 * code of the clients, which hold tokens.
 */
export function snippetsOf(operation: Operation): Snippet[] {
  const curl: Snippet = { language: "curl", label: "curl", code: curlOf(operation) };
  const forClients =
    operation.access.kind !== "session" && (operation.body === null || operation.body.isJson);
  if (!forClients || ["HEAD", "OPTIONS"].includes(operation.method)) return [curl];
  return [
    curl,
    { language: "python", label: "Python", code: pythonOf(operation) },
    { language: "typescript", label: "TypeScript", code: typescriptOf(operation) },
  ];
}
