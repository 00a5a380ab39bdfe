import { ordered } from "./fields";
import { nameOfRef, type OpenApi, resolved, type Schema } from "./openapi";
import { idNamed, valueNamed } from "./values";

const FORMATTED: Record<string, unknown> = {
  "date-time": "2026-12-18T22:59:59Z",
  date: "2026-12-18",
  email: "leo@footplate.test",
  uri: "https://hooks.northwind.test/footplate",
};

/** Whether a value from elsewhere is one that this schema takes, as far as a glance tells. */
function fits(value: unknown, schema: Schema): boolean {
  const types = [schema.type ?? []].flat();
  if (types.length === 0) return true;
  const actual = Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
  if (
    !types.includes(actual === "number" ? "number" : actual) &&
    !(actual === "number" && types.includes("integer"))
  )
    return false;
  if (schema.enum && !schema.enum.includes(value)) return false;
  if (typeof value === "string" && schema.format === "uuid") return /^[0-9a-f-]{36}$/.test(value);
  return !(typeof value === "string" && schema.pattern && !new RegExp(schema.pattern).test(value));
}

function ofScalar(schema: Schema, name: string): unknown {
  const types = [schema.type ?? "string"].flat();
  if (types.includes("boolean")) return false;
  if (types.includes("integer") || types.includes("number"))
    return Math.max(schema.minimum ?? 0, Math.min(25, schema.maximum ?? 25));
  if (types.includes("null")) return null;
  if (schema.format === "uuid") return idNamed(name);
  if (schema.format && schema.format in FORMATTED) return FORMATTED[schema.format];
  if (/_at$|^from$|^to$/.test(name)) return FORMATTED["date-time"];
  return name.replaceAll("_", " ");
}

function said(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.examples?.length) return schema.examples[0];
  return schema.example ?? undefined;
}

/** An example of what the schema describes: its own examples first, else the demo company's values. */
export function exampleOf(
  schema: Schema,
  document: OpenApi,
  name = "",
  model: string | null = null,
  above: readonly Schema[] = [],
): unknown {
  const real = resolved(schema, document);
  const own = said(schema) ?? said(real);
  if (own !== undefined) return own;
  const known = name ? valueNamed(name, model) : undefined;
  const within = real.anyOf ?? real.oneOf ?? real.allOf;
  if (
    known !== undefined &&
    !real.properties &&
    (within ?? [real]).some((one) => fits(known, resolved(one, document)))
  )
    return known;
  if (real.enum) return real.enum[0];
  const here = schema.$ref ? nameOfRef(schema.$ref) : model;
  if (within?.[0]) return exampleOf(within[0], document, name, here, above);
  if (real.type === "array") return ofList(real, document, name, here, above);
  if (real.properties) return above.includes(real) ? {} : ofObject(real, document, here, above);
  return real.type === "object" ? {} : ofScalar(real, name);
}

function ofList(
  schema: Schema,
  document: OpenApi,
  name: string,
  model: string | null,
  above: readonly Schema[],
): unknown[] {
  if (!schema.items || above.includes(resolved(schema.items, document))) return [];
  return [exampleOf(schema.items, document, name.replace(/s$/, ""), model, above)];
}

function ofObject(
  schema: Schema,
  document: OpenApi,
  model: string | null,
  above: readonly Schema[],
): Record<string, unknown> {
  const inside = [...above, schema];
  return Object.fromEntries(
    ordered(schema).map((name) => [
      name,
      exampleOf(schema.properties?.[name] ?? {}, document, name, model, inside),
    ]),
  );
}

/** A body to send: what is required, and what may be left out when nothing is required. */
export function bodyExample(schema: Schema, document: OpenApi): unknown {
  const whole = exampleOf(schema, document);
  const real = resolved(schema, document);
  if (!real.properties || !real.required?.length || typeof whole !== "object") return whole;
  const fields = whole as Record<string, unknown>;
  const names = ordered(real).filter((name) => real.required?.includes(name));
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}
