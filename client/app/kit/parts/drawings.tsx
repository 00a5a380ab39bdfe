import { DRAWING_NAMES, Drawing } from "@/ui/drawings";

export function Drawings() {
  return (
    <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
      {DRAWING_NAMES.map((name) => (
        <div key={name} className="aspect-square overflow-clip rounded-m border border-line">
          <Drawing name={name} labelled />
        </div>
      ))}
      <div className="aspect-video overflow-clip rounded-m sm:col-span-2">
        <Drawing name="ladder" look="board" />
      </div>
    </div>
  );
}
