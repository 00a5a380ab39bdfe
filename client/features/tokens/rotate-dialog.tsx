"use client";

import { useState } from "react";
import { asProblem, problemWords } from "@/lib/api/problems";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Dialog } from "@/ui/dialog";
import { Field } from "@/ui/field";
import { Select } from "@/ui/select";
import { OVERLAPS } from "./expiry";

interface Props {
  name: string;
  /** Makes the new secret and resolves when it is there to be shown. */
  rotate: (overlapHours: number) => Promise<void>;
  onClose: () => void;
}

/** Gives something a new secret, and asks how long the old one stays good. */
export function RotateDialog({ name, rotate, onClose }: Props) {
  const [overlap, setOverlap] = useState("1");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const go = async () => {
    setBusy(true);
    try {
      await rotate(Number(overlap));
    } catch (thrown) {
      setProblem(problemWords(asProblem(thrown)));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="s"
      title={`A new secret for “${name}”`}
      description="Put the new one in place while the old one still works."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" loading={busy} onClick={go}>
            Make a new secret
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <Field label="The old one ends" hint="At once, when somebody else may have it.">
          <Select options={OVERLAPS} value={overlap} onValueChange={setOverlap} />
        </Field>
        {problem && (
          <Callout tone="red" alert title="There is no new secret">
            {problem}
          </Callout>
        )}
      </div>
    </Dialog>
  );
}
