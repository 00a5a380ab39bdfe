import { counted, duration, exactMoment, lastSeen, type Place } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Drawing, drawingFor } from "@/ui/drawings";
import { Link } from "@/ui/link";
import { ProgramStateBadge, UnpublishedBadge } from "@/ui/program-state";
import { ProgressBar } from "@/ui/progress-bar";
import { Table, Td, Th, Tr } from "@/ui/table";
import type { ProgramSummary } from "../types";

interface Props {
  team: string;
  programs: ProgramSummary[];
  now: string;
  place: Place;
}

/** The team's programs, lately changed first. */
export function ProgramTable({ team, programs, now, place }: Props) {
  return (
    <Table
      caption="Programs"
      head={
        <>
          <Th>Program</Th>
          <Th>State</Th>
          <Th align="end">In progress</Th>
          <Th>Completed</Th>
          <Th>Changed</Th>
        </>
      }
    >
      {programs.map((program) => (
        <Row key={program.id} {...{ team, program, now, place }} />
      ))}
    </Table>
  );
}

function Row({ team, program, now, place }: Omit<Props, "programs"> & { program: ProgramSummary }) {
  const unpublished = program.edition_number !== null && program.has_unpublished_changes;
  return (
    <Tr className="relative sm:h-16!">
      <Td phone="line" className="sm:w-[46%] sm:max-w-0">
        <span className="flex items-center gap-3.5">
          <span className="block size-11 flex-none overflow-clip rounded-s border border-line text-ink-2">
            <Drawing name={drawingFor(program.id, program.cover_drawing)} />
          </span>
          <span className="min-w-0 leading-[1.35]">
            <Link
              tone="title"
              href={paths.program(team, program.id)}
              className="line-clamp-2 text-14 after:absolute after:inset-0 sm:line-clamp-1"
            >
              {program.title}
            </Link>
            <span className="num block truncate text-12 text-ink-2">
              {counted(program.contents_total, "content", "contents", place.locale)}
              {program.estimated_minutes > 0 && `, ${duration(program.estimated_minutes * 60)}`}
            </span>
          </span>
        </span>
      </Td>
      <Td phone="line">
        <span className="flex flex-wrap gap-1.5">
          <ProgramStateBadge state={program.state} edition={program.edition_number} />
          {unpublished && <UnpublishedBadge changed={null} />}
        </span>
      </Td>
      <Td align="end" phone="hide">
        {program.people_open || <span className="text-ink-3">0</span>}
      </Td>
      <Td phone="line" className="sm:w-44">
        <Completion program={program} />
      </Td>
      <Td phone="hide" className="whitespace-nowrap text-ink-2">
        <time dateTime={program.updated_at} title={exactMoment(program.updated_at, place)}>
          {lastSeen(program.updated_at, now, place)}
        </time>
      </Td>
    </Tr>
  );
}

/** How many of those who began have finished. */
function Completion({ program }: { program: ProgramSummary }) {
  const { people_open, people_completed } = program;
  const all = people_open + people_completed;
  if (all === 0) return <span className="text-ink-2">Nobody yet</span>;
  return (
    <span className="flex items-center gap-3">
      <ProgressBar
        percent={(people_completed / all) * 100}
        label={`Completed ${program.title}`}
        className="w-20 flex-none"
      />
      <span className="num whitespace-nowrap text-13 text-ink-2">
        {people_completed} of {all}
      </span>
    </span>
  );
}
