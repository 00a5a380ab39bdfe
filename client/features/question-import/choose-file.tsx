"use client";

import { useEffect, useState } from "react";
import { paths } from "@/lib/paths";
import { Field } from "@/ui/field";
import { FileDrop } from "@/ui/file-drop";
import { Link } from "@/ui/link";
import { Select } from "@/ui/select";
import { readFormats } from "./calls";
import type { FormatName, QuestionFormat } from "./types";
import type { Importing } from "./use-import";

const ACCEPT = ".txt,.gift,.xml,.zip,.csv,.tsv,text/plain,text/csv,application/xml,application/zip";
const RECOGNISE = "recognise";

/** The formats, once they are known. */
export function useFormats(): QuestionFormat[] | null {
  const [formats, setFormats] = useState<QuestionFormat[] | null>(null);
  useEffect(() => {
    let gone = false;
    // Without them the format can still be recognised.
    void readFormats()
      .then((found) => !gone && setFormats(found))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, []);
  return formats;
}

export function ChooseFile({ importing }: { importing: Importing }) {
  const formats = useFormats();
  const options = [
    { value: RECOGNISE, label: "Recognise it" },
    ...(formats ?? []).map((one) => ({ value: one.name as string, label: one.title })),
  ];
  return (
    <div className="grid gap-4">
      <FileDrop
        title="Drop a file of questions here"
        hint="Moodle XML, GIFT, Aiken, QTI 2.1 to 3.0, CSV; up to 10 MB"
        accept={ACCEPT}
        onFiles={([file]) => file && void importing.read(file)}
      />
      <Field label="Format" className="max-w-72 max-sm:max-w-none">
        <Select
          options={options}
          value={importing.format ?? RECOGNISE}
          onValueChange={(value) =>
            importing.setFormat(value === RECOGNISE ? null : (value as FormatName))
          }
        />
      </Field>
      <p className="text-13 text-ink-2">
        <Link href={paths.guide("import-questions")} target="_blank">
          Which file to take out of Moodle, Canvas and others
        </Link>
      </p>
    </div>
  );
}
