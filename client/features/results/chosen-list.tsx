import { Check } from "lucide-react";
import { count, percent } from "@/lib/format";
import { cx } from "@/ui/cx";
import type { Item } from "./types";

/** What was chosen, as bars in a table: the chart and its numbers are one. */
export function ChosenList({ item }: { item: Item }) {
  const options = item.chosen.some((one) => one.count === 0 || one.right);
  return (
    <table className="num mt-3 w-full max-w-[44rem] border-collapse text-13">
      <caption className="sr-only">
        {options ? "What was chosen" : "The commonest answers"} in question {item.number}
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">Chosen by</th>
          <th scope="col">Their score in the rest</th>
        </tr>
      </thead>
      <tbody>
        {item.chosen.map((one) => (
          <tr key={one.text} className="align-top">
            <th scope="row" className="w-1/2 py-1 pe-4 text-start font-normal">
              <span className="flex items-start gap-1.5">
                <span className="mt-[3px] w-4 shrink-0">
                  {one.right && <Check size={15} className="text-green" aria-hidden />}
                </span>
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  {one.text || "(empty)"}
                  {one.right && <span className="sr-only"> (right)</span>}
                </span>
              </span>
            </th>
            <td className="py-1">
              <span className="flex items-center gap-2">
                <span aria-hidden className="h-2 flex-1 overflow-hidden rounded-full bg-sunken">
                  <span
                    className={cx("block h-full", one.right ? "bg-accent" : "bg-line-strong")}
                    style={{ inlineSize: `${100 * one.share}%` }}
                  />
                </span>
                <span className="w-20 shrink-0 text-end">
                  {percent(100 * one.share)}
                  <span className="text-ink-3"> ({count(one.count)})</span>
                </span>
              </span>
            </td>
            <td
              className="w-24 py-1 ps-4 text-end text-ink-3 max-sm:hidden"
              title="Mean score in all other questions of those who chose it"
            >
              {one.rest_percent === null ? "" : `rest ${percent(one.rest_percent)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
