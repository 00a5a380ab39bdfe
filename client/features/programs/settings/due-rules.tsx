"use client";

import { endOfDay, isoDate } from "@/lib/zoned";
import { DateField } from "@/ui/date-field";
import { NumberField } from "@/ui/number-field";
import { useBuilder } from "../builder/context";
import { Setting } from "./setting";

/** When people are due, with what that means for somebody invited today. */
export function DueRules() {
  const { program, changeProgram, editable, place } = useBuilder();
  const { completion_timeframe: days, completion_deadline: deadline, reminder_days } = program;
  const changeDay = (day: string) => {
    // A year that is still being typed is no date yet.
    if (day === "") changeProgram({ completion_deadline: null });
    else if (Number(day.slice(0, 4)) >= 2000)
      changeProgram({ completion_deadline: endOfDay(day, place.timezone) });
  };
  return (
    <>
      <Setting
        label="Due"
        note={program.deadline_example?.sentence ?? "Never. Set days, a date, or both."}
      >
        <NumberField
          size="s"
          value={days}
          onValueChange={(completion_timeframe) => changeProgram({ completion_timeframe })}
          min={1}
          max={3650}
          unit="days after the invitation"
          disabled={!editable}
        />
      </Setting>
      <Setting
        label="Not after"
        note={deadline ? `End of that day, ${zoneWords(place.timezone)}.` : undefined}
      >
        <DateField
          size="s"
          value={deadline ? isoDate(deadline, place.timezone) : ""}
          onValueChange={changeDay}
          disabled={!editable}
        />
      </Setting>
      {(days !== null || deadline !== null) && (
        <Setting label="Reminders" note={reminderWords(reminder_days)}>
          <ReminderDays />
        </Setting>
      )}
    </>
  );
}

/** "Europe/Berlin" as a person says it: "Berlin". */
export function zoneWords(timezone: string): string {
  return (timezone.split("/").pop() ?? timezone).replaceAll("_", " ");
}

function reminderWords(days: number[]): string {
  if (days.length === 0) return "Nobody is reminded.";
  const words = days.map(String);
  const last = words.pop();
  return `${words.length > 0 ? `${words.join(", ")} and ` : ""}${last} ${last === "1" ? "day" : "days"} before it is due.`;
}

const CHOICES = [14, 7, 3, 1];

function ReminderDays() {
  const { program, changeProgram, editable } = useBuilder();
  const chosen = program.reminder_days;
  const all = [...new Set([...CHOICES, ...chosen])].sort((a, b) => b - a);
  const toggle = (day: number) =>
    changeProgram({
      reminder_days: chosen.includes(day)
        ? chosen.filter((one) => one !== day)
        : [...chosen, day].sort((a, b) => b - a),
    });
  return (
    <fieldset aria-label="Days before it is due" className="flex flex-wrap gap-1">
      {all.map((day) => (
        <button
          key={day}
          type="button"
          disabled={!editable}
          aria-pressed={chosen.includes(day)}
          onClick={() => toggle(day)}
          className="num h-8 min-w-8 rounded-s border border-line-strong px-1.5 text-13 text-ink-2 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent max-sm:h-10 max-sm:min-w-10"
        >
          {day}
          <span className="sr-only"> {day === 1 ? "day" : "days"} before</span>
        </button>
      ))}
    </fieldset>
  );
}
