import type { ReactNode } from "react";
import { Field } from "@/ui/field";

interface Props {
  label: string;
  /** A worked example, or what it means. */
  note?: ReactNode;
  error?: string | null;
  children: ReactNode;
}

/** One rule in the panel: its name at the start, its value as the rest of the sentence. */
export function Setting({ label, note, error, children }: Props) {
  return (
    <Field
      label={label}
      hint={note}
      error={error}
      layout="row"
      className="gap-1! py-1.5 sm:grid-cols-[88px_minmax(0,1fr)]! sm:gap-x-2! [&_label]:font-normal [&_label]:text-13 [&_label]:text-ink-2 [&_p]:text-12"
    >
      {children}
    </Field>
  );
}

export function SettingGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-line border-t py-4 first:border-t-0 first:pt-0">
      <h2 className="mb-1.5 font-semibold text-13">{title}</h2>
      {children}
    </section>
  );
}
