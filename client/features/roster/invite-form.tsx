"use client";

import { useState } from "react";
import type { components } from "@/api/generated/schema";
import { api, send } from "@/lib/api/browser";
import { problemWords } from "@/lib/api/problems";
import { count, counted } from "@/lib/format";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Checkbox } from "@/ui/checkbox";
import { Field } from "@/ui/field";
import { Textarea } from "@/ui/input";
import { TagsInput } from "@/ui/tags-input";
import { addressProblem, sendable } from "./addresses";
import { InviteResult } from "./invite-result";

type Sent = components["schemas"]["SentInvitations"];

interface Props {
  team: string;
  programId: string;
  groups: { id: string; name: string; member_count: number }[];
  /** What the date will be, in words; null when the program has none. */
  dueSentence: string | null;
}

/** Invites by addresses and groups. What was typed stays until it has been sent. */
export function InviteForm(props: Props) {
  const { groups, dueSentence } = props;
  const [entries, setEntries] = useState<string[]>([]);
  const [chosen, setChosen] = useState<string[]>([]);
  const [message, setMessage] = useState("");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);

  const emails = sendable(entries);
  const wrong = entries.filter((entry) => addressProblem(entry) !== null);
  const nothing = emails.length === 0 && chosen.length === 0;

  const invite = async () => {
    if (nothing) return setFailure("Add at least one address, or choose a group.");
    setBusy(true);
    setFailure(null);
    try {
      const answer = await send(
        api.POST("/api/v1/programs/{program_id}/invitations", {
          params: { path: { program_id: props.programId } },
          body: { emails, group_ids: chosen, message: message.trim() },
        }),
      );
      setSent(answer);
      setEntries(wrong);
      setChosen([]);
    } catch (thrown) {
      setFailure(problemWords(thrown));
    } finally {
      setBusy(false);
    }
  };

  if (sent) {
    return (
      <InviteResult
        team={props.team}
        programId={props.programId}
        sent={sent}
        onMore={() => setSent(null)}
      />
    );
  }
  return (
    <form
      noValidate
      className="grid gap-7"
      onSubmit={(event) => {
        event.preventDefault();
        void invite();
      }}
    >
      <Field
        label="E-mail addresses"
        hint="Type or paste as many as you like, parted by commas, spaces or lines."
        error={
          wrong.length > 0
            ? `${counted(wrong.length, "entry is not an address", "entries are not addresses")}. Mend or remove what is marked; it is not sent.`
            : undefined
        }
      >
        <TagsInput
          value={entries}
          onValueChange={setEntries}
          problemOf={addressProblem}
          inputMode="email"
          placeholder="anna@example.com"
        />
      </Field>
      {groups.length > 0 && (
        <fieldset>
          <legend className="mb-2 font-medium">Groups</legend>
          <div className="grid gap-2.5">
            {groups.map((group) => (
              <Checkbox
                key={group.id}
                label={group.name}
                hint={counted(group.member_count, "person", "people")}
                checked={chosen.includes(group.id)}
                onCheckedChange={(on) =>
                  setChosen(on ? [...chosen, group.id] : chosen.filter((id) => id !== group.id))
                }
              />
            ))}
          </div>
        </fieldset>
      )}
      <Field
        label="Message (if you like)"
        hint="Stands in the e-mail and on the invitation’s page."
      >
        <Textarea
          value={message}
          onChange={(event) => setMessage(event.target.value)}
          rows={4}
          maxLength={2000}
        />
      </Field>
      {dueSentence && <p className="max-w-[60ch] text-ink-2">{dueSentence}</p>}
      {failure && (
        <Callout tone="red" alert>
          {failure}
        </Callout>
      )}
      <div>
        <Button type="submit" variant="primary" size="l" loading={busy} wide="phone">
          {emails.length > 0 && chosen.length === 0
            ? `Invite ${counted(emails.length, "person", "people")}`
            : chosen.length > 0 && emails.length === 0
              ? `Invite ${counted(chosen.length, "group", "groups")}`
              : nothing
                ? "Invite"
                : `Invite ${count(emails.length)} and ${counted(chosen.length, "group", "groups")}`}
        </Button>
      </div>
    </form>
  );
}
