"use client";

import { useEffect, useState } from "react";
import { dayHeading, timeOfDay } from "@/lib/format";
import { type TimezoneOption, timezoneOptions } from "@/lib/timezones";
import { Combobox } from "./combobox";
import { Field } from "./field";

export interface TimezoneFieldProps {
  label: string;
  /** What depends on it, in one sentence. */
  note: string;
  value: string;
  locale: string;
  error?: string;
  onChange: (zone: string) => void;
}

/** A zone, with what it is there now: the quickest way to see that it is the right one. */
export function TimezoneField(props: TimezoneFieldProps) {
  const { label, note, value, locale, error, onChange } = props;
  const [now, setNow] = useState<Date | null>(null);
  const [options, setOptions] = useState<TimezoneOption[]>([
    { value, label: value.replaceAll("_", " "), hint: "" },
  ]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is made once, in the browser
  useEffect(() => {
    const moment = new Date();
    setNow(moment);
    setOptions(timezoneOptions(value, moment));
  }, []);
  const place = { locale, timezone: value };
  return (
    <Field
      label={label}
      hint={now ? `It is ${dayHeading(now, place)}, ${timeOfDay(now, place)} there. ${note}` : note}
      error={error}
    >
      <Combobox
        options={options}
        value={value}
        onValueChange={(zone) => zone && onChange(zone)}
        empty="No zone by that name."
      />
    </Field>
  );
}
