import { CircleAlert } from "lucide-react";

/** Instead of the picture when nothing can be played. */
export function PlayFailure({ kind }: { kind: "video" | "audio" }) {
  return (
    <div
      role="alert"
      className="relative grid place-content-center justify-items-center gap-2 bg-night px-6 py-4 text-center text-on-night data-over:absolute data-over:inset-0"
      data-over={kind === "video" || undefined}
    >
      <CircleAlert size={24} aria-hidden />
      <p className="font-semibold">
        {kind === "video" ? "This video" : "This recording"} cannot be played now
      </p>
      <p className="max-w-[44ch] text-13 opacity-85">
        The connection may be gone, or the address has expired. Load the page again; what you have
        played is kept. If that does not help, tell your manager.
      </p>
      <button
        type="button"
        onClick={() => location.reload()}
        className="mt-2 h-10 rounded-s border border-on-night/50 px-4 font-medium hover:border-on-night"
      >
        Load again
      </button>
    </div>
  );
}
