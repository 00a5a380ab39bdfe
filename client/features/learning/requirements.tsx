import { Circle, CircleCheck } from "lucide-react";
import type { Requirement } from "./types";

/** Each thing that the content asks for: what is left of it, or that it is met. */
export function Requirements({ requirements }: { requirements: readonly Requirement[] }) {
  return (
    <ul aria-label="What is left" className="num grid gap-0.5">
      {requirements.map((one) => (
        <li key={one.kind} className="flex items-start gap-1.5">
          {one.is_met ? (
            <CircleCheck size={16} className="mt-0.5 flex-none text-accent" aria-hidden />
          ) : (
            <Circle size={16} className="mt-0.5 flex-none text-ink-3" aria-hidden />
          )}
          <span className={one.is_met ? undefined : "font-medium text-ink"}>
            {one.sentence}
            <span className="sr-only">{one.is_met ? " Done." : ""}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
