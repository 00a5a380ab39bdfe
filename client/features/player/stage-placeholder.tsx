import { Play } from "lucide-react";

/** The player's place while its code is on the way; the same size, so that nothing jumps. */
export function StagePlaceholder() {
  return (
    <div role="status" aria-label="Loading the player" className="text-on-night">
      <div className="aspect-video" />
      <div className="flex h-14 items-center px-4 opacity-50">
        <Play size={20} aria-hidden />
      </div>
    </div>
  );
}
