import type { components } from "@/api/generated/schema";

type Schemas = components["schemas"];

/** What was noticed of one content, as the API takes it, but for what is known only on sending. */
export type Reading = Omit<
  Schemas["Heartbeat"],
  "invitation_id" | "content_id" | "interval" | "sequence" | "age_seconds"
> & { interval: [from: number, to: number] | null };
export type BeatAnswer = Schemas["HeartbeatAnswer"];
export type GivenAnswer = Schemas["AnswerIn"]["answer"];
export type AnswerSaved = Schemas["AnswerSaved"];

/** Why the server will never take it. */
export interface Refusal {
  code: string;
  status: number;
  message: string;
}

interface Common {
  /** One thing that waits; a newer answer to the same question takes the place of the older. */
  id: string;
  /** Whose it is: sent under nobody else's session. */
  person: string;
  /** Grows with everything said of a training or an attempt; the server keeps the highest. */
  sequence: number;
  /** The device's own clock: only differences on the same device are ever used. */
  noticed_ms: number;
  /** Named to the learner: the content, or the quiz and the number of its question. */
  title: string;
  refused?: Refusal;
}

export interface WaitingBeat extends Common {
  kind: "beat";
  invitation_id: string;
  content_id: string;
  reading: Reading;
}

export interface WaitingAnswer extends Common {
  kind: "answer";
  attempt_id: string;
  question_id: string;
  answer: GivenAnswer;
  flagged: boolean;
}

export type Waiting = WaitingBeat | WaitingAnswer;

type New<T extends Waiting> = Omit<T, "id" | "person" | "sequence" | "noticed_ms" | "refused">;
export type NewBeat = New<WaitingBeat>;
export type NewAnswer = New<WaitingAnswer>;

/** What came of one that waited. */
export type Outcome =
  | { kind: "beat"; entry: WaitingBeat; answer: BeatAnswer }
  | { kind: "answer"; entry: WaitingAnswer; answer: AnswerSaved }
  | { kind: "refused"; entry: Waiting; refusal: Refusal };

/** Whose numbers grow together: those of one training, or of one attempt. */
export function seriesOf(entry: NewBeat | NewAnswer): string {
  return entry.kind === "beat" ? entry.invitation_id : entry.attempt_id;
}

/** An answer takes the place of an older one to the same question. */
export function idOf(said: NewBeat | NewAnswer, sequence: number): string {
  return said.kind === "beat"
    ? `beat/${said.invitation_id}/${sequence}`
    : `answer/${said.attempt_id}/${said.question_id}`;
}

export function isSame(one: Waiting, other: Waiting): boolean {
  return one.id === other.id && one.sequence === other.sequence;
}

/** Answers go first, for an attempt may close; otherwise in the order in which they were said. */
export function inOrder(a: Waiting, b: Waiting): number {
  if (a.kind !== b.kind) return a.kind === "answer" ? -1 : 1;
  return a.sequence - b.sequence;
}

/** The server takes no more in one heartbeat. */
const MOST_SECONDS = 60;

/** One that says what both say, or null where that cannot be said in one. */
export function join(first: WaitingBeat, second: WaitingBeat): WaitingBeat | null {
  if (first.content_id !== second.content_id || first.invitation_id !== second.invitation_id)
    return null;
  const [one, two] = [first.reading, second.reading];
  const seconds = one.seconds + two.seconds;
  if (seconds > MOST_SECONDS) return null;
  // What lies between them was not claimed, so it must not come to lie inside of one claim.
  const gap_ms = second.noticed_ms - first.noticed_ms - two.seconds * 1000;
  if (Math.abs(gap_ms) > 2_000) return null;
  const [a, b] = [one.interval, two.interval];
  const follows = !a || !b || (b[0] >= a[0] && b[0] <= a[1] + 1);
  if (!follows) return null;
  return {
    ...second,
    reading: {
      ...two,
      seconds,
      interval: a && b ? [a[0], Math.max(a[1], b[1])] : (a ?? b),
      position_seconds: two.position_seconds ?? one.position_seconds,
      position_share: two.position_share ?? one.position_share,
      scrolled_to_end: one.scrolled_to_end || two.scrolled_to_end,
    },
  };
}
