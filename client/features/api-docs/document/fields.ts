import { nameOfRef, type OpenApi, resolved, type Schema } from "./openapi";

/** One field of a body, as the reference shows it. */
export interface Field {
  name: string;
  /** In words: "text", "whole number", "list of Member", "date and time or null". */
  type: string;
  required: boolean;
  description: string | null;
  /** In words: "1 to 120 characters", "at most 100". */
  constraints: string[];
  /** The values that it may have, when they are few. */
  values: string[];
  /** What stands inside it. */
  fields: Field[];
}

const FORMATS: Record<string, string> = {
  uuid: "UUID",
  "date-time": "date and time",
  date: "date",
  email: "e-mail address",
  uri: "address (URL)",
  binary: "file",
};

const TYPES: Record<string, string> = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  object: "object",
  null: "null",
};

const isNull = (schema: Schema) => schema.type === "null";

/** The choices of a schema that has some, without null. */
function choices(schema: Schema): Schema[] {
  return (schema.anyOf ?? schema.oneOf ?? []).filter((one) => !isNull(one));
}

/** The words of a schema that is neither a reference nor a choice. */
function plainWords(schema: Schema, document: OpenApi): string {
  if (schema.type === "array")
    return schema.items ? `list of ${typeWords(schema.items, document)}` : "list";
  const format = schema.format ? FORMATS[schema.format] : undefined;
  if (format) return format;
  const types = [schema.type ?? []].flat();
  if (types.length > 0) return types.map((one) => TYPES[one] ?? one).join(" or ");
  return schema.enum || "const" in schema ? "text" : "anything";
}

/** The type in words. */
export function typeWords(schema: Schema, document: OpenApi): string {
  const all = schema.anyOf ?? schema.oneOf;
  if (all) return [...new Set(all.map((one) => typeWords(one, document)))].join(" or ");
  if (schema.$ref) {
    const real = resolved(schema, document);
    const isNamed = real.properties || real.oneOf || real.anyOf;
    return isNamed ? nameOfRef(schema.$ref) : typeWords(real, document);
  }
  if (schema.allOf?.[0]) return typeWords(schema.allOf[0], document);
  return plainWords(schema, document);
}

function range(low: number | undefined, high: number | undefined, unit: string): string | null {
  const of = unit ? ` ${unit}` : "";
  if (low !== undefined && high !== undefined)
    return low === high ? `exactly ${low}${of}` : `${low} to ${high}${of}`;
  if (high !== undefined) return `at most ${high}${of}`;
  return low ? `at least ${low}${of}` : null;
}

/** What a value must keep to, in words; of a field that may be null, what its value must. */
export function constraintWords(schema: Schema, document: OpenApi): string[] {
  const some = choices(schema);
  if (some.length > 0) return some.flatMap((one) => constraintWords(one, document));
  const real = resolved(schema, document);
  const lowest =
    real.minimum ?? (real.exclusiveMinimum === undefined ? undefined : real.exclusiveMinimum);
  const words = [
    range(real.minLength, real.maxLength, "characters"),
    range(lowest, real.maximum, ""),
    range(real.minItems, real.maxItems, "entries"),
    real.pattern ? `matches \`${real.pattern}\`` : null,
    real.default === undefined || real.default === null
      ? null
      : `default \`${JSON.stringify(real.default)}\``,
  ];
  return words.filter((word) => word !== null);
}

function valuesOf(schema: Schema, document: OpenApi): string[] {
  const real = resolved(schema, document);
  if (real.const !== undefined) return [String(real.const)];
  if (real.enum) return real.enum.filter((one) => one !== null).map(String);
  if (real.items) return valuesOf(real.items, document);
  return choices(real).flatMap((one) => valuesOf(one, document));
}

/** The object that lies in a schema, under null, lists and references; null when there is none. */
function objectIn(schema: Schema, document: OpenApi): Schema | null {
  const real = resolved(schema, document);
  if (real.properties) return real;
  if (real.items) return objectIn(real.items, document);
  for (const one of [...choices(real), ...(real.allOf ?? [])]) {
    const found = objectIn(one, document);
    if (found) return found;
  }
  return null;
}

/** The kinds that a body may be, when it may be several: a content is a text, a video, … */
export function kindsOf(schema: Schema, document: OpenApi): Schema[] {
  const real = resolved(schema, document);
  const some = choices(real);
  return some.length > 1 && some.every((one) => objectIn(one, document)) ? some : [];
}

const DEEPEST = 3;

/** What a thing is called comes first, what may be done with it last; the rest as in the document. */
function rank(name: string): number {
  const first = ["id", "slug", "type", "name", "title", "items"].indexOf(name);
  if (first >= 0) return first - 10;
  return name === "actions" ? 1 : 0;
}

/** The names of an object's fields in the order in which people read them. */
export function ordered(object: Schema): string[] {
  return Object.keys(object.properties ?? {}).toSorted((one, other) => rank(one) - rank(other));
}

/** The fields of what lies in the schema; what repeats itself is shown once, three levels deep. */
export function fieldsOf(
  schema: Schema,
  document: OpenApi,
  above: readonly Schema[] = [],
): Field[] {
  const object = objectIn(schema, document);
  if (!object?.properties || above.includes(object)) return [];
  const inside = [...above, object];
  return ordered(object).map((name) => fieldOf(name, object, document, inside));
}

function fieldOf(name: string, object: Schema, document: OpenApi, inside: Schema[]): Field {
  const field = object.properties?.[name] ?? {};
  return {
    name,
    type: typeWords(field, document),
    required: object.required?.includes(name) ?? false,
    description: field.description ?? null,
    constraints: constraintWords(field, document),
    values: valuesOf(field, document),
    fields: inside.length < DEEPEST ? fieldsOf(field, document, inside) : [],
  };
}
