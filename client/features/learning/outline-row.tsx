"use client";

import { CircleCheck, Lock, TimerOff } from "lucide-react";
import { paths } from "@/lib/paths";
import { AppLink } from "@/ui/app-link";
import { cx } from "@/ui/cx";
import { MarkBadge } from "./mark-badge";
import { rowDetail, rowMeta, spokenState } from "./outline-words";
import { StateRing } from "./state-ring";
import { useTraining } from "./training-provider";
import type { OutlineItem } from "./types";

const ROW =
  "grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-2.5 rounded-s px-3 py-2 leading-5 max-md:py-3";

interface Props {
  item: OutlineItem;
  current: boolean;
  invitation: string;
  onChoose?: () => void;
}

export function OutlineRow({ item, current, invitation, onChoose }: Props) {
  const { beaten } = useTraining();
  const detail = item.locked ? item.lock_reason : rowDetail(item, beaten[item.id]?.watched);
  const inside = (
    <>
      <RowSign item={item} />
      <span className="min-w-0 hyphens-auto">
        {item.title}
        <MarkBadge mark={item.mark} />
        <span className="sr-only">{spokenState(item)}</span>
      </span>
      <span className={cx("num text-12", current ? "font-normal text-ink-2" : "text-ink-3")}>
        {rowMeta(item)}
      </span>
      {detail && (
        <span
          className={cx(
            "num col-start-2 col-end-[-1] text-12 leading-[1.4]",
            current ? "font-normal text-ink-2" : "text-ink-3",
          )}
        >
          {detail}
        </span>
      )}
    </>
  );
  if (item.locked && !current) {
    return (
      <li>
        <div className={cx(ROW, "text-ink-3")}>{inside}</div>
      </li>
    );
  }
  return (
    <li>
      <AppLink
        href={paths.lesson(invitation, item.id)}
        aria-current={current ? "page" : undefined}
        onClick={onChoose}
        // A lesson's page asks the server for the body: only when it is wanted.
        prefetch={false}
        className={cx(
          ROW,
          "no-underline transition-colors",
          current
            ? "bg-accent-soft font-semibold text-ink"
            : "text-ink-2 hover:bg-sunken hover:text-ink",
        )}
      >
        {inside}
      </AppLink>
    </li>
  );
}

function RowSign({ item }: { item: OutlineItem }) {
  if (item.status === "completed")
    return <CircleCheck size={20} className="text-accent" aria-hidden />;
  if (item.lock_code === "time_over")
    return <TimerOff size={18} className="m-px text-red" aria-hidden />;
  if (item.locked) return <Lock size={18} className="m-px text-ink-3" aria-hidden />;
  return <StateRing share={item.status === "in_progress" ? Math.max(item.share, 0.04) : 0} />;
}
