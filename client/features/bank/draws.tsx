"use client";

import { CircleAlert, Dices, X } from "lucide-react";
import { counted } from "@/lib/format";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { NumberField } from "@/ui/number-field";
import { Select } from "@/ui/select";
import type { ContentProblem, Draw } from "./types";
import { useTags } from "./use-bank";
import { tagWords } from "./words";

interface Props {
  team: string;
  draws: Draw[];
  editable: boolean;
  problems: ContentProblem[];
  onChange: (draws: Draw[]) => void;
}

/** What each attempt draws from the bank: so many questions of some tags, by its own lot. */
export function Draws({ team, draws, editable, problems, onChange }: Props) {
  if (draws.length === 0) return null;
  return (
    <section aria-labelledby="draws" className="mt-8">
      <h2 id="draws" className="font-semibold text-14">
        Drawn from the bank
      </h2>
      <p className="mt-0.5 max-w-[60ch] text-13 text-ink-2">
        Each attempt gets its own questions, none of them twice. Publishing freezes the questions
        that can be drawn, as they are then.
      </p>
      <ol className="mt-3 grid gap-3">
        {draws.map((draw) => (
          <DrawCard
            key={draw.id}
            {...{ team, draw, editable }}
            problems={problems.filter((one) => one.question_id === draw.id)}
            onChange={(next) => onChange(draws.map((one) => (one.id === next.id ? next : one)))}
            onDelete={() => onChange(draws.filter((one) => one.id !== draw.id))}
          />
        ))}
      </ol>
    </section>
  );
}

interface CardProps {
  team: string;
  draw: Draw;
  editable: boolean;
  problems: ContentProblem[];
  onChange: (draw: Draw) => void;
  onDelete: () => void;
}

function DrawCard({ team, draw, editable, problems, onChange, onDelete }: CardProps) {
  const found = useTags(team, draw.tags, editable);
  const total = found?.questions_total;
  const count = draw.count ?? 1;
  return (
    <li
      id={`question-${draw.id}`}
      className="scroll-mt-4 rounded-m border border-line bg-surface px-5 py-4 max-sm:px-4"
    >
      <div className="flex items-start gap-3">
        <Dices size={18} className="mt-0.5 flex-none text-ink-3" aria-hidden />
        <p className="num min-w-0 flex-1 font-[550]">
          Draw {count}
          {total === undefined ? " " : ` of ${counted(total, "question", "questions")} `}
          {tagWords(draw.tags)}
        </p>
        {editable && (
          <IconButton
            size="s"
            label={`Delete the draw ${tagWords(draw.tags)}`}
            tooltip={false}
            icon={<X size={16} />}
            onClick={onDelete}
          />
        )}
      </div>
      {problems.map((problem) => (
        <p key={problem.code} className="mt-2 flex items-start gap-2 text-13 text-red">
          <CircleAlert size={16} className="mt-0.5 flex-none" aria-hidden />
          <span>
            <span className="font-medium">{problem.title}.</span> {problem.detail}
          </span>
        </p>
      ))}
      <fieldset disabled={!editable} className="mt-3 flex flex-wrap items-center gap-2">
        <legend className="sr-only">What is drawn</legend>
        <NumberField
          aria-label="How many"
          size="s"
          value={count}
          min={1}
          max={100}
          unit={count === 1 ? "question" : "questions"}
          disabled={!editable}
          onValueChange={(value) => value && onChange({ ...draw, count: value })}
          className="[&_input]:w-14!"
        />
        <NumberField
          aria-label="Points for each; empty for its own"
          size="s"
          value={draw.points ?? null}
          min={0.5}
          max={1000}
          step={0.5}
          unit={draw.points == null ? "points: each its own" : "points each"}
          disabled={!editable}
          onValueChange={(points) => onChange({ ...draw, points })}
          className="[&_input]:w-14!"
        />
        <TagChoice {...{ draw, editable, onChange }} offered={found?.tags.map((one) => one.tag)} />
      </fieldset>
    </li>
  );
}

interface TagProps {
  draw: Draw;
  editable: boolean;
  offered: string[] | undefined;
  onChange: (draw: Draw) => void;
}

/** The tags that a question must have, all of them; the last one cannot be taken away. */
function TagChoice({ draw, editable, offered = [], onChange }: TagProps) {
  const rest = offered.filter((tag) => !draw.tags.includes(tag));
  return (
    <>
      {draw.tags.map((tag) => (
        <span
          key={tag}
          className="inline-flex h-8 items-center gap-1 rounded-full bg-sunken ps-3 pe-1 text-13 shadow-[inset_0_0_0_1px_var(--line)]"
        >
          {tag}
          <IconButton
            size="s"
            label={`Without the tag ${tag}`}
            tooltip={false}
            icon={<X size={14} />}
            disabled={!editable || draw.tags.length === 1}
            onClick={() => onChange({ ...draw, tags: draw.tags.filter((one) => one !== tag) })}
          />
        </span>
      ))}
      {editable && rest.length > 0 && draw.tags.length < 10 && (
        <Select
          key={draw.tags.join()}
          aria-label="Another tag that they must have"
          size="s"
          placeholder="And tagged…"
          options={rest.map((tag) => ({ value: tag, label: tag }))}
          value={null}
          onValueChange={(tag) => tag && onChange({ ...draw, tags: [...draw.tags, tag] })}
          className="w-44!"
        />
      )}
    </>
  );
}

interface AddProps {
  team: string;
  onAdd: (draw: Draw) => void;
}

/** Begins a draw by choosing its first tag; nothing while the bank has no tags. */
export function AddDraw({ team, onAdd }: AddProps) {
  const found = useTags(team, []);
  if (!found) return null;
  if (found.tags.length === 0)
    return (
      <Button icon={<Dices size={16} />} disabled title="No question of the bank has a tag yet">
        Draw from the bank
      </Button>
    );
  const options = found.tags.map((one) => ({
    value: one.tag,
    label: `${one.tag} (${one.questions_total})`,
  }));
  return (
    <Select
      aria-label="Draw from the bank by a tag"
      placeholder="Draw from the bank…"
      options={options}
      value={null}
      onValueChange={(tag) =>
        tag && onAdd({ id: crypto.randomUUID(), tags: [tag], count: 1, points: null })
      }
      className="w-60!"
    />
  );
}
