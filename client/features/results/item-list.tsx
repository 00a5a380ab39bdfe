import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import { counted, percent } from "@/lib/format";
import { cx } from "@/ui/cx";
import { ChosenList } from "./chosen-list";
import { anchorOf, toneOf } from "./item-words";
import type { Item } from "./types";

const TONE = {
  key: { icon: CircleAlert, ink: "text-red" },
  look: { icon: TriangleAlert, ink: "text-amber" },
  fine: { icon: CircleCheck, ink: "text-green" },
  few: { icon: Info, ink: "text-ink-3" },
};

/** Every question with its figures, what they mean, and what was answered. */
export function ItemList({ items }: { items: Item[] }) {
  return (
    <ol className="border-line border-t">
      {items.map((item) => (
        <li
          key={item.id}
          id={anchorOf(item)}
          className="grid scroll-mt-4 grid-cols-[2rem_minmax(0,1fr)] gap-x-3 border-line border-b py-5"
        >
          <span className="num font-semibold text-ink-3">{item.number}</span>
          <div className="min-w-0">
            <h3 className="max-w-[68ch] whitespace-pre-line font-[550]">{item.stem_text}</h3>
            <Remarks item={item} />
            {item.sittings > 0 && <Line item={item} />}
            {item.chosen.length > 0 && item.sittings > 0 && <ChosenList item={item} />}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Remarks({ item }: { item: Item }) {
  return (
    <ul className="mt-1.5 grid gap-1">
      {item.remarks.map(({ tone, text }) => {
        const { icon: Icon, ink } = TONE[tone];
        return (
          <li key={text} className="flex max-w-[72ch] items-start gap-2">
            <Icon size={16} className={cx("mt-1 shrink-0", ink)} aria-hidden />
            <span className={toneOf(item) === tone && tone === "key" ? "font-[550]" : "text-ink-2"}>
              {text}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Line({ item }: { item: Item }) {
  const facts = [
    item.difficulty !== null && `ease ${percent(100 * item.difficulty)}`,
    item.discrimination !== null &&
      `power ${item.discrimination.toFixed(2)} (${item.discrimination_word})`,
    item.mean_points !== null &&
      `${Number(item.mean_points.toFixed(2))} of ${counted(item.points_total, "point", "points")} on average`,
    item.omitted > 0 && `${item.omitted} left it open`,
    counted(item.sittings, "sitting", "sittings"),
    item.by_person && "marked by people",
  ];
  return (
    <p className="num mt-2 text-13 text-ink-3">
      {facts.filter((fact) => fact !== false).join(" · ")}
    </p>
  );
}
