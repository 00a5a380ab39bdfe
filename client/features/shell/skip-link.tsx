/** The first stop of the keyboard on every page. Shells give their main part this id. */
export const MAIN_ID = "main";

export function SkipLink() {
  return (
    <a
      href={`#${MAIN_ID}`}
      className="sr-only z-60 rounded-s bg-ink px-4 py-2 font-medium text-paper no-underline focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
    >
      Skip to content
    </a>
  );
}
