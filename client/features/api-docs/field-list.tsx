import { InlineCode } from "@/ui/content/inline-code";
import type { Field } from "./document/fields";

const MANY = 12;

function Values({ values }: { values: string[] }) {
  if (values.length === 0) return null;
  const shown = values.slice(0, MANY);
  return (
    <p className="mt-1 flex flex-wrap items-baseline gap-1 text-12 text-ink-2">
      {values.length === 1 ? "Always" : "One of"}
      {shown.map((value) => (
        <code key={value} className="rounded-[4px] bg-sunken px-1 py-0.5 font-mono">
          {value}
        </code>
      ))}
      {values.length > MANY && `and ${values.length - MANY} more`}
    </p>
  );
}

function Row({ field, sent }: { field: Field; sent: boolean }) {
  const { name, type, required, description, constraints, values, fields } = field;
  return (
    <li className="border-line border-t py-2.5 first:border-t-0">
      <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-0.5 text-13">
        <code className="break-all font-mono font-semibold">{name}</code>
        <span className="text-ink-2">{type}</span>
        {sent && required && <span className="font-medium text-12 text-amber">required</span>}
        {constraints.map((words) => (
          <span key={words} className="break-all text-12 text-ink-2">
            <InlineCode text={words} />
          </span>
        ))}
      </p>
      {description && (
        <p className="mt-1 max-w-[68ch] text-13 text-ink-2">
          <InlineCode text={description} />
        </p>
      )}
      <Values values={values} />
      {fields.length > 0 && (
        <details className="mt-1.5">
          <summary className="tap w-fit cursor-pointer rounded-s text-12 text-accent hover:underline">
            {`${fields.length === 1 ? "1 field" : `${fields.length} fields`} of `}
            <code className="font-mono">{name}</code>
          </summary>
          <FieldList fields={fields} sent={sent} inside />
        </details>
      )}
    </li>
  );
}

interface Props {
  fields: Field[];
  /** What the caller sends, some of which must be there; else what comes back. */
  sent?: boolean;
  inside?: boolean;
}

/** Fields with type, limits and meaning; what they hold is folded away below them. */
export function FieldList({ fields, sent = false, inside = false }: Props) {
  if (fields.length === 0) return null;
  return (
    <ul className={inside ? "mt-1 border-line border-s ps-4" : "border-line border-t"}>
      {fields.map((field) => (
        <Row key={field.name} field={field} sent={sent} />
      ))}
    </ul>
  );
}
