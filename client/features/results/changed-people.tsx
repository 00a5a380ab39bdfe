import { ArrowRight } from "lucide-react";
import { counted, percent } from "@/lib/format";
import { Badge } from "@/ui/badge";
import { Table, Td, Th, Tr } from "@/ui/table";
import type { Preview } from "./types";

type Person = Preview["items"][number];

/** Each person's best result before and after. */
export function ChangedPeople({ preview }: { preview: Preview }) {
  if (preview.items.length === 0) return null;
  const more = preview.people_changed - preview.items.length;
  return (
    <>
      <div className="-mx-6 max-h-[26rem] max-w-[44rem] overflow-y-auto max-sm:-mx-4">
        <Table
          caption="Whose results would change"
          head={
            <>
              <Th>Person</Th>
              <Th align="end">Best result</Th>
              <Th>Then</Th>
            </>
          }
        >
          {preview.items.map((one) => (
            <Tr key={one.invitation_id} className="h-10">
              <Td>{one.name}</Td>
              <Td align="end" phone="end">
                <span className="inline-flex items-center gap-1.5">
                  <span className="text-ink-3">{percent(one.score_before)}</span>
                  <ArrowRight size={14} role="img" aria-label="to" className="rtl:-scale-x-100" />
                  <span className="font-semibold">{percent(one.score_after)}</span>
                </span>
              </Td>
              <Td phone="line">
                <Outcome one={one} />
              </Td>
            </Tr>
          ))}
        </Table>
      </div>
      {more > 0 && (
        <p className="mt-2 text-13 text-ink-3">and {counted(more, "more person", "more people")}</p>
      )}
    </>
  );
}

function Outcome({ one }: { one: Person }) {
  if (one.passed_before) return <span className="text-ink-3">had passed already</span>;
  if (!one.passed_after) return <span className="text-ink-3">still below the pass mark</span>;
  if (one.completes) return <Badge tone="green">passes and completes</Badge>;
  return <Badge tone="green">{one.ended ? "passes; the training is over" : "passes"}</Badge>;
}
