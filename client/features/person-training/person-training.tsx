import type { ReactNode } from "react";
import { read } from "@/lib/api/server";
import type { Place } from "@/lib/format";
import { paths } from "@/lib/paths";
import { me, placeFor } from "@/lib/session";
import { PageHeader } from "@/ui/page-header";
import { TrainingStateBadge } from "@/ui/training-state";
import { Contents } from "./contents";
import { CorrectMenu } from "./correct-menu";
import { Corrections } from "./corrections";
import { Figures } from "./figures";
import { History } from "./history";

interface Props {
  team: string;
  program: string;
  invitation: string;
  /** What belongs to another feature: extra time and attempts. */
  extra?: (about: { person: string; place: Place }) => ReactNode;
}

const LINES = 25;

/** One person's way through one program: how it stands, each content, and what happened. */
export async function PersonTraining({ team, program, invitation, extra }: Props) {
  const path = { invitation_id: invitation };
  const [person, record, timeline] = await Promise.all([
    me(),
    read((api) => api.GET("/api/v1/invitations/{invitation_id}/record", { params: { path } })),
    read((api) =>
      api.GET("/api/v1/invitations/{invitation_id}/timeline", {
        params: { path, query: { limit: LINES } },
      }),
    ),
  ]);
  const place = placeFor(person, record.timezone);
  const now = new Date().toISOString();
  const { invitation: row } = record;
  const name = row.person.name || row.person.email;
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[
          { label: "Programs", href: paths.programs(team) },
          { label: record.program.title, href: paths.roster(team, program) },
        ]}
        badges={<TrainingStateBadge state={row.state} />}
        meta={[row.person.name && row.person.email, ...row.person.groups]
          .filter(Boolean)
          .join(" · ")}
        actions={
          record.correction_kinds.length > 0 && (
            <CorrectMenu invitation={row} kinds={record.correction_kinds} record={record} />
          )
        }
      />
      <Figures record={record} place={place} now={now} />
      <div className="grid gap-x-12 gap-y-10 px-6 pt-8 pb-16 max-sm:px-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 content-start gap-10">
          <Contents record={record} place={place} />
          {record.corrections.length > 0 && (
            <Corrections corrections={record.corrections} place={place} />
          )}
          {row.person.user_id && extra?.({ person: name, place })}
        </div>
        <History
          key={`${timeline.items[0]?.id} ${timeline.items.length}`}
          invitation={row.id}
          name={name}
          first={timeline.items}
          next={timeline.next ?? null}
          place={place}
        />
      </div>
    </>
  );
}
