"use client";

import { CircleAlert } from "lucide-react";
import { createContext, type ReactNode, useContext, useId } from "react";
import { cx } from "./cx";

interface FieldWiring {
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
}

const FieldContext = createContext<FieldWiring | null>(null);

/**
 * What a control inside a `Field` needs to be tied to its label, hint and error.
 * Values given to the control itself win; outside a `Field` it is empty.
 */
export function useFieldWiring(own: { id?: string; "aria-describedby"?: string } = {}) {
  const field = useContext(FieldContext);
  const describedBy = [own["aria-describedby"], field?.describedBy].filter(Boolean).join(" ");
  return {
    id: own.id ?? field?.id,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": field?.invalid || undefined,
    "aria-required": field?.required || undefined,
  } as const;
}

export interface FieldProps {
  label: ReactNode;
  /** Stays visible while typing: format, consequence, an example. */
  hint?: ReactNode;
  /** What is wrong with the value; null or empty when nothing is. */
  error?: string | null;
  required?: boolean;
  /** Says "optional" beside the label, where most other fields must be filled. */
  optional?: boolean;
  /** `row`: label at the start, control at the end, as in a settings panel. */
  layout?: "stack" | "row";
  /** Something at the end of the label's line, such as a link. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** One control with its label, hint and error, tied together for assistive technology. */
export function Field(props: FieldProps) {
  const {
    label,
    hint,
    error,
    required = false,
    optional,
    layout = "stack",
    aside,
    className,
  } = props;
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const wiring = { id, describedBy: describedBy || undefined, invalid: Boolean(error), required };
  return (
    <div
      className={cx(
        "grid min-w-0 content-start gap-1.5",
        layout === "row" && "sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] sm:gap-x-6",
        className,
      )}
    >
      <div
        className={cx("flex items-baseline justify-between gap-3", layout === "row" && "sm:pt-2")}
      >
        <label htmlFor={id} className="font-medium text-14">
          {label}
          {optional && <span className="ms-1.5 font-normal text-13 text-ink-3">optional</span>}
        </label>
        {aside}
      </div>
      <div className="grid min-w-0 content-start gap-1.5">
        <FieldContext.Provider value={wiring}>{props.children}</FieldContext.Provider>
        <FieldNotes id={id} hint={hint} error={error} />
      </div>
    </div>
  );
}

export interface FieldSetProps {
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | null;
  className?: string;
  children: ReactNode;
}

/** Several controls that answer one question: radio buttons, check boxes. */
export function FieldSet({ legend, hint, error, className, children }: FieldSetProps) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      aria-describedby={describedBy || undefined}
      className={cx("grid min-w-0 content-start gap-2", className)}
    >
      <legend className="mb-1.5 font-medium text-14">{legend}</legend>
      {children}
      <FieldNotes id={id} hint={hint} error={error} />
    </fieldset>
  );
}

function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | null }) {
  return (
    <>
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 font-medium text-13 text-red">
          <CircleAlert size={14} className="mt-[3px]" aria-hidden />
          <span className="min-w-0">{error}</span>
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-13 text-ink-3">
          {hint}
        </p>
      )}
    </>
  );
}
