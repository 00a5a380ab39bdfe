"use client";

import { useState } from "react";
import { BankQuestionEditor } from "@/features/bank/bank-question";
import type { BankQuestion, BankVersion } from "@/features/bank/types";
import { QuestionFields, TypeAndPoints } from "@/features/editor/quiz/question-fields";
import { newQuestion } from "@/features/editor/quiz/questions";
import type { Place } from "@/lib/format";

interface Props {
  team: string;
  banked: BankQuestion | null;
  versions: BankVersion[];
  place: Place;
}

/** A question of the bank in the editor that quizzes have. */
export function BankEditor(props: Props) {
  const [fresh] = useState(() => newQuestion("single"));
  return (
    <BankQuestionEditor
      key={props.banked?.id}
      {...props}
      fresh={fresh}
      renderQuestion={({ question, editable, onChange }) => (
        <fieldset disabled={!editable} className="grid gap-4">
          <legend className="sr-only">The question</legend>
          <div className="flex flex-wrap items-center gap-2">
            <TypeAndPoints
              question={question}
              of="the question"
              editable={editable}
              onChange={onChange}
            />
          </div>
          <QuestionFields
            question={question}
            autoFocus={props.banked === null}
            problems={[]}
            onChange={onChange}
          />
        </fieldset>
      )}
    />
  );
}
