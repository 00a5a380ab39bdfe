"use client";

import { useRouter } from "next/navigation";
import { counted } from "@/lib/format";
import { notify } from "@/ui/toasts";
import { QuestionTransfer } from "./question-transfer";

/** The same menu for the team's bank; what came in can be archived there. */
export function BankTransfer({ team }: { team: string }) {
  const router = useRouter();
  const arrived = (ids: string[]) => {
    router.refresh();
    notify({
      title: `${counted(ids.length, "question is", "questions are")} in the bank`,
      description: "Each can be archived again from its page.",
    });
  };
  return (
    <div className="max-sm:flex-none!">
      <QuestionTransfer
        place={{ kind: "bank", team }}
        name="the bank"
        editable
        hasQuestions
        onImported={arrived}
      />
    </div>
  );
}
