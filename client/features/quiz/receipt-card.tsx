"use client";

import { Check, Copy, ReceiptText } from "lucide-react";
import { useState } from "react";
import { counted, exactMoment, type Place, percent } from "@/lib/format";
import { Button } from "@/ui/button";
import type { Attempt, Receipt } from "./types";

interface Props {
  attempt: Attempt;
  receipt: Receipt;
  place: Place;
}

/** What was handed in, and when, to be kept: the proof that no answer was changed since. */
export function ReceiptCard({ attempt, receipt, place }: Props) {
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const copy = () =>
    navigator.clipboard.writeText(receiptText(attempt, receipt)).then(
      () => setCopied("yes"),
      () => setCopied("failed"),
    );
  return (
    <section
      aria-labelledby="receipt"
      className="grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-3.5 gap-y-3 border-line border-t px-8 py-6 max-sm:grid-cols-[20px_minmax(0,1fr)] max-sm:px-5"
    >
      <ReceiptText size={20} className="text-ink-3" aria-hidden />
      <div>
        <h2 id="receipt" className="font-semibold">
          Receipt
        </h2>
        <p className="mt-1 max-w-[66ch] text-13 text-ink-2">
          Your answers are kept exactly as you gave them. The fingerprint below is worked out from
          them: keep it, and anybody can check later that nothing was changed.
        </p>
        <dl className="num mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1 text-13 max-sm:grid-cols-1 max-sm:gap-y-0">
          {linesOf(receipt, place).map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-2">{name}</dt>
              <dd className="max-sm:mb-1.5">{value}</dd>
            </div>
          ))}
          <dt className="text-ink-2">Fingerprint</dt>
          <dd className="break-all font-mono text-12 leading-5">{receipt.answers_sha256}</dd>
        </dl>
      </div>
      <div className="max-sm:col-start-2">
        <Button
          size="s"
          icon={copied === "yes" ? <Check size={16} /> : <Copy size={16} />}
          onClick={copy}
          className="print:hidden"
        >
          {copied === "yes" ? "Copied" : "Copy the receipt"}
        </Button>
        <p role="status" className="mt-1 text-12 text-ink-2">
          {copied === "failed" && "The browser does not allow copying: select it instead."}
        </p>
      </div>
    </section>
  );
}

function linesOf(receipt: Receipt, place: Place): [string, string][] {
  const score = receipt.score_percent;
  return [
    ["Handed in", exactMoment(receipt.submitted_at, place)],
    ["Questions", counted(receipt.questions, "question", "questions")],
    ["Score then", score === null ? "A person marks it first" : percent(score)],
  ];
}

/** The receipt as text, for a file or a message; moments in UTC, to be compared by anybody. */
export function receiptText(attempt: Attempt, receipt: Receipt): string {
  const score = receipt.score_percent;
  return [
    `Receipt for ${attempt.title}, ${attempt.program_title}`,
    `Attempt: ${attempt.number} (${receipt.attempt_id})`,
    `Handed in: ${receipt.submitted_at}`,
    `Questions: ${receipt.questions}`,
    `Score then: ${score === null ? "to be marked" : `${score} %`}`,
    `SHA-256 of the answers: ${receipt.answers_sha256}`,
  ].join("\n");
}
