import { CircleSlash, Hourglass } from "lucide-react";
import type { ReactNode } from "react";
import { fullDate, type Place } from "@/lib/format";
import { cx } from "@/ui/cx";
import { endOf } from "./end";
import type { Verification } from "./verdict";

interface Props {
  found: Pick<Verification, "state" | "expires_at" | "revoked_at">;
  place: Place;
  /** The picture, as it was issued. */
  children: ReactNode;
}

/** The document as issued; one that no longer counts says so across itself, also in a screenshot. */
export function OverThePicture({ found, place, children }: Props) {
  const end = endOf(found);
  const Icon = end?.word === "Revoked" ? CircleSlash : Hourglass;
  return (
    <div className="relative bg-[oklch(0.995_0.003_95)] shadow-float ring-1 ring-line">
      <div className={cx(end && "opacity-40 grayscale")}>{children}</div>
      {end && (
        <p
          className={cx(
            "absolute inset-x-0 top-1/2 flex -translate-y-1/2 flex-wrap items-center justify-center gap-x-3 border-y-2 border-current px-4 py-3 text-center max-sm:py-1.5",
            end.word === "Revoked" ? "bg-red-soft text-red" : "bg-amber-soft text-amber",
          )}
        >
          <Icon aria-hidden className="size-6 max-sm:size-4" />
          <span className="font-semibold text-20 max-sm:text-14">
            {end.word}
            {end.at && ` on ${fullDate(end.at, place)}`}
          </span>
        </p>
      )}
    </div>
  );
}
