import { exampleOf } from "./examples";
import { type Field, fieldsOf } from "./fields";
import type { OpenApi } from "./openapi";

/** What the server posts to a webhook when something happens. */
export interface EventType {
  /** "invitation.accepted" */
  type: string;
  title: string;
  description: string;
  fields: Field[];
  example: unknown;
}

/** Every event that the document describes, in its order. */
export function eventsOf(document: OpenApi): EventType[] {
  return Object.entries(document.webhooks ?? {}).map(([type, item]) => {
    const raw = item.post;
    const schema = raw?.requestBody?.content["application/json"]?.schema ?? {};
    return {
      type,
      title: raw?.summary ?? type,
      description: raw?.description ?? "",
      fields: fieldsOf(schema, document),
      example: exampleOf(schema, document),
    };
  });
}
