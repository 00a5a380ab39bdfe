import {
  Award,
  Ban,
  Bell,
  BookOpen,
  CircleCheck,
  CircleCheckBig,
  ClipboardCheck,
  ClipboardList,
  Flag,
  GitBranch,
  Hourglass,
  LogOut,
  type LucideIcon,
  Mail,
  MailCheck,
  PenLine,
  UserX,
} from "lucide-react";
import type { TimelineLine } from "./types";

interface Look {
  icon: LucideIcon;
  tone: string;
}

const QUIET = "mt-0.5 text-ink-3";
const LOOK: { [Kind in TimelineLine["kind"]]: Look } = {
  invited: { icon: Mail, tone: QUIET },
  reminded: { icon: Bell, tone: QUIET },
  accepted: { icon: MailCheck, tone: QUIET },
  declined: { icon: UserX, tone: QUIET },
  returned: { icon: MailCheck, tone: QUIET },
  left: { icon: LogOut, tone: QUIET },
  corrected: { icon: PenLine, tone: "mt-0.5 text-blue" },
  started: { icon: Flag, tone: QUIET },
  moved: { icon: GitBranch, tone: QUIET },
  opened: { icon: BookOpen, tone: QUIET },
  attempt_started: { icon: ClipboardList, tone: QUIET },
  attempt_closed: { icon: ClipboardCheck, tone: QUIET },
  content_completed: { icon: CircleCheck, tone: "mt-0.5 text-accent" },
  completed: { icon: CircleCheckBig, tone: "mt-0.5 text-green" },
  certified: { icon: Award, tone: "mt-0.5 text-green" },
  certificate_revoked: { icon: Ban, tone: "mt-0.5 text-red" },
  expired: { icon: Hourglass, tone: "mt-0.5 text-red" },
  revoked: { icon: Ban, tone: "mt-0.5 text-red" },
};

/** The sign of one kind of line: decoration beside its sentence. */
export function kindIcon(kind: TimelineLine["kind"]): Look {
  return LOOK[kind];
}
