"use client";

import { Plus, Trash2 } from "lucide-react";
import type { components } from "@/api/generated/schema";
import { counted } from "@/lib/format";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { Input } from "@/ui/input";
import { NumberField } from "@/ui/number-field";
import { newId } from "./kind";
import { RowList } from "./row-list";

type Criterion = components["schemas"]["Criterion"];
type Level = components["schemas"]["Level"];

const level = (title: string, points: number): Level => ({
  id: newId(),
  title,
  description: "",
  points,
});
const freshCriterion = (): Criterion => ({
  id: newId(),
  title: "",
  description: "",
  levels: [level("Fully", 2), level("Partly", 1), level("Not", 0)],
});

/** What the best levels of all criteria add up to. */
export function rubricPoints(rubric: readonly Criterion[]): number {
  const best = rubric.map(({ levels = [] }) =>
    Math.max(0, ...levels.map((one) => one.points ?? 0)),
  );
  return +best.reduce((sum, points) => sum + points, 0).toFixed(4);
}

interface Props {
  rubric: readonly Criterion[];
  onChange: (rubric: Criterion[]) => void;
}

/** By what an essay is graded: criteria, and for each how well it can be met. */
export function RubricEditor({ rubric, onChange }: Props) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium text-13">
        Rubric
        {rubric.length > 0 && (
          <span className="num ms-2 font-normal text-ink-2">
            {counted(rubricPoints(rubric), "point", "points")} at most
          </span>
        )}
      </legend>
      {rubric.length === 0 && (
        <p className="text-13 text-ink-3">Without one, whoever grades gives the points freely.</p>
      )}
      <ol className="grid gap-5">
        {rubric.map((criterion, at) => (
          <CriterionFields
            key={criterion.id}
            criterion={criterion}
            number={at + 1}
            onChange={(next) => onChange(rubric.map((one) => (one.id === next.id ? next : one)))}
            onRemove={() => onChange(rubric.filter((one) => one.id !== criterion.id))}
          />
        ))}
      </ol>
      {rubric.length < 20 && (
        <Button
          size="s"
          variant="quiet"
          icon={<Plus size={16} />}
          className="mt-2"
          onClick={() => onChange([...rubric, freshCriterion()])}
        >
          Add a criterion
        </Button>
      )}
    </fieldset>
  );
}

interface CriterionProps {
  criterion: Criterion;
  number: number;
  onChange: (criterion: Criterion) => void;
  onRemove: () => void;
}

function CriterionFields({ criterion, number, onChange, onRemove }: CriterionProps) {
  return (
    <li className="grid gap-2 border-line border-s-2 ps-4">
      <div className="flex items-center gap-2">
        <Input
          size="s"
          aria-label={`Criterion ${number}`}
          placeholder="What is looked at"
          maxLength={500}
          value={criterion.title ?? ""}
          onChange={(event) => onChange({ ...criterion, title: event.currentTarget.value })}
          className="font-medium"
        />
        <IconButton
          size="s"
          label={`Take criterion ${number} out`}
          tooltip={false}
          icon={<Trash2 size={14} />}
          onClick={onRemove}
        />
      </div>
      <Input
        size="s"
        aria-label={`Description of criterion ${number}`}
        placeholder="More about it, optional"
        maxLength={500}
        value={criterion.description ?? ""}
        onChange={(event) => onChange({ ...criterion, description: event.currentTarget.value })}
      />
      <RowList
        legend={`Levels of criterion ${number}`}
        noun="level"
        rows={criterion.levels ?? []}
        most={10}
        fresh={() => level("", 0)}
        onChange={(levels) => onChange({ ...criterion, levels })}
      >
        {(one, at, change) => <LevelFields level={one} number={at + 1} change={change} />}
      </RowList>
    </li>
  );
}

interface LevelProps {
  level: Level;
  number: number;
  change: (patch: Partial<Level>) => void;
}

function LevelFields({ level, number, change }: LevelProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-1.5">
      <Input
        size="s"
        aria-label={`Level ${number}`}
        placeholder="Level"
        maxLength={500}
        value={level.title ?? ""}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Input
        size="s"
        aria-label={`Description of level ${number}`}
        placeholder="When it is met"
        maxLength={500}
        value={level.description ?? ""}
        onChange={(event) => change({ description: event.currentTarget.value })}
        className="order-last col-span-2"
      />
      <NumberField
        size="s"
        aria-label={`Points of level ${number}`}
        min={0}
        max={1000}
        step={0.5}
        value={level.points ?? 0}
        onValueChange={(points) => change({ points: points ?? 0 })}
        className="[&_input]:w-14!"
      />
    </div>
  );
}
