"use client";

import { standardSchemaResolver } from "@hookform/resolvers/standard-schema";
import { useState } from "react";
import {
  type DefaultValues,
  type FieldPath,
  type FieldValues,
  type RegisterOptions,
  type UseFormRegisterReturn,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import { type FormProblem, showProblem } from "../api/problems";

/** A schema of any library that speaks Standard Schema; ours are zod's. */
type Schema<T extends FieldValues> = Parameters<typeof standardSchemaResolver<T, unknown, T>>[0];

export interface ApiFormOptions<T extends FieldValues> {
  schema: Schema<T>;
  /** Every field, also the empty ones: their names are where server errors can land. */
  defaultValues: DefaultValues<T>;
  /** Where the server's name of a field differs from the form's. */
  rename?: Record<string, FieldPath<T>>;
  /** Sends the values; what it throws is shown at the fields or above the buttons. */
  submit: (values: T) => Promise<void>;
}

export interface ApiForm<T extends FieldValues> {
  form: UseFormReturn<T>;
  /**
   * What a plain input needs. The value stands in the page's first answer, so that what a
   * person changed or emptied before the page was alive can be told from what was there.
   */
  field: <N extends FieldPath<T>>(
    name: N,
    options?: RegisterOptions<T, N>,
  ) => UseFormRegisterReturn<N> & { defaultValue: string };
  /** For `<form method="post" onSubmit>`: sent before the page is alive, nothing typed may reach an address. */
  onSubmit: (event?: React.BaseSyntheticEvent) => Promise<void>;
  busy: boolean;
  /** What belongs to no field, for `FormProblemCallout`. */
  problem: FormProblem | null;
  /** The message at a field, for `Field`. */
  errorAt: (name: FieldPath<T>) => string | undefined;
}

/**
 * A form whose errors, ours and the server's, appear where they can be mended.
 * Fields are checked on submission, then while they are mended; nothing typed
 * is ever taken away.
 */
export function useApiForm<T extends FieldValues>(options: ApiFormOptions<T>): ApiForm<T> {
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const form = useForm<T>({
    resolver: standardSchemaResolver<T, unknown, T>(options.schema),
    defaultValues: options.defaultValues,
    mode: "onSubmit",
    reValidateMode: "onChange",
  });
  const fields = Object.keys(options.defaultValues) as FieldPath<T>[];

  const onSubmit = form.handleSubmit(async (values) => {
    setProblem(null);
    try {
      await options.submit(values);
    } catch (thrown) {
      setProblem(showProblem(thrown, { setError: form.setError, fields, rename: options.rename }));
    }
  });

  return {
    form,
    field: (name, rules) => ({
      ...form.register(name, rules),
      defaultValue: String(form.formState.defaultValues?.[name] ?? ""),
    }),
    onSubmit,
    busy: form.formState.isSubmitting,
    problem,
    errorAt: (name) => form.getFieldState(name, form.formState).error?.message,
  };
}
