"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import type { Place } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import { PageHeader } from "@/ui/page-header";
import { StateBadge } from "./bank-table";
import { History } from "./history";
import type { BankQuestion, BankVersion, Question } from "./types";
import { useBankQuestion } from "./use-bank-question";

/** How the question itself is edited; the same as in a quiz. */
export type QuestionSlot = (props: {
  question: Question;
  editable: boolean;
  onChange: (question: Question) => void;
}) => ReactNode;

interface Props {
  team: string;
  /** The question as it lies in the bank; null for a new one. */
  banked: BankQuestion | null;
  fresh: Question;
  versions: BankVersion[];
  place: Place;
  renderQuestion: QuestionSlot;
}

/** One question of the bank: its newest version to be changed, and every one before. */
export function BankQuestionEditor(props: Props) {
  const { team, banked, versions, place, renderQuestion } = props;
  const router = useRouter();
  const state = useBankQuestion(team, banked, props.fresh, () => router.refresh());
  const editable = banked === null || banked.actions.includes("change");
  return (
    <>
      <PageHeader
        crumbs={[{ label: "Questions", href: paths.questions(team) }]}
        title={banked ? "Question of the bank" : "New question"}
        badges={banked && <StateBadge banked={banked} />}
        meta={banked && `Version ${banked.version}`}
        actions={banked && <Archiving banked={banked} state={state} />}
      />
      <div className="grid grid-cols-[minmax(0,664px)_minmax(14rem,18rem)] items-start gap-x-12 gap-y-8 px-6 py-6 max-lg:grid-cols-1 max-sm:px-4">
        <form onSubmit={state.submit} className="grid gap-5">
          {banked && !banked.is_complete && <Incomplete banked={banked} />}
          {renderQuestion({ question: state.draft, editable, onChange: state.setDraft })}
          {editable && (
            <>
              {banked && (
                <Field
                  label="What changed"
                  optional
                  hint="Stands in the history."
                  className="[&_label]:text-13"
                >
                  <Input
                    size="s"
                    value={state.note}
                    maxLength={200}
                    onChange={(event) => state.setNote(event.currentTarget.value)}
                  />
                </Field>
              )}
              {state.failure && (
                <Callout tone="red" alert>
                  {state.failure}
                </Callout>
              )}
              <div className="flex flex-wrap items-center gap-3">
                <Button
                  type="submit"
                  variant="primary"
                  loading={state.busy}
                  disabled={!state.dirty}
                >
                  {banked ? `Save as version ${banked.version + 1}` : "Put into the bank"}
                </Button>
                <span role="status" className="text-13 text-ink-2">
                  {state.saved && !state.dirty ? "Saved." : ""}
                </span>
              </div>
            </>
          )}
        </form>
        {banked && (
          <History
            versions={versions}
            current={banked.version}
            place={place}
            onTake={editable ? state.take : null}
          />
        )}
      </div>
    </>
  );
}

function Incomplete({ banked }: { banked: BankQuestion }) {
  return (
    <Callout tone="amber" title="No quiz draws it yet">
      The question {banked.problems.map((one) => one.words).join(", and ")}.
    </Callout>
  );
}

function Archiving({
  banked,
  state,
}: {
  banked: BankQuestion;
  state: ReturnType<typeof useBankQuestion>;
}) {
  const archived = banked.state === "archived";
  return (
    <Button size="s" loading={state.moving} onClick={() => void state.move(!archived)}>
      {archived ? "Restore" : "Archive"}
    </Button>
  );
}
