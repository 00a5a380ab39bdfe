"use client";

import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { asProblem } from "@/lib/api/problems";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Dialog } from "@/ui/dialog";
import { Field, FieldSet } from "@/ui/field";
import { Input } from "@/ui/input";
import { NumberField } from "@/ui/number-field";
import { RadioGroup } from "@/ui/radio-group";
import type { Accommodations, Grant, Scope } from "./types";

interface Props {
  invitation: string;
  person: string;
  granted: Accommodations;
  onClose: () => void;
  onGranted: () => void;
}

/** More time or attempts for one person, with the reason. */
export function GrantDialog(props: Props) {
  const { person, granted, onClose } = props;
  const { grant, change, scope, setScope, busy, failure, submit } = useGrant(props);
  const nothing = grant.extra_time_percent === 0 && grant.extra_attempts === 0;
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={`More time or attempts for ${person}`}
      description="An attempt that is open gets its extra time at once."
      width="s"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form="grant"
            variant="primary"
            loading={busy}
            disabled={grant.reason.trim() === "" || (nothing && scope === "person")}
          >
            Grant
          </Button>
        </>
      }
    >
      <form id="grant" onSubmit={submit} className="grid gap-5">
        <div className="grid grid-cols-2 gap-4">
          <Field label="More time">
            <NumberField
              value={grant.extra_time_percent ?? 0}
              min={0}
              max={400}
              step={5}
              unit="%"
              onValueChange={(value) => change({ extra_time_percent: value ?? 0 })}
            />
          </Field>
          <Field label="Extra attempts">
            <NumberField
              value={grant.extra_attempts ?? 0}
              min={0}
              max={100}
              onValueChange={(value) => change({ extra_attempts: value ?? 0 })}
            />
          </Field>
        </div>
        {granted.membership_id && (
          <FieldSet legend="Where">
            <RadioGroup
              aria-label="Where"
              value={scope}
              onValueChange={(value) => setScope(value as Scope)}
              options={[
                { value: "training", label: "In this training" },
                { value: "person", label: `By default in all of ${person}’s trainings` },
              ]}
            />
          </FieldSet>
        )}
        <Field label="Why" hint="Kept in the record, for managers alone.">
          <Input
            value={grant.reason}
            maxLength={200}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
        </Field>
        {failure && (
          <Callout tone="red" alert>
            {failure}
          </Callout>
        )}
      </form>
    </Dialog>
  );
}

function useGrant({ invitation, granted, onClose, onGranted }: Props) {
  const before = granted.in_force ?? granted.default;
  const [grant, setGrant] = useState<Grant>({
    extra_time_percent: before?.extra_time_percent ?? 25,
    extra_attempts: before?.extra_attempts ?? 0,
    reason: before?.reason ?? "",
  });
  const [scope, setScope] = useState<Scope>("training");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      await send(put(scope, invitation, granted.membership_id, grant));
      onGranted();
      onClose();
    } catch (thrown) {
      setFailure(asProblem(thrown).message);
      setBusy(false);
    }
  };
  const change = (patch: Partial<Grant>) => setGrant({ ...grant, ...patch });
  return { grant, change, scope, setScope, busy, failure, submit };
}

function put(scope: Scope, invitation: string, membership: string | null, body: Grant) {
  if (scope === "person" && membership)
    return api.PUT("/api/v1/memberships/{membership_id}/accommodation", {
      params: { path: { membership_id: membership } },
      body,
    });
  return api.PUT("/api/v1/invitations/{invitation_id}/accommodation", {
    params: { path: { invitation_id: invitation } },
    body,
  });
}
