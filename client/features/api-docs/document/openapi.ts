/** The parts of an OpenAPI 3.1 document that the reference reads. */

export interface Schema {
  $ref?: string;
  type?: string | string[];
  title?: string;
  description?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  example?: unknown;
  examples?: unknown[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
}

export interface RawParameter {
  $ref?: string;
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required?: boolean;
  description?: string;
  schema: Schema;
  example?: unknown;
}

interface RawHeader {
  $ref?: string;
  description?: string;
  schema?: Schema;
}

export interface RawAnswer {
  $ref?: string;
  description: string;
  content?: Record<string, { schema?: Schema }>;
  headers?: Record<string, RawHeader>;
}

export interface RawOperation {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  deprecated?: boolean;
  parameters?: RawParameter[];
  requestBody?: { required?: boolean; content: Record<string, { schema?: Schema }> };
  responses: Record<string, RawAnswer>;
  security?: Record<string, string[]>[];
}

export interface OpenApi {
  paths: Record<string, Record<string, RawOperation>>;
  webhooks?: Record<string, Record<string, RawOperation>>;
  components: {
    schemas: Record<string, Schema>;
    parameters?: Record<string, RawParameter>;
    responses?: Record<string, RawAnswer>;
    headers?: Record<string, RawHeader>;
    securitySchemes?: Record<
      string,
      { flows?: Record<string, { scopes?: Record<string, string> }> }
    >;
  };
}

/** The last part of a reference: "#/components/schemas/Member" is "Member". */
export function nameOfRef(ref: string): string {
  return ref.slice(ref.lastIndexOf("/") + 1);
}

/** The schema itself, wherever it stands in the document. */
export function resolved(schema: Schema, document: OpenApi): Schema {
  if (!schema.$ref) return schema;
  const found = document.components.schemas[nameOfRef(schema.$ref)];
  if (!found) throw new Error(`${schema.$ref} is not in the document`);
  return resolved(found, document);
}

export function resolvedParameter(parameter: RawParameter, document: OpenApi): RawParameter {
  if (!parameter.$ref) return parameter;
  const found = document.components.parameters?.[nameOfRef(parameter.$ref)];
  if (!found) throw new Error(`${parameter.$ref} is not in the document`);
  return found;
}

export function resolvedAnswer(answer: RawAnswer, document: OpenApi): RawAnswer {
  if (!answer.$ref) return answer;
  const found = document.components.responses?.[nameOfRef(answer.$ref)];
  if (!found) throw new Error(`${answer.$ref} is not in the document`);
  return found;
}

export function resolvedHeader(header: RawHeader, document: OpenApi): RawHeader {
  if (!header.$ref) return header;
  return document.components.headers?.[nameOfRef(header.$ref)] ?? {};
}
