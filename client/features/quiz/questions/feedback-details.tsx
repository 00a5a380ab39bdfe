import { Check, X } from "lucide-react";
import { InlineCode } from "@/ui/content/inline-code";
import { InlineHtml } from "@/ui/content/inline-html";
import { cx } from "@/ui/cx";
import type { QuestionResult } from "../types";

type OptionResult = NonNullable<QuestionResult["options"]>[number];
type PartResult = NonNullable<QuestionResult["parts"]>[number];

/** What was answered and what was right: option by option, part by part, or in words. */
export function FeedbackDetails({ result }: { result: QuestionResult }) {
  if (result.options?.length) return <Options options={result.options} />;
  if (result.parts?.length) return <Parts parts={result.parts} />;
  return <Words result={result} />;
}

const MARK = {
  right: { Icon: Check, look: "text-green" },
  wrong: { Icon: X, look: "text-red" },
};

function Mark({ kind }: { kind: keyof typeof MARK | null }) {
  if (!kind) return <span aria-hidden className="size-4" />;
  const { Icon, look } = MARK[kind];
  return <Icon size={16} aria-hidden className={cx("mt-[3px]", look)} />;
}

function Options({ options }: { options: readonly OptionResult[] }) {
  return (
    <ul className="grid gap-2">
      {options.map((option) => {
        const words = wordsOf(option);
        return (
          <li key={option.id} className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2.5">
            <Mark kind={markOf(option)} />
            <div className="min-w-0">
              <InlineHtml html={option.html} className={cx("num", option.chosen && "font-[550]")} />
              {words && <span className="ms-2 text-13 text-ink-2">{words}</span>}
              {option.explanation_html && (
                <p className="mt-0.5 text-13 text-ink-2">
                  <InlineHtml html={option.explanation_html} />
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function markOf({ chosen, right }: OptionResult): keyof typeof MARK | null {
  if (right) return "right";
  return chosen ? "wrong" : null;
}

function wordsOf({ chosen, right }: OptionResult): string | null {
  if (chosen) return right ? "your choice, right" : "your choice, wrong";
  return right ? "right, not chosen" : null;
}

function Parts({ parts }: { parts: readonly PartResult[] }) {
  // Places and blanks have numbers for names; entries of a matching have words.
  const numbered = parts.every((part) => part.label_html.length <= 2);
  return (
    <ul className="grid gap-2">
      {parts.map((part, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a result do not change
          key={at}
          className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2.5"
        >
          <Mark kind={part.right ? "right" : "wrong"} />
          <div
            className={cx(
              "grid min-w-0 gap-y-0.5",
              numbered
                ? "grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2"
                : "grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-5 max-sm:grid-cols-1",
            )}
          >
            <InlineHtml html={part.label_html} className="num min-w-0 text-ink-2" />
            <div className="num min-w-0">
              <span className="sr-only">{part.right ? "Right: " : "Wrong: "}</span>
              {part.given_html ? <InlineHtml html={part.given_html} /> : "Nothing"}
              {!part.right && (
                <div className="text-13 text-ink-2">
                  Right: <InlineHtml html={part.expected_html} className="text-ink" />
                </div>
              )}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Words({ result }: { result: QuestionResult }) {
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-13 max-sm:grid-cols-1 max-sm:gap-y-0">
      <dt className="text-ink-2">Your answer</dt>
      <dd className="whitespace-pre-wrap max-sm:mb-1.5">
        <InlineCode text={result.your_answer_text || "None"} />
      </dd>
      {!result.correct && result.right_answer_text && (
        <>
          <dt className="text-ink-2">Right answer</dt>
          <dd className="whitespace-pre-wrap">
            <InlineCode text={result.right_answer_text} />
          </dd>
        </>
      )}
    </dl>
  );
}
