"use client";

import { exactDuration } from "@/lib/format";
import { NumberField } from "@/ui/number-field";
import { Switch } from "@/ui/switch";
import { useBuilder } from "../builder/context";
import type { Content, MediaBody, TextBody } from "../types";
import { QuizSettings } from "./quiz-settings";
import { Setting, SettingGroup } from "./setting";

/** The rules of the content that is edited. */
export function ContentSettings({ content }: { content: Content }) {
  const { changeContent, editable } = useBuilder();
  return (
    <SettingGroup title="This content">
      <fieldset disabled={!editable} className="contents">
        <Switch
          checked={content.is_required}
          disabled={!editable}
          onCheckedChange={(is_required) => changeContent({ is_required })}
          label="Required"
          hint="Counts towards completion"
          className="py-1.5 text-13"
        />
        <KindSettings content={content} />
        <Setting
          label="Takes about"
          note={
            content.minutes_set_by_author
              ? "Set by you; empty estimates again."
              : "Estimated from the content."
          }
        >
          <NumberField
            size="s"
            value={content.estimated_minutes}
            onValueChange={(estimated_minutes) => changeContent({ estimated_minutes })}
            min={0}
            max={6000}
            unit="minutes"
            disabled={!editable}
          />
        </Setting>
        <Setting
          label="Time limit"
          note={
            content.time_limit
              ? content.content_type === "quiz"
                ? "For each attempt. The server closes it then and counts what is saved."
                : "From opening it. The server keeps the time."
              : "None. Type minutes to set one."
          }
        >
          <NumberField
            size="s"
            value={content.time_limit}
            onValueChange={(time_limit) => changeContent({ time_limit })}
            min={1}
            max={60_000}
            unit="minutes"
            disabled={!editable}
          />
        </Setting>
      </fieldset>
    </SettingGroup>
  );
}

function KindSettings({ content }: { content: Content }) {
  if (content.content_type === "text") return <TextSettings body={content.body as TextBody} />;
  if (content.content_type === "quiz") return <QuizSettings content={content} />;
  return <MediaSettings content={content} body={content.body as MediaBody} />;
}

function TextSettings({ body }: { body: TextBody }) {
  const { changeContent, editable } = useBuilder();
  const minutes = body.minimum_seconds ? Math.round(body.minimum_seconds / 6) / 10 : null;
  return (
    <Setting
      label="Spend at least"
      note={
        body.minimum_seconds
          ? `Done when read to the end and ${exactDuration(body.minimum_seconds)} are spent on it. The server counts the time.`
          : "Done when read to the end, however quickly."
      }
    >
      <NumberField
        size="s"
        value={minutes}
        onValueChange={(next) =>
          changeContent({ body: { ...body, minimum_seconds: next ? Math.round(next * 60) : null } })
        }
        min={0}
        max={240}
        unit="minutes"
        disabled={!editable}
      />
    </Setting>
  );
}

/** The author's choice with this recording's own length. */
function playedNote(content: Content, body: MediaBody): string {
  const length = content.asset?.duration_seconds ?? body.duration_seconds ?? null;
  if (!length) return "As long as its length is unknown, the learner marks it as done.";
  const needed = exactDuration(Math.floor((length * (body.share_percent ?? 90)) / 100));
  return `${needed} of ${exactDuration(length)}. Skipping does not count; each part counts once.`;
}

function MediaSettings({ content, body }: { content: Content; body: MediaBody }) {
  const { changeContent, editable } = useBuilder();
  const verb = content.content_type === "video" ? "watched" : "heard";
  return (
    <Setting label="Done when" note={playedNote(content, body)}>
      <NumberField
        size="s"
        value={body.share_percent ?? 90}
        onValueChange={(share_percent) =>
          share_percent && changeContent({ body: { ...body, share_percent } })
        }
        min={1}
        max={100}
        unit={`% is ${verb}`}
        disabled={!editable}
      />
    </Setting>
  );
}
