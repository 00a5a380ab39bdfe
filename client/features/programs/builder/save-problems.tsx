"use client";

import { useEffect, useState } from "react";
import { problemWords } from "@/lib/api/problems";
import { timeOfDay } from "@/lib/format";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { type Conflict, useBuilder } from "./context";
import { setAsideWords } from "./set-aside-words";

/** What hinders saving, above the editor, with the ways on. Nothing typed is thrown away. */
export function SaveProblems() {
  const { save, conflict, setAside, dismissSetAside } = useBuilder();
  return (
    <div className="grid gap-3 px-6 pt-4 empty:hidden max-sm:px-4">
      {conflict && <ConflictCallout conflict={conflict} />}
      {save.kind === "refused" && (
        <Callout tone="red" title="This was not saved" alert>
          <p>{problemWords(save.problem)} Change it and it is saved again.</p>
        </Callout>
      )}
      {setAside && <SetAside patch={setAside} onDismiss={dismissSetAside} />}
    </div>
  );
}

function ConflictCallout({ conflict }: { conflict: Conflict }) {
  const changed = useChangedAt(conflict);
  const { place } = useBuilder();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const act = async (way: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    try {
      await way();
    } catch (thrown) {
      setFailure(problemWords(thrown));
    } finally {
      setBusy(false);
    }
  };
  const what = conflict.content ? `“${conflict.content.title}”` : "The program’s rules";
  return (
    <Callout
      tone="amber"
      alert
      title="Somebody else changed this while you worked on it"
      actions={
        <>
          <Button size="s" disabled={busy} onClick={() => act(conflict.takeTheirs)}>
            Load their version
          </Button>
          <Button size="s" disabled={busy} onClick={() => act(conflict.keepMine)}>
            Keep mine
          </Button>
        </>
      }
    >
      <p>
        {what} was changed{changed && ` at ${timeOfDay(changed, place)}`}. What you wrote is still
        here, and not saved. Load their version, and yours is kept beside it to copy from; keep
        yours, and it replaces theirs.
      </p>
      {failure && <p className="mt-1 text-red">{failure}</p>}
    </Callout>
  );
}

/** When the other change was made; null until the server has said so. */
function useChangedAt({ problem, changedAt }: Conflict): string | null {
  const [at, setAt] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once a conflict, whose ways are made anew each rendering
  useEffect(() => {
    let current = true;
    void changedAt()
      .then((moment) => current && setAt(moment))
      .catch(() => undefined);
    return () => {
      current = false;
    };
  }, [problem]);
  return at;
}

function SetAside({ patch, onDismiss }: { patch: object; onDismiss: () => void }) {
  const words = setAsideWords(patch);
  return (
    <Callout
      title="What you had written"
      actions={
        <>
          <Button size="s" onClick={() => void navigator.clipboard.writeText(words)}>
            Copy
          </Button>
          <Button size="s" variant="quiet" onClick={onDismiss}>
            Dismiss
          </Button>
        </>
      }
    >
      <textarea
        readOnly
        rows={6}
        aria-label="What you had written"
        className="w-full rounded-s border border-line bg-surface p-2 font-mono text-12"
        value={words}
      />
    </Callout>
  );
}
