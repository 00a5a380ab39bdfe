import type { OpenApi, RawOperation } from "./openapi";

export interface NeededScope {
  key: string;
  /** In words: "See programs". */
  title: string;
}

/** Who may call an operation at all; what they then see is narrowed by their roles. */
export type Access =
  | { kind: "public" }
  | { kind: "session" }
  | { kind: "scopes"; scopes: NeededScope[] }
  /** Signed in, and the document says no more. */
  | { kind: "signed-in" };

function titles(document: OpenApi): Record<string, string> {
  const flows = Object.values(document.components.securitySchemes ?? {}).flatMap((scheme) =>
    Object.values(scheme.flows ?? {}),
  );
  return Object.assign({}, ...flows.map((flow) => flow.scopes ?? {}));
}

/** What the document says about signing in for this operation. */
export function accessOf(operation: RawOperation, document: OpenApi): Access {
  const ways = operation.security ?? [];
  if (ways.some((way) => Object.keys(way).length === 0 || "OptionalSession" in way))
    return { kind: "public" };
  const keys = [...new Set(ways.flatMap((way) => way.bearer ?? []))];
  const words = titles(document);
  if (keys.length > 0)
    return { kind: "scopes", scopes: keys.map((key) => ({ key, title: words[key] ?? key })) };
  return ways.some((way) => "session" in way) ? { kind: "session" } : { kind: "signed-in" };
}
