"use client";

import { LibraryBig } from "lucide-react";
import { useEffect, useState } from "react";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Link } from "@/ui/link";
import { copyOf } from "./copies";
import { newestOf } from "./newest";
import type { BankQuestion, Question } from "./types";

interface Props {
  team: string;
  question: Question;
  editable: boolean;
  onUpdate: (question: Question) => void;
}

/** Of which version of the bank's question this is a copy; a newer one is a click away. */
export function BankOrigin({ team, question, editable, onUpdate }: Props) {
  const { bank_id, bank_version } = question;
  const [newest, setNewest] = useState<BankQuestion | null>(null);
  useEffect(() => {
    let here = true;
    if (bank_id && editable) void newestOf(team, bank_id).then((found) => here && setNewest(found));
    return () => {
      here = false;
    };
  }, [team, bank_id, editable]);
  if (!bank_id) return null;
  const newer = newest && bank_version && newest.version > bank_version ? newest : null;
  return (
    <div className="num flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-sunken px-5 py-1.5 text-13 text-ink-2 max-sm:px-4">
      <span className="grid min-w-0 grid-cols-[16px_minmax(0,1fr)] gap-x-3">
        <LibraryBig size={16} className="mt-0.5 text-ink-3" aria-hidden />
        <span>
          Copied from{" "}
          {editable ? <Link href={paths.bankQuestion(team, bank_id)}>the bank</Link> : "the bank"},
          version {bank_version}
          {newer && `; version ${newer.version} is there now`}.
        </span>
      </span>
      {newer && (
        <Button size="s" className="ms-auto" onClick={() => onUpdate(copyOf(newer, question.id))}>
          Take version {newer.version}
        </Button>
      )}
    </div>
  );
}
