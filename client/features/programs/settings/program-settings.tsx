"use client";

import { duration } from "@/lib/format";
import { DRAWING_NAMES, Drawing, type DrawingName, drawingFor } from "@/ui/drawings";
import { Field } from "@/ui/field";
import { Input, Textarea } from "@/ui/input";
import { NumberField } from "@/ui/number-field";
import { Select } from "@/ui/select";
import { Switch } from "@/ui/switch";
import { useBuilder } from "../builder/context";
import { CertificateRules } from "./certificate-rules";
import { DueRules } from "./due-rules";
import { Setting, SettingGroup } from "./setting";

/** The rules of the whole program, as sentences. */
export function ProgramSettings() {
  const { program, changeProgram, editable } = useBuilder();
  return (
    <SettingGroup title="The program">
      <DueRules />
      <Setting
        label="Time limit"
        note={
          program.time_limit
            ? `${duration(program.time_limit * 60)} from the start, by the server’s clock.`
            : "None. Type minutes to set one."
        }
      >
        <NumberField
          size="s"
          value={program.time_limit}
          onValueChange={(time_limit) => changeProgram({ time_limit })}
          min={1}
          max={60_000}
          unit="minutes"
          disabled={!editable}
        />
      </Setting>
      <Setting label="Pass mark">
        <NumberField
          size="s"
          value={program.passing_percentage}
          onValueChange={(value) => value !== null && changeProgram({ passing_percentage: value })}
          min={0}
          max={100}
          unit="% in quizzes"
          disabled={!editable}
        />
      </Setting>
      <Switch
        checked={program.sequential}
        onCheckedChange={(sequential) => changeProgram({ sequential })}
        disabled={!editable}
        label="In order"
        hint="Each content unlocks the next"
        className="py-1.5 text-13"
      />
      <Switch
        checked={program.late_completion}
        onCheckedChange={(late_completion) => changeProgram({ late_completion })}
        disabled={!editable}
        label="May finish late"
        hint={program.late_completion ? "Marked late in reports" : "Closes when it is due"}
        className="py-1.5 text-13"
      />
      <CertificateRules />
    </SettingGroup>
  );
}

const DRAWING_LABELS: Record<DrawingName, string> = {
  ladder: "Ladder",
  shield: "Shield",
  door: "Door",
  wheel: "Wheel",
  forklift: "Forklift",
  box: "Box",
  road: "Road",
  dock: "Dock",
};

/** What people see of the program before they open it. */
export function ProgramFace() {
  const { program, changeProgram, editable } = useBuilder();
  const drawing = drawingFor(program.id, program.cover_drawing);
  return (
    <SettingGroup title="As people see it">
      <div className="grid gap-3 py-1.5 [&_label]:text-13">
        <Field label="Title" error={program.title.trim() ? null : "Give it a title."}>
          <Input
            size="s"
            maxLength={200}
            value={program.title}
            disabled={!editable}
            onChange={(event) => changeProgram({ title: event.currentTarget.value })}
          />
        </Field>
        <Field label="Description">
          <Textarea
            rows={3}
            className="text-13"
            maxLength={5000}
            value={program.description}
            disabled={!editable}
            onChange={(event) => changeProgram({ description: event.currentTarget.value })}
          />
        </Field>
        <Field label="Drawing">
          <Select
            size="s"
            options={DRAWING_NAMES.map((name) => ({ value: name, label: DRAWING_LABELS[name] }))}
            value={drawing}
            onValueChange={(cover_drawing) => changeProgram({ cover_drawing })}
            disabled={!editable}
          />
        </Field>
        <div className="aspect-[2/1] overflow-clip rounded-m border border-line bg-surface text-ink-2">
          <Drawing name={drawing} />
        </div>
      </div>
    </SettingGroup>
  );
}
