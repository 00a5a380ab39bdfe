import { type Access, accessOf } from "./access";
import { bodyExample, exampleOf } from "./examples";
import { constraintWords, type Field, fieldsOf, kindsOf, typeWords } from "./fields";
import {
  nameOfRef,
  type OpenApi,
  type RawAnswer,
  type RawOperation,
  type RawParameter,
  resolvedAnswer,
  resolvedHeader,
  resolvedParameter,
  type Schema,
} from "./openapi";
import { codesFor, type ProblemPage } from "./problems";
import { rankOf, slugOf, wordsOf } from "./resources";
import { headerNamed, idNamed, valueNamed } from "./values";

export interface Parameter extends Field {
  in: "path" | "query" | "header";
  example: string;
}

/** A body in one shape, or in one of several kinds. */
export interface Body {
  mediaType: string;
  type: string;
  shapes: { title: string | null; fields: Field[] }[];
  /** Null for what is no JSON. */
  example: unknown;
  isJson: boolean;
}

export interface Answer {
  status: number;
  words: string;
  bodies: Body[];
  headers: { name: string; description: string }[];
}

export interface Refusal {
  status: number;
  words: string;
  codes: string[];
}

export interface Operation {
  /** Its name in addresses: "create-group". */
  id: string;
  /** Its name in code: "create_group". */
  name: string;
  method: string;
  path: string;
  title: string;
  /** Markdown. */
  description: string;
  deprecated: boolean;
  access: Access;
  parameters: Parameter[];
  body: Body | null;
  answers: Answer[];
  refusals: Refusal[];
  /** Whether its answers come in pages. */
  isList: boolean;
}

export interface Resource {
  slug: string;
  title: string;
  words: string;
  operations: Operation[];
}

const METHODS = ["get", "head", "options", "post", "put", "patch", "delete"];
const SAYS_HTTP: Record<string, string> = {
  OK: "Done",
  Created: "Made",
  "No Content": "Done; the body is empty",
};

/** "Read Openapi" is "Read OpenAPI". */
function sentence(title: string): string {
  const words = title.charAt(0) + title.slice(1).toLowerCase();
  return words
    .replace(/openapi/i, "OpenAPI")
    .replace(/oauth/i, "OAuth")
    .replace(/markdown/i, "Markdown");
}

/** A docstring's line breaks are the source's, not the reader's. */
function asMarkdown(text: string): string {
  return text.trim().replaceAll(/([^\n])\n(?=[^\n\-*])/g, "$1 ");
}

function parameterOf(raw: RawParameter, document: OpenApi): Parameter {
  const { name, schema } = raw;
  const known = raw.example ?? headerNamed(name) ?? valueNamed(name, null);
  const fallback = schema.format === "uuid" ? idNamed(name) : exampleOf(schema, document, name);
  return {
    in: raw.in as Parameter["in"],
    name,
    type: typeWords(schema, document).replace(" or null", ""),
    required: raw.required ?? false,
    description: raw.description ?? schema.description ?? null,
    constraints: constraintWords(schema, document),
    values: (schema.anyOf ?? [schema]).flatMap((one) => one.enum ?? []).map(String),
    fields: [],
    example: String(known ?? fallback ?? ""),
  };
}

function bodyOf(
  mediaType: string,
  schema: Schema | undefined,
  document: OpenApi,
  sent: boolean,
): Body {
  const isJson = mediaType.endsWith("json");
  if (!schema || !isJson) return { mediaType, type: "file", shapes: [], example: null, isJson };
  const kinds = kindsOf(schema, document);
  const shapes = (kinds.length > 0 ? kinds : [schema]).map((one) => ({
    title: kinds.length > 0 && one.$ref ? nameOfRef(one.$ref) : null,
    fields: fieldsOf(one, document),
  }));
  const example = sent ? bodyExample(schema, document) : exampleOf(schema, document);
  return { mediaType, type: typeWords(schema, document), shapes, example, isJson };
}

function answerOf(status: string, raw: RawAnswer, document: OpenApi): Answer {
  return {
    status: Number(status),
    words: SAYS_HTTP[raw.description] ?? raw.description,
    bodies: Object.entries(raw.content ?? {}).map(([mediaType, { schema }]) =>
      bodyOf(mediaType, schema, document, false),
    ),
    headers: Object.entries(raw.headers ?? {}).map(([name, header]) => ({
      name,
      description: resolvedHeader(header, document).description ?? "",
    })),
  };
}

function operationOf(
  method: string,
  path: string,
  raw: RawOperation,
  document: OpenApi,
  pages: ReadonlyMap<string, ProblemPage>,
): Operation {
  const title = raw.summary ?? raw.operationId;
  const name = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");
  const access = accessOf(raw, document);
  const options = {
    description: raw.description ?? "",
    method: method.toUpperCase(),
    needsScope: access.kind === "scopes",
  };
  const parameters = (raw.parameters ?? [])
    .map((one) => resolvedParameter(one, document))
    .filter((one) => one.in !== "cookie");
  const answers = Object.entries(raw.responses).map(
    ([status, answer]) => [status, resolvedAnswer(answer, document)] as const,
  );
  const [sentAs, sent] = Object.entries(raw.requestBody?.content ?? {})[0] ?? [];
  return {
    id: name.replaceAll("_", "-"),
    name,
    method: options.method,
    path,
    title: sentence(title),
    description: asMarkdown(options.description),
    deprecated: raw.deprecated ?? false,
    access,
    parameters: parameters.map((one) => parameterOf(one, document)),
    body: sentAs ? bodyOf(sentAs, sent?.schema, document, true) : null,
    answers: answers
      .filter(([status]) => Number(status) < 400)
      .map(([status, answer]) => answerOf(status, answer, document)),
    refusals: answers
      .filter(([status]) => Number(status) >= 400)
      .map(([status, { description }]) => ({
        status: Number(status),
        words: description,
        codes: codesFor(Number(status), options, pages),
      })),
    isList: parameters.some((one) => one.name === "cursor"),
  };
}

/** Lists first, then making, reading, changing, doing and ending. */
function rankOfOperation({ method, isList, answers }: Operation): number {
  if (isList) return 0;
  if (method === "POST") return answers.some(({ status }) => status === 201) ? 1 : 4;
  return { GET: 2, HEAD: 2, OPTIONS: 2, PATCH: 3, PUT: 3, DELETE: 5 }[method] ?? 4;
}

/** The whole reference: every operation of the document once, by resource. */
export function referenceOf(
  document: OpenApi,
  pages: ReadonlyMap<string, ProblemPage>,
): Resource[] {
  const bySlug = new Map<string, Resource>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const raw = item[method];
      if (!raw) continue;
      // A room may name the room around it first.
      const tag = raw.tags?.at(-1) ?? "API";
      const slug = slugOf(tag);
      const resource = bySlug.get(slug) ?? { slug, ...wordsOf(slug, tag), operations: [] };
      resource.operations.push(operationOf(method, path, raw, document, pages));
      bySlug.set(slug, resource);
    }
  }
  for (const resource of bySlug.values())
    resource.operations.sort((one, other) => rankOfOperation(one) - rankOfOperation(other));
  return [...bySlug.values()].toSorted((one, other) => rankOf(one.slug) - rankOf(other.slug));
}
