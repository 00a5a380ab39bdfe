import { CircleCheck, Lock, TimerOff } from "lucide-react";
import { paths } from "@/lib/paths";
import { Link } from "@/ui/link";
import { MarkBadge } from "./mark-badge";
import { rowMeta, spokenState } from "./outline-words";
import { StateRing } from "./state-ring";
import type { OutlineItem, Training } from "./types";

/** All contents as rows; what is open leads there once the training is started. */
export function OverviewOutline({ training }: { training: Training }) {
  const reachable = training.actions.includes("continue") || training.actions.includes("review");
  return (
    <section aria-labelledby="contents">
      <h2 id="contents" className="mb-1 font-semibold text-16">
        Contents
      </h2>
      {training.sections.map((section, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sections may have the same title
        <div key={at}>
          {section.title && (
            <h3 className="pt-5 pb-1.5 font-semibold text-13 text-ink-2">{section.title}</h3>
          )}
          <ol className="border-line border-t">
            {section.contents.map((item) => (
              <Row
                key={item.id}
                item={item}
                href={
                  reachable && !item.locked ? paths.lesson(training.invitation_id, item.id) : null
                }
              />
            ))}
          </ol>
        </div>
      ))}
      {training.sections.length === 0 && (
        <p className="mt-2 text-ink-2">The contents appear here when the program is published.</p>
      )}
    </section>
  );
}

function Row({ item, href }: { item: OutlineItem; href: string | null }) {
  const left = item.status === "in_progress" ? item.remaining_sentence : null;
  const detail = item.locked ? item.lock_reason : joined(item.detail, left);
  return (
    <li className="num grid grid-cols-[20px_minmax(0,1fr)_auto] items-start gap-x-3 border-line border-b py-3">
      <Sign item={item} />
      <div className="min-w-0">
        {href ? (
          <Link tone="title" href={href} prefetch={false}>
            {item.title}
          </Link>
        ) : (
          <span className={item.locked ? "text-ink-2" : "font-[550]"}>{item.title}</span>
        )}
        <MarkBadge mark={item.mark} />
        <span className="sr-only">{spokenState(item)}</span>
        {detail && <p className="text-13 text-ink-2">{detail}</p>}
      </div>
      <span className="text-end text-13 text-ink-2">
        {rowMeta(item)}
        {!item.is_required && <span className="block text-12 text-ink-3">Optional</span>}
      </span>
    </li>
  );
}

/** "4 min 4 s of 9 min 30 s watched · 4 min 29 s left to watch." */
function joined(...parts: (string | null)[]): string | null {
  return parts.filter(Boolean).join(" · ") || null;
}

function Sign({ item }: { item: OutlineItem }) {
  if (item.status === "completed")
    return <CircleCheck size={20} className="text-accent" aria-hidden />;
  if (item.lock_code === "time_over")
    return <TimerOff size={18} className="m-px text-red" aria-hidden />;
  if (item.locked) return <Lock size={18} className="m-px text-ink-3" aria-hidden />;
  return <StateRing share={item.status === "in_progress" ? Math.max(item.share, 0.04) : 0} />;
}
