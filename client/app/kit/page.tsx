import { DRAWING_NAMES, Drawing } from "@/ui/drawings";
export default function Kit() {
  return (
    <main className="grid grid-cols-4 gap-4 p-4">
      {DRAWING_NAMES.map((n) => (
        <div key={n} className="aspect-square border border-line rounded-m overflow-clip">
          <Drawing name={n} />
        </div>
      ))}
    </main>
  );
}
