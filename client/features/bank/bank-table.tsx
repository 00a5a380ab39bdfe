import { Archive, CircleDashed } from "lucide-react";
import { counted, exactMoment, lastSeen, type Place } from "@/lib/format";
import { paths } from "@/lib/paths";
import { Badge } from "@/ui/badge";
import { Link } from "@/ui/link";
import { Table, Td, Th, Tr } from "@/ui/table";
import type { BankQuestion } from "./types";
import { TYPE_WORDS } from "./words";

interface Props {
  team: string;
  questions: BankQuestion[];
  now: string;
  place: Place;
}

/** Questions of the bank, lately changed first. */
export function BankTable({ team, questions, now, place }: Props) {
  return (
    <Table
      caption="Questions"
      head={
        <>
          <Th>Question</Th>
          <Th>Type</Th>
          <Th>Tags</Th>
          <Th align="end">Version</Th>
          <Th>Changed</Th>
        </>
      }
    >
      {questions.map((one) => (
        <Row key={one.id} team={team} banked={one} now={now} place={place} />
      ))}
    </Table>
  );
}

function Row({ team, banked, now, place }: Omit<Props, "questions"> & { banked: BankQuestion }) {
  const { question } = banked;
  const tags = question.tags ?? [];
  return (
    <Tr className="relative sm:h-14!">
      <Td phone="line" className="sm:w-[46%] sm:max-w-0">
        <span className="flex items-center gap-3">
          <Link
            tone="title"
            href={paths.bankQuestion(team, banked.id)}
            className="line-clamp-2 min-w-0 text-14 after:absolute after:inset-0 sm:line-clamp-1"
          >
            {banked.stem_text || "A question without text"}
          </Link>
          <StateBadge banked={banked} />
        </span>
      </Td>
      <Td phone="line" className="whitespace-nowrap text-ink-2">
        {TYPE_WORDS[question.type]}
        <span className="num sm:hidden">
          , {counted(question.points ?? 1, "point", "points")}
          {tags.length > 0 && `, ${tags.join(", ")}`}
        </span>
      </Td>
      <Td phone="hide" className="max-w-56 truncate text-ink-2">
        {tags.join(", ")}
      </Td>
      <Td align="end" phone="hide">
        {banked.version}
      </Td>
      <Td phone="hide" className="whitespace-nowrap text-ink-2">
        <time dateTime={banked.updated_at} title={exactMoment(banked.updated_at, place)}>
          {lastSeen(banked.updated_at, now, place)}
        </time>
      </Td>
    </Tr>
  );
}

/** What keeps it from being drawn, if something does. */
export function StateBadge({ banked }: { banked: BankQuestion }) {
  if (banked.state === "archived") return <Badge icon={<Archive />}>Archived</Badge>;
  if (!banked.is_complete)
    return (
      <Badge tone="amber" icon={<CircleDashed />}>
        Not complete
      </Badge>
    );
  return null;
}
