import type { ReactNode } from "react";
import { count, duration, exactDuration } from "@/lib/format";
import { HowCounted } from "@/ui/how-counted";
import { SectionHeading } from "@/ui/page-header";
import { Table, Td, Th, Tr, TwoLines } from "@/ui/table";
import { COUNTED } from "./counted-words";
import { share } from "./reading";
import type { Funnel, FunnelContent } from "./types";

/** The chart that is a table: a bar a content, and its numbers beside it. */
export function FunnelTable({ funnel }: { funnel: Funnel }) {
  return (
    <section aria-labelledby="funnel">
      <SectionHeading id="funnel" title="Content by content" meta="in the newest order" />
      <Table
        caption="How far people come, content by content"
        className="border-line border-t"
        head={
          <>
            <Th className="ps-0!">Content</Th>
            <Th className="w-1/4">
              <span aria-hidden className="flex items-center gap-3 font-normal text-12">
                <Key className="bg-accent" label="done" />
                <Key className="bg-accent/35" label="begun" />
                <Key className="bg-line" label="reached" />
              </span>
              <span className="sr-only">Chart</span>
            </Th>
            <Counted of="who reached it" how={COUNTED.reached}>
              Reached
            </Counted>
            <Counted of="who began it" how={COUNTED.begun}>
              Begun
            </Counted>
            <Counted of="who completed it" how={COUNTED.done}>
              Done
            </Counted>
            <Counted of="the median" how={COUNTED.median}>
              Median
            </Counted>
            <Counted of="the longest tenth" how={COUNTED.p90}>
              90 %
            </Counted>
            <Counted of="who is here last" how={COUNTED.here}>
              Here last
            </Counted>
            <Counted of="who stopped" how={COUNTED.stopped(funnel.idle_days)}>
              Stopped
            </Counted>
          </>
        }
      >
        {funnel.contents.map((content) => (
          <Row key={content.id} content={content} />
        ))}
      </Table>
    </section>
  );
}

const KIND = { text: "Text", video: "Video", audio: "Audio", quiz: "Quiz" };

function Row({ content }: { content: FunnelContent }) {
  const meta = [
    KIND[content.content_type],
    content.is_required ? null : "optional",
    content.is_current ? null : "only in older editions",
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <Tr className="max-sm:px-0">
      <Td className="w-1/4 max-w-0 ps-0! max-sm:w-auto max-sm:max-w-none">
        <TwoLines title={<span title={content.title}>{content.title}</span>} meta={meta} />
      </Td>
      <Td phone="line">
        <Bar content={content} />
        <p className="num mt-1 text-12 text-ink-2 sm:hidden">
          {count(content.completed)} done of {count(content.people)}
          {content.median_seconds !== null && `, median ${duration(content.median_seconds)}`}
          {content.stopped > 0 && `, ${count(content.stopped)} stopped here`}
        </p>
      </Td>
      <Amount value={content.reached} />
      <Amount value={content.started} />
      <Amount value={content.completed} />
      <Time seconds={content.median_seconds} of={content.timed} />
      <Time seconds={content.p90_seconds} of={content.timed} />
      <Amount value={content.here} />
      <Td align="end" phone="hide" className="pe-0!">
        <span className={content.stopped > 0 ? "font-semibold text-amber" : "text-ink-3"}>
          {count(content.stopped)}
        </span>
      </Td>
    </Tr>
  );
}

/** Three bars over each other: reached, begun, done. The numbers beside it say the same. */
function Bar({ content }: { content: FunnelContent }) {
  const parts = [
    [content.reached, "bg-line"],
    [content.started, "bg-accent/35"],
    [content.completed, "bg-accent"],
  ] as const;
  return (
    <div aria-hidden className="relative h-4 w-full overflow-hidden rounded-xs bg-sunken">
      {parts.map(([people, look]) => (
        <span
          key={look}
          className={`absolute inset-y-0 start-0 rounded-xs ${look}`}
          style={{ inlineSize: `${share(people, content.people)}%` }}
        />
      ))}
    </div>
  );
}

function Amount({ value }: { value: number }) {
  return (
    <Td align="end" phone="hide" className={value === 0 ? "text-ink-3" : undefined}>
      {count(value)}
    </Td>
  );
}

function Time({ seconds, of }: { seconds: number | null; of: number }) {
  return (
    <Td align="end" phone="hide" className="whitespace-nowrap">
      {seconds === null ? (
        <span className="text-ink-3">–</span>
      ) : (
        <span title={`${exactDuration(seconds)}, of ${count(of)}`}>{duration(seconds)}</span>
      )}
    </Td>
  );
}

function Counted({ of, how, children }: { of: string; how: string; children: ReactNode }) {
  return (
    <Th align="end" className="px-2 last:pe-0!">
      <span className="inline-flex items-center gap-1">
        {children}
        <HowCounted of={of}>{how}</HowCounted>
      </span>
    </Th>
  );
}

function Key({ className, label }: { className: string; label: string }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className={`size-2.5 rounded-xs ${className}`} />
      {label}
    </span>
  );
}
