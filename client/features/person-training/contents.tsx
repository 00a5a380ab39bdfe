import { duration, exactDuration, exactMoment, type Place, percent } from "@/lib/format";
import { cx } from "@/ui/cx";
import { HowCounted } from "@/ui/how-counted";
import { SectionHeading } from "@/ui/page-header";
import { ProgressBar } from "@/ui/progress-bar";
import { Table, Td, Th, Tr, TwoLines } from "@/ui/table";
import { Attempts } from "./attempts";
import { ContentState } from "./content-state";
import { CorrectMenu } from "./correct-menu";
import { COUNTED } from "./counted-words";
import type { Record, RecordContent } from "./types";

interface Props {
  record: Record;
  place: Place;
}

/** Every content of the person's edition: state, share, time, score, attempts. */
export function Contents({ record, place }: Props) {
  const started = record.started_at !== null;
  const edition = record.invitation.edition_number;
  return (
    <section aria-labelledby="contents">
      <SectionHeading
        id="contents"
        title="Contents"
        meta={
          started
            ? `edition ${edition}${edition === record.program.edition_number ? "" : `, newest is ${record.program.edition_number}`}`
            : "not started; as the newest edition has them"
        }
      />
      <Table
        caption="Contents of this training"
        className="border-line border-t"
        head={
          <>
            <Th className="ps-0!">Content</Th>
            <Th>State</Th>
            <Th className="w-36">
              <span className="inline-flex items-center gap-1">
                Share <HowCounted of="the share">{COUNTED.share}</HowCounted>
              </span>
            </Th>
            <Th align="end">Time</Th>
            <Th align="end">Score</Th>
            <Th>
              <span className="sr-only">Correct</span>
            </Th>
          </>
        }
      >
        {record.contents.map((content) => (
          <ContentRow key={content.id} content={content} record={record} place={place} />
        ))}
      </Table>
    </section>
  );
}

const KIND = { text: "Text", video: "Video", audio: "Audio", quiz: "Quiz" };

function ContentRow({ content, record, place }: Props & { content: RecordContent }) {
  const meta = [KIND[content.content_type], content.is_required ? null : "optional", content.detail]
    .filter(Boolean)
    .join(" · ");
  return (
    <>
      <Tr className={cx("max-sm:px-0", content.attempts.length > 0 && "border-b-0")}>
        <Td className="w-2/5 max-w-0 ps-0! max-sm:w-auto max-sm:max-w-none">
          <TwoLines title={<span title={content.title}>{content.title}</span>} meta={meta} />
        </Td>
        <Td phone="end" className="whitespace-nowrap">
          <ContentState content={content} place={place} />
        </Td>
        <Td phone="line">
          <span className="flex items-center gap-2">
            <ProgressBar
              percent={100 * content.share}
              label={`Share of ${content.title}`}
              className="min-w-12 flex-1"
            />
            <span className="num w-12 whitespace-nowrap text-end">
              {percent(100 * content.share)}
            </span>
          </span>
        </Td>
        <Td align="end" phone="main" className="whitespace-nowrap max-sm:text-start">
          <span title={exactDuration(content.time_spent_seconds)}>
            {content.time_spent_seconds === 0 ? "–" : duration(content.time_spent_seconds)}
          </span>
        </Td>
        <Td align="end" phone="hide" className="whitespace-nowrap">
          {content.score_percent === null ? "–" : percent(content.score_percent)}
        </Td>
        <Td phone="end" className="w-10 pe-0! text-end">
          {content.corrections.length > 0 && (
            <CorrectMenu
              invitation={record.invitation}
              kinds={content.corrections}
              record={record}
              content={content}
            />
          )}
        </Td>
      </Tr>
      {content.ends_at && (
        <tr className="border-line border-b max-sm:block">
          <td colSpan={6} className="pb-3 text-12 text-ink-2 max-sm:block">
            Its own time ends {exactMoment(content.ends_at, place)}
          </td>
        </tr>
      )}
      {content.attempts.length > 0 && <Attempts attempts={content.attempts} place={place} />}
    </>
  );
}
