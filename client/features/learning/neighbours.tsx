"use client";

import { ArrowLeft, ArrowRight, Lock } from "lucide-react";
import { paths } from "@/lib/paths";
import { AppLink } from "@/ui/app-link";
import { cx } from "@/ui/cx";
import { useLesson } from "./lesson";
import { useTraining } from "./training-provider";
import type { LearnerContent, OutlineItem } from "./types";

const BOX = "grid gap-0.5 rounded-m border px-4 py-3.5";
const WAY = "flex items-center gap-1.5 text-13";

/** Previous and next below a content; the next one says why when it is closed. */
export function Neighbours() {
  const { content, previous, next } = useLesson();
  const { training } = useTraining();
  const done = content.status === "completed";
  const to = (item: OutlineItem) => paths.lesson(training.invitation_id, item.id);
  return (
    <nav
      aria-label="Contents"
      className="mt-12 grid grid-cols-2 gap-4 border-line border-t pt-6 max-sm:grid-cols-1 max-sm:gap-3"
    >
      {previous ? (
        <AppLink
          href={to(previous)}
          rel="prev"
          prefetch={false}
          className={cx(
            BOX,
            "border-line-strong bg-surface text-ink no-underline hover:border-ink-3",
          )}
        >
          <span className={cx(WAY, "text-ink-2")}>
            <ArrowLeft size={16} className="mirror-rtl" aria-hidden /> Previous
          </span>
          <b className="font-semibold">{previous.title}</b>
        </AppLink>
      ) : (
        <span className="max-sm:hidden" />
      )}
      <Next
        item={next}
        reason={next && lockWords(next, content)}
        href={next && to(next)}
        filled={done}
        overview={paths.training(training.invitation_id)}
      />
    </nav>
  );
}

/** Why the next one is closed; where this content is in the way, what is left of it. */
function lockWords(next: OutlineItem, here: LearnerContent): string | null {
  const left = here.completion.remaining_sentence;
  return next.unlocked_by?.content_id === here.id && left
    ? `Opens when this is done. ${left}`
    : next.lock_reason;
}

interface NextProps {
  item: OutlineItem | null;
  reason: string | null;
  href: string | null;
  /** The content is done: going on is the thing to do. */
  filled: boolean;
  overview: string;
}

function Next({ item, reason, href, filled, overview }: NextProps) {
  const end = "text-end max-sm:order-first max-sm:text-start";
  const way = cx(WAY, "justify-end max-sm:justify-start");
  if (item?.locked) {
    return (
      <div className={cx(BOX, end, "border-line bg-sunken text-ink-2")}>
        <span className={way}>
          Next
          <Lock size={16} aria-hidden />
        </span>
        <b className="font-semibold text-ink-2">{item.title}</b>
        <span className="text-13">{reason}</span>
      </div>
    );
  }
  return (
    <AppLink
      href={href ?? overview}
      rel={item ? "next" : undefined}
      prefetch={false}
      className={cx(
        BOX,
        end,
        "no-underline transition-colors",
        filled
          ? "border-accent bg-accent text-on-accent hover:border-accent-hover hover:bg-accent-hover"
          : "border-line-strong bg-surface text-ink hover:border-ink-3",
      )}
    >
      <span className={cx(way, !filled && "text-ink-2")}>
        {item ? "Next" : "The end"}
        <ArrowRight size={16} className="mirror-rtl" aria-hidden />
      </span>
      <b className="font-semibold">{item ? item.title : "Back to the overview"}</b>
    </AppLink>
  );
}
