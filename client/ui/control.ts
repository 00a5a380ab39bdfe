import { cx } from "./cx";

/** The look shared by everything a person types or chooses in. 16 px on phones, or iOS zooms in. */
export function controlClass(options: {
  invalid?: boolean;
  size?: "s" | "m" | "l";
  className?: string;
}): string {
  const { invalid, size = "m", className } = options;
  return cx(
    "w-full min-w-0 rounded-s border bg-surface text-ink transition-colors",
    "focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-focus",
    "disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-3 [&:is(input,textarea):read-only]:bg-sunken",
    "max-sm:text-16",
    size === "s" && "h-8 px-2.5 text-13 max-sm:h-10",
    size === "m" && "h-9 px-3 text-14 max-sm:h-11",
    size === "l" && "h-11 px-3.5 text-16",
    invalid ? "border-red" : "border-edge hover:border-ink-3",
    className,
  );
}
