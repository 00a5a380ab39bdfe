import { cx } from "@/ui/cx";

const LOOKS: Record<string, string> = {
  GET: "bg-blue-soft text-blue",
  HEAD: "bg-blue-soft text-blue",
  OPTIONS: "bg-blue-soft text-blue",
  POST: "bg-green-soft text-green",
  PUT: "bg-amber-soft text-amber",
  PATCH: "bg-amber-soft text-amber",
  DELETE: "bg-red-soft text-red",
};

/** The method as a word; its colour only repeats what the word says. */
export function MethodBadge({ method, small = false }: { method: string; small?: boolean }) {
  return (
    <span
      className={cx(
        "inline-grid flex-none place-items-center rounded-[4px] font-mono font-semibold",
        small ? "h-4.5 px-1 text-11" : "h-6 px-1.5 text-12",
        LOOKS[method] ?? "bg-sunken text-ink-2",
      )}
    >
      {method}
    </span>
  );
}
