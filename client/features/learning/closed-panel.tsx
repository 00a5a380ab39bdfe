import { Archive, Ban, CirclePause, type LucideIcon, TimerOff, UserX } from "lucide-react";
import type { ReactNode } from "react";
import { sentence } from "./sentence";
import type { Closed } from "./types";

const LOOK: Record<Closed["code"], { icon: LucideIcon; title: string; tone: string }> = {
  paused: { icon: CirclePause, title: "This training is paused", tone: "text-amber" },
  archived: { icon: Archive, title: "This program is archived", tone: "text-ink-2" },
  expired: { icon: TimerOff, title: "This training has ended", tone: "text-red" },
  revoked: { icon: Ban, title: "This invitation was withdrawn", tone: "text-ink-2" },
  declined: { icon: UserX, title: "You declined this invitation", tone: "text-ink-2" },
};

interface Props {
  closed: Closed;
  /** h1 where it is the page, h2 where it stands on one. */
  heading: "h1" | "h2";
  /** What was reached. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** Why a training is closed, what that means, and what can be done. */
export function ClosedPanel({ closed, heading: Heading, children, actions }: Props) {
  const { icon: Icon, title, tone } = LOOK[closed.code];
  const reason = sentence(closed.reason);
  return (
    <section className="rounded-m border border-line bg-surface p-6 max-sm:p-5">
      <div className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-4 max-sm:gap-x-3">
        <Icon size={24} className={`mt-0.5 ${tone}`} aria-hidden />
        <div className="min-w-0">
          <Heading className="font-semibold text-20">{title}</Heading>
          {reason !== `${title}.` && <p className="mt-1.5 max-w-[62ch]">{reason}</p>}
          <p className="mt-1.5 max-w-[62ch] text-ink-2">{closed.what_now}</p>
        </div>
      </div>
      {children && <div className="mt-5 border-line border-t pt-4">{children}</div>}
      {actions && <div className="mt-5 flex flex-wrap gap-2 max-sm:*:w-full">{actions}</div>}
    </section>
  );
}
