"use client";

import { CircleCheck, CircleX, Hourglass } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { api, idempotencyKey, send } from "@/lib/api/browser";
import { asProblem } from "@/lib/api/problems";
import { exactMoment, type Place, percent, shortDate, timeOfDay } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Link } from "@/ui/link";
import { faceSentences } from "./face-words";
import type { Face } from "./types";

interface Props {
  face: Face;
  invitation: string;
  content: string;
  place: Place;
  /** The server's moment when this was read. */
  now: string;
  /** The training takes no more attempts. */
  closed: boolean;
}

/** What a quiz asks and gives, before an attempt; and the attempts made so far. */
export function QuizFace({ face, invitation, content, place, now, closed }: Props) {
  const passed = face.attempts.some((attempt) => attempt.passed);
  return (
    <>
      <section className="rounded-m border border-line bg-surface p-6 max-sm:p-5">
        <ul className="grid max-w-[60ch] gap-2">
          {faceSentences(face).map((sentence) => (
            <li key={sentence} className="num flex gap-3">
              <span aria-hidden className="mt-2.5 h-px w-3 flex-none bg-ink-3" />
              {sentence}
            </li>
          ))}
        </ul>
        {!closed && (
          <StartAttempt
            face={face}
            invitation={invitation}
            content={content}
            place={place}
            passed={passed}
          />
        )}
      </section>
      {face.attempts.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-1 font-semibold text-16">Your attempts</h2>
          <ol>
            {face.attempts.map((attempt) => (
              <li
                key={attempt.id}
                className="num flex flex-wrap items-center gap-x-4 gap-y-0.5 border-line border-b py-3"
              >
                <Link tone="title" href={paths.attempt(invitation, content, attempt.id)}>
                  Attempt {attempt.number}
                </Link>
                <span
                  className="text-13 text-ink-2"
                  title={exactMoment(attempt.submitted_at, place)}
                >
                  {shortDate(attempt.submitted_at, place, now)},{" "}
                  {timeOfDay(attempt.submitted_at, place)}
                </span>
                <Outcome passed={attempt.passed} score_percent={attempt.score_percent} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

function Outcome({
  passed,
  score_percent,
}: {
  passed: boolean | null;
  score_percent: number | null;
}) {
  if (passed === null)
    return (
      <span className="ms-auto inline-flex items-center gap-1.5">
        <Hourglass size={18} className="text-blue" aria-hidden />
        Being marked
      </span>
    );
  const Icon = passed ? CircleCheck : CircleX;
  return (
    <span className="ms-auto inline-flex items-center gap-1.5">
      <Icon size={18} className={passed ? "text-green" : "text-red"} aria-hidden />
      {passed ? "Passed" : "Not passed"}
      {score_percent !== null && `, ${percent(score_percent)}`}
    </span>
  );
}

type StartProps = Pick<Props, "face" | "invitation" | "content" | "place"> & { passed: boolean };

function StartAttempt({ face, invitation, content, place, passed }: StartProps) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [key, setKey] = useState(idempotencyKey);

  const start = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const attempt = await send(
        api.POST("/api/v1/trainings/{invitation_id}/contents/{content_id}/attempts", {
          params: { path: { invitation_id: invitation, content_id: content } },
          headers: { "Idempotency-Key": key },
        }),
      );
      router.push(paths.attempt(invitation, content, attempt.id));
    } catch (thrown) {
      const problem = asProblem(thrown);
      setFailure(problem.message);
      setBusy(false);
      // Refused: the next try is another act. Unanswered: it is the same one.
      if (problem.status !== 0) setKey(idempotencyKey());
    }
  };

  const label = face.open_attempt_id
    ? "Go on with your attempt"
    : face.attempts_used > 0
      ? "Try again"
      : "Start the quiz";
  if (!face.can_start && !face.open_attempt_id) {
    return (
      <p role="status" className="num mt-5 border-line border-t pt-4 text-ink-2">
        {passed ? (
          <span className="inline-flex items-center gap-2 font-medium text-green">
            <CircleCheck size={18} aria-hidden /> You have passed this quiz.
          </span>
        ) : (
          face.cannot_start_reason
        )}
        {!passed && face.wait_until && ` You can try again ${exactMoment(face.wait_until, place)}.`}
      </p>
    );
  }
  return (
    <div className="mt-6 grid justify-items-start gap-3">
      {failure && (
        <Callout tone="red" alert className="w-full">
          {failure}
        </Callout>
      )}
      <Button variant="primary" size="l" wide="phone" loading={busy} onClick={start}>
        {label}
      </Button>
      {face.time_limit_minutes !== null && !face.open_attempt_id && (
        <p className="text-13 text-ink-2">The clock starts when you press the button.</p>
      )}
    </div>
  );
}
