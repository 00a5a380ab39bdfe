import { Ban, CircleCheck, Clock, Hourglass } from "lucide-react";
import type { components } from "@/api/generated/schema";
import { counted, dayNumber, type Moment, type Place } from "@/lib/format";
import { Badge } from "./badge";

type Certificate = Pick<components["schemas"]["CertificateOut"], "state" | "expires_at">;

interface Props {
  certificate: Certificate;
  now: Moment;
  place: Place;
}

/** Whether a certificate still counts: icon and word, then colour. */
export function CertificateStateBadge({ certificate, now, place }: Props) {
  const { state, expires_at: expiresAt } = certificate;
  if (state === "revoked")
    return (
      <Badge tone="red" icon={<Ban />}>
        Revoked
      </Badge>
    );
  if (state === "expired")
    return (
      <Badge tone="amber" icon={<Hourglass />}>
        Expired
      </Badge>
    );
  if (state === "expiring" && expiresAt) {
    const days = dayNumber(expiresAt, place.timezone) - dayNumber(now, place.timezone);
    return (
      <Badge tone="amber" icon={<Clock />}>
        {days === 0 ? "Ends today" : `${counted(days, "day", "days")} left`}
      </Badge>
    );
  }
  return (
    <Badge tone="green" icon={<CircleCheck />}>
      Valid
    </Badge>
  );
}
