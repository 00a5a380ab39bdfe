import { counted } from "@/lib/format";

interface Granted {
  extra_time_percent: number;
  extra_attempts: number;
}

/** "25 % more time and 1 extra attempt"; "nothing more" for zeros. */
export function grantWords({ extra_time_percent, extra_attempts }: Granted): string {
  const time = extra_time_percent > 0 ? `${extra_time_percent} % more time` : null;
  const attempts =
    extra_attempts > 0 ? counted(extra_attempts, "extra attempt", "extra attempts") : null;
  return [time, attempts].filter(Boolean).join(" and ") || "nothing more";
}
