"use client";

import { Select } from "@/ui/select";
import { Switch } from "@/ui/switch";
import { useBuilder } from "../builder/context";
import type { Content, QuizBody } from "../types";
import { Setting } from "./setting";

type SecondMarker = NonNullable<QuizBody["second_marker"]>;

const SECOND: { value: SecondMarker; label: string; hint: string }[] = [
  { value: "none", label: "Nobody", hint: "One person marks" },
  { value: "borderline", label: "Near the pass mark", hint: "Within five points of a hundred" },
  { value: "all", label: "Always", hint: "Two people mark, their mean counts" },
];

/** How people mark: only where the quiz has something that people mark. */
export function MarkingSettings({ content }: { content: Content }) {
  const { changeContent, editable } = useBuilder();
  const body = content.body as QuizBody;
  const change = (patch: Partial<QuizBody>) => changeContent({ body: { ...body, ...patch } });
  if (!body.questions?.some((question) => question.type === "essay") && !body.draws?.length)
    return null;
  return (
    <>
      <Setting label="Essays are read again by" note="Two marks that differ need an agreement.">
        <Select
          size="s"
          options={SECOND}
          value={body.second_marker ?? "none"}
          onValueChange={(second_marker) => change({ second_marker })}
          disabled={!editable}
        />
      </Setting>
      <Switch
        checked={body.anonymous_marking ?? false}
        onCheckedChange={(anonymous_marking) => change({ anonymous_marking })}
        disabled={!editable}
        label="Hide names"
        hint="Whoever marks does not see whose essay it is"
        className="py-1.5 text-13"
      />
    </>
  );
}
