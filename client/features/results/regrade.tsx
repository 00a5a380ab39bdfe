"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { api, send } from "@/lib/api/browser";
import { asProblem } from "@/lib/api/problems";
import { counted, list } from "@/lib/format";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { KeyList } from "./key-list";
import { RegradeForm } from "./regrade-form";
import type { KeyChanges, Preview } from "./types";

interface Props {
  program: string;
  quiz: string;
  changes: KeyChanges;
}

/** Offers to grade past attempts again when the latest edition has other keys: first who, then do. */
export function Regrade({ program, quiz, changes }: Props) {
  const router = useRouter();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const older = changes.editions.filter((edition) => edition.attempts_left > 0);
  const left = older.reduce((sum, edition) => sum + edition.attempts_left, 0);
  if (left === 0 || !changes.can_regrade) return null;

  const look = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const found = await send(
        api.POST("/api/v1/programs/{program_id}/quizzes/{content_id}/regrading-previews", {
          params: { path: { program_id: program, content_id: quiz } },
          body: { edition: changes.edition, editions: older.map((edition) => edition.number) },
        }),
      );
      setPreview(found);
    } catch (thrown) {
      const problem = asProblem(thrown);
      setFailure(problem.message);
      if (problem.status === 409) router.refresh();
    }
    setBusy(false);
  };

  const editions = list(older.map((edition) => String(edition.number)));
  return (
    <section aria-label="Grade again" className="mb-8">
      <Callout
        tone="amber"
        title={`Edition ${changes.edition} has other keys than edition ${editions}`}
        actions={
          !preview && (
            <Button size="s" loading={busy} onClick={look}>
              See whose results would rise
            </Button>
          )
        }
      >
        <KeyList keys={(older[0] ?? changes.editions[0])?.keys ?? []} />
        <p className="mt-2">
          {counted(left, "past attempt was", "past attempts were")} graded by the earlier keys. They
          can be graded again: each question counts as the better of both keys, so that no result
          falls and no pass is lost.
        </p>
      </Callout>
      {failure && (
        <p role="alert" className="mt-3 text-red">
          {failure}
        </p>
      )}
      {preview && (
        <RegradeForm
          program={program}
          quiz={quiz}
          preview={preview}
          onClose={() => setPreview(null)}
        />
      )}
    </section>
  );
}
