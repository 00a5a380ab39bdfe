import {
  Ban,
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleDot,
  Clock,
  Lock,
  LogOut,
  Mail,
  UserX,
} from "lucide-react";
import type { ReactNode } from "react";
import type { components } from "@/api/generated/schema";
import { Badge, type BadgeTone } from "./badge";

export type TrainingState = components["schemas"]["TrainingRow"]["state"];

const LOOK: Record<TrainingState, { tone: BadgeTone; icon: ReactNode; words: string }> = {
  not_accepted: { tone: "neutral", icon: <Mail />, words: "Not accepted" },
  not_started: { tone: "neutral", icon: <CircleDashed />, words: "Not started" },
  in_progress: { tone: "neutral", icon: <CircleDot />, words: "In progress" },
  due_soon: { tone: "amber", icon: <Clock />, words: "Due soon" },
  overdue: { tone: "red", icon: <CircleAlert />, words: "Overdue" },
  completed: { tone: "green", icon: <CircleCheck />, words: "Completed" },
  completed_late: { tone: "green", icon: <CircleCheck />, words: "Completed late" },
  expired: { tone: "neutral", icon: <Lock />, words: "Expired" },
  declined: { tone: "neutral", icon: <UserX />, words: "Declined" },
  revoked: { tone: "neutral", icon: <Ban />, words: "Revoked" },
  left: { tone: "neutral", icon: <LogOut />, words: "Left the team" },
};

export interface TrainingStateBadgeProps {
  state: TrainingState;
  /** Says more than the state's own words: "2 days late", "Due Friday". */
  children?: ReactNode;
  title?: string;
}

/** The state of somebody's training: icon and word, then colour. */
export function TrainingStateBadge({ state, children, title }: TrainingStateBadgeProps) {
  const { tone, icon, words } = LOOK[state];
  return (
    <Badge tone={tone} icon={icon} title={title}>
      {children ?? words}
    </Badge>
  );
}
