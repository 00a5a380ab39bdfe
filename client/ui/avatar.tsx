import { cx } from "./cx";

/** First letters of the first and the last word; one letter for a single word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words[0] ?? "?";
  const last = words.length > 1 ? (words[words.length - 1] ?? "") : "";
  return `${[...first][0] ?? ""}${[...last][0] ?? ""}`.toLocaleUpperCase();
}

const SIZE = { s: "size-[27px] text-11", m: "size-8 text-12" };

export interface AvatarProps {
  name: string;
  size?: keyof typeof SIZE;
  tone?: "accent" | "neutral";
  className?: string;
}

/** Initials in a circle: decoration beside a name that is written out. */
export function Avatar({ name, size = "m", tone = "neutral", className }: AvatarProps) {
  return (
    <span
      aria-hidden
      // Drawn by the sheet rather than written: they are no part of the name of a button around them.
      data-initials={initialsOf(name)}
      className={cx(
        "grid flex-none before:content-[attr(data-initials)] place-items-center rounded-full font-semibold leading-none",
        tone === "accent"
          ? "bg-accent-soft text-accent"
          : "bg-sunken text-ink-2 shadow-[inset_0_0_0_1px_var(--line)]",
        SIZE[size],
        className,
      )}
    />
  );
}
