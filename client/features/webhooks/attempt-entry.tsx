import { ChevronRight, CircleAlert, CircleCheck } from "lucide-react";
import { exactMoment, type Place } from "@/lib/format";
import type { Attempt } from "./types";
import { outcomeWords, readable } from "./words";

interface Props {
  attempt: Attempt;
  place: Place;
  /** Whether it is opened when the page is. */
  open: boolean;
}

/** One attempt: when, what came of it, and on opening what was sent and what came back. */
export function AttemptEntry({ attempt, place, open }: Props) {
  const good = attempt.outcome === "delivered";
  return (
    <li className="rounded-m border border-line bg-surface">
      <details open={open} className="group">
        <summary className="flex cursor-pointer list-none items-start gap-3 rounded-m px-4 py-3 [&::-webkit-details-marker]:hidden">
          {good ? (
            <CircleCheck size={18} className="mt-px shrink-0 text-green" aria-hidden />
          ) : (
            <CircleAlert size={18} className="mt-px shrink-0 text-red" aria-hidden />
          )}
          <span className="min-w-0 flex-1">
            <span className="block font-medium">
              {outcomeWords(attempt.outcome, attempt.response_status)}
            </span>
            <span className="num block text-13 text-ink-2">
              {attempt.number}. {exactMoment(attempt.started_at, place)} · {attempt.duration_ms} ms
            </span>
          </span>
          <ChevronRight
            size={16}
            className="mirror-rtl mt-0.5 text-ink-3 transition-transform group-open:rotate-90"
            aria-hidden
          />
        </summary>
        <div className="grid gap-4 border-line border-t px-4 py-4">
          {!good && <p className="text-ink-2">{attempt.explanation}</p>}
          <Headers title="Sent" headers={attempt.request_headers} />
          {attempt.response_status !== null && (
            <>
              <Headers title="Answered" headers={attempt.response_headers} />
              <Answer attempt={attempt} />
            </>
          )}
        </div>
      </details>
    </li>
  );
}

function Headers({ title, headers }: { title: string; headers: Attempt["request_headers"] }) {
  if (headers.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 font-medium text-13">{title}</h3>
      <dl className="grid gap-1 font-mono text-12" translate="no">
        {headers.map((header) => (
          <div key={`${header.name}:${header.value}`} className="min-w-0">
            <dt className="inline text-ink-2">{header.name}: </dt>
            <dd className="inline break-all">{header.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Answer({ attempt }: { attempt: Attempt }) {
  return (
    <div>
      <h3 className="mb-1 font-medium text-13">Its words</h3>
      {attempt.response_body ? (
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
          aria-label={`What the receiver said, attempt ${attempt.number}`}
          className="max-h-64 overflow-auto rounded-s bg-sunken p-3"
        >
          <pre translate="no" className="font-mono text-12">
            {readable(attempt.response_body)}
          </pre>
        </section>
      ) : (
        <p className="text-13 text-ink-3">None.</p>
      )}
      {attempt.response_truncated && (
        <p className="mt-1 text-13 text-ink-3">There was more, or it ended too early.</p>
      )}
    </div>
  );
}
