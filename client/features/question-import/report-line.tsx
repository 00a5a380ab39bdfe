"use client";

import { CircleCheck, CircleSlash, Image, PencilLine, TriangleAlert } from "lucide-react";
import { counted } from "@/lib/format";
import { Badge, type BadgeTone } from "@/ui/badge";
import { Checkbox } from "@/ui/checkbox";
import type { ImportLine, ImportState } from "./types";

const STATES: Record<ImportState, { word: string; tone: BadgeTone; icon: typeof CircleCheck }> = {
  taken: { word: "Taken", tone: "green", icon: CircleCheck },
  changed: { word: "Changed", tone: "amber", icon: PencilLine },
  refused: { word: "Refused", tone: "red", icon: CircleSlash },
};

const TYPES: Record<string, string> = {
  single: "One answer",
  multiple: "Several answers",
  true_false: "True or false",
  short_text: "Short text",
  numeric: "Number",
  matching: "Matching",
  ordering: "Ordering",
  fill_in: "Fill in",
  essay: "Essay",
};

interface Props {
  line: ImportLine;
  chosen: boolean;
  disabled: boolean;
  onChoose: (chosen: boolean) => void;
}

/** One question of the file: what it asks, what is right, and what became of it. */
export function ReportLine({ line, chosen, disabled, onChoose }: Props) {
  const { word, tone, icon: Icon } = STATES[line.state];
  const refused = line.state === "refused";
  const asked = line.stem_text || line.title || "A question without text";
  return (
    <li className={`flex items-start gap-3 px-4 py-3 ${refused ? "bg-paper" : "bg-surface"}`}>
      <Checkbox
        aria-label={`Take question ${line.number}: ${asked.slice(0, 80)}`}
        checked={chosen}
        disabled={refused || disabled}
        onCheckedChange={onChoose}
        className="mt-0.5"
      />
      <div className="min-w-0 flex-1">
        <p className={`line-clamp-3 break-words ${refused ? "text-ink-2" : ""}`}>{asked}</p>
        {line.answer_text && (
          <p className="mt-0.5 line-clamp-2 break-words text-13 text-ink-2">
            Right: {line.answer_text}
          </p>
        )}
        <p className="num mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-12 text-ink-3">
          <span className="min-w-0 break-words">{facts(line)}</span>
          {line.images_total > 0 && (
            <span className="inline-flex items-center gap-1">
              <Image size={13} aria-hidden />
              {counted(line.images_total, "image", "images")}
            </span>
          )}
        </p>
        <Reasons line={line} />
      </div>
      <Badge tone={tone} icon={<Icon />}>
        {word}
      </Badge>
    </li>
  );
}

function facts(line: ImportLine): string {
  const type = line.type ? (TYPES[line.type] ?? line.type) : null;
  const points = line.points === null ? null : counted(line.points, "point", "points");
  return [type, points, line.position].filter(Boolean).join(" · ");
}

function Reasons({ line }: { line: ImportLine }) {
  const unfinished = line.problems.map((words) => ({ code: words, words }));
  const all = [
    ...(line.refusal ? [{ code: "refusal", words: line.refusal }] : []),
    ...line.changes,
    ...unfinished,
  ];
  if (all.length === 0 && !line.already_there) return null;
  return (
    <ul className="mt-1.5 grid gap-0.5 text-13 text-ink-2">
      {all.map((reason) => (
        <li key={`${reason.code}${reason.words}`} className="flex items-start gap-1.5">
          <span aria-hidden className="mt-[9px] size-1 flex-none rounded-full bg-ink-3" />
          <span className="min-w-0 break-words">{reason.words}</span>
        </li>
      ))}
      {line.already_there && (
        <li className="flex items-start gap-1.5 text-amber">
          <TriangleAlert size={14} className="mt-[3px] flex-none" aria-hidden />
          The quiz has this question already.
        </li>
      )}
    </ul>
  );
}
