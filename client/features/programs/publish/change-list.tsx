import { ListOrdered, SlidersHorizontal } from "lucide-react";
import { cx } from "@/ui/cx";
import { SectionHeading } from "@/ui/page-header";
import { KINDS, KindIcon } from "../kinds";
import type { Program, ProgramChange } from "../types";
import { byPlace, type ChangedLine, readableParts } from "./diff-words";

interface Props {
  program: Program;
  changes: ProgramChange[];
  unchanged: number;
}

/** What the next edition does differently: strike-through went, underline came. */
export function ChangeList({ program, changes, unchanged }: Props) {
  const { edition } = program;
  if (!edition)
    return (
      <section>
        <SectionHeading title="The first edition" />
        <p className="text-ink-2">
          Everything in the draft becomes edition 1. From then on people can be invited.
        </p>
      </section>
    );
  return (
    <section aria-labelledby="changes">
      <SectionHeading
        id="changes"
        title={`Changed since edition ${edition.number}`}
        meta={changes.length}
      />
      {changes.length === 0 ? (
        <p className="text-ink-2">Nothing. The draft is what people learn now.</p>
      ) : (
        <ul className="divide-y divide-line overflow-clip rounded-m border border-line">
          {changes.map((change) => (
            <ChangeRow key={`${change.kind}${change.content_id}${change.title}`} change={change} />
          ))}
        </ul>
      )}
      {unchanged > 0 && changes.length > 0 && (
        <p className="num mt-3 text-13 text-ink-2">
          {unchanged} {unchanged === 1 ? "content is" : "contents are"} unchanged.
        </p>
      )}
    </section>
  );
}

const WORDS = {
  added: { words: "+ New content", look: "text-green" },
  removed: { words: "− Removed", look: "text-red" },
  edited: { words: "Edited", look: "text-ink-2" },
};

function ChangeRow({ change }: { change: ProgramChange }) {
  const { words, look } = WORDS[change.change];
  return (
    <li className="flex gap-3 px-4 py-3">
      <span className="mt-0.5 flex-none text-ink-3">
        <ChangeIcon change={change} />
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <h3 className="font-semibold">{change.title}</h3>
          <span className={cx("text-12", look)}>{words}</span>
        </div>
        {change.change === "removed" && (
          <p className="text-13 text-ink-2">What people did with it stays in their records.</p>
        )}
        {change.change === "added" && change.content_type && (
          <p className="text-13 text-ink-2">{KINDS[change.content_type].word}</p>
        )}
        {byPlace(change.lines).map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one answer do not move
          <div key={at} className="mt-1.5 grid gap-x-3 text-13 sm:grid-cols-[6.5rem_minmax(0,1fr)]">
            <span className="text-12 text-ink-2 leading-[22px]">{group.where}</span>
            <div className="grid gap-1">
              {group.lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                <DiffLine key={index} line={line} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </li>
  );
}

function ChangeIcon({ change }: { change: ProgramChange }) {
  if (change.kind === "rules") return <SlidersHorizontal size={16} aria-hidden />;
  if (change.kind === "order" || !change.content_type) return <ListOrdered size={16} aria-hidden />;
  return <KindIcon type={change.content_type} />;
}

function DiffLine({ line }: { line: ChangedLine }) {
  const mark = "rounded-[3px] box-decoration-clone px-0.5 -mx-px decoration-1";
  return (
    <p className="text-ink-2 leading-[22px] [overflow-wrap:anywhere]">
      {readableParts(line).map((part, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a line that does not change
        if (part.change === "same") return <span key={at}>{part.text}</span>;
        const removed = part.change === "removed";
        const Tag = removed ? "del" : "ins";
        return (
          <Tag
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            key={at}
            className={cx(
              mark,
              removed
                ? "bg-red-soft text-red line-through"
                : "bg-green-soft text-green underline underline-offset-3",
            )}
          >
            {part.text}
          </Tag>
        );
      })}
    </p>
  );
}
