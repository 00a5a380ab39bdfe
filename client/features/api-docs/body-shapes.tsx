import type { Body } from "./document/reference";
import { FieldList } from "./field-list";

/** What a body holds: its fields, or those of each kind that it may be. */
export function BodyShapes({ body, sent = false }: { body: Body; sent?: boolean }) {
  const fields = body.shapes.some((shape) => shape.fields.length > 0);
  if (!body.isJson)
    return (
      <p className="text-13 text-ink-2">
        A file: <code className="font-mono">{body.mediaType}</code>.
      </p>
    );
  if (!fields) return <p className="text-13 text-ink-2">{`JSON: ${body.type}.`}</p>;
  return body.shapes.map((shape) => (
    <div key={shape.title ?? ""} className="mt-2 first:mt-0">
      {shape.title && <p className="mb-1 font-medium text-13">{shape.title}</p>}
      <FieldList fields={shape.fields} sent={sent} />
    </div>
  ));
}
