import type { components } from "@/api/generated/schema";

/** A part of the recording in seconds: [from, to]. */
export type Stretch = readonly [from: number, to: number];

export type PlayerMedia = Pick<
  components["schemas"]["LearnerMedia"],
  "media_type" | "url" | "poster_url" | "duration_seconds" | "captions" | "cues"
>;

export type Cue = PlayerMedia["cues"][number];

/** What a lesson does with what was played. Without it the player only plays: a preview. */
export interface PlayLog {
  playing(playing: boolean): void;
  /** A part was played without a gap, in this page's sight. */
  stretch(from: number, to: number): void;
  position(seconds: number): void;
  /** Playing stopped or jumped: what was played so far is complete. */
  pause(): void;
  /** Called back for the part played so far, before something is sent. */
  source: { current: (() => void) | null };
}
