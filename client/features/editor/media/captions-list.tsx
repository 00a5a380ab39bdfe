"use client";

import { Captions, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { Input } from "@/ui/input";
import { SectionHeading } from "@/ui/page-header";
import { Select } from "@/ui/select";
import type { Asset, EditorProps, MediaBody } from "../types";

type CaptionsRef = NonNullable<MediaBody["captions"]>[number];
type Props = Pick<EditorProps, "editable" | "change" | "picker"> & { body: MediaBody };

const CODES = [
  "en",
  "de",
  "fr",
  "es",
  "it",
  "nl",
  "pl",
  "pt",
  "da",
  "sv",
  "nb",
  "fi",
  "cs",
  "tr",
  "uk",
  "ar",
  "zh",
  "ja",
];

/** Languages by their own names, as learners find them. */
function languageName(code: string): string {
  try {
    const name = new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;
    return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
  } catch {
    return code;
  }
}

/** "harness.de.vtt" is German. */
function languageOf(filename: string): string {
  const found = /[._-]([a-z]{2})\.vtt$/i.exec(filename)?.[1]?.toLowerCase();
  return found && CODES.includes(found) ? found : "en";
}

/** The captions of a video or audio, each in a language; the first also make the transcript. */
export function CaptionsList({ body, editable, change, picker }: Props) {
  const [picking, setPicking] = useState(false);
  const captions = body.captions ?? [];
  const put = (next: CaptionsRef[]) => change({ body: { ...body, captions: next } });
  const add = (asset: Asset) => {
    const language = languageOf(asset.filename);
    put([...captions, { asset_id: asset.id, language, label: languageName(language) }]);
  };
  const edit = (at: number, patch: Partial<CaptionsRef>) =>
    put(captions.map((one, index) => (index === at ? { ...one, ...patch } : one)));
  return (
    <section>
      <SectionHeading title="Captions" meta={captions.length || undefined} />
      {captions.length === 0 && (
        <p className="text-13 text-ink-2">
          None yet. People who cannot hear, and people in a loud hall, read them; the first ones
          also make the transcript.
        </p>
      )}
      <ul className="grid gap-2">
        {captions.map((one, at) => (
          <li key={one.asset_id} className="flex items-center gap-2">
            <Captions size={18} className="flex-none text-ink-3 max-sm:hidden" aria-hidden />
            <Select
              size="s"
              aria-label={`Language of captions ${at + 1}`}
              options={[...new Set([one.language, ...CODES])].map((code) => ({
                value: code,
                label: languageName(code),
              }))}
              value={one.language}
              disabled={!editable}
              onValueChange={(language) => edit(at, { language, label: languageName(language) })}
              className="w-40! max-sm:w-32!"
            />
            <Input
              size="s"
              aria-label={`Label of captions ${at + 1}`}
              maxLength={200}
              value={one.label}
              readOnly={!editable}
              onChange={(event) => edit(at, { label: event.currentTarget.value })}
            />
            {editable && (
              <IconButton
                label={`Take captions ${at + 1} out`}
                icon={<Trash2 size={16} />}
                tone="danger"
                onClick={() => put(captions.filter((_, index) => index !== at))}
              />
            )}
          </li>
        ))}
      </ul>
      {editable && (
        <Button
          size="s"
          icon={<Plus size={16} />}
          className="mt-3"
          onClick={() => setPicking(true)}
        >
          Add captions
        </Button>
      )}
      {picker({ kind: "captions", open: picking, onClose: () => setPicking(false), onPick: add })}
    </section>
  );
}
