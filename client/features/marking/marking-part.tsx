import { read } from "@/lib/api/server";
import { counted } from "@/lib/format";
import { me, myTeam, placeFor } from "@/lib/session";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";
import { MarkingDesk } from "./marking-desk";

/** The answers that wait for the caller to mark, and the desk on which one lies at a time. */
export async function MarkingPart({ team }: { team: string }) {
  const [person, membership, queue] = await Promise.all([
    me(),
    myTeam(team),
    read((api) =>
      api.GET("/api/v1/teams/{team}/marking-queue", {
        params: { path: { team }, query: { limit: 50 } },
      }),
    ),
  ]);
  return (
    <>
      <PageHeader
        title="Marking"
        meta={queue.waiting > 0 && counted(queue.waiting, "answer waits", "answers wait")}
      />
      {queue.items.length === 0 ? (
        <div className="px-6 py-8 max-sm:px-4">
          <EmptyState title="Nothing waits to be marked">
            Essays come here when they are submitted. Whoever waits longest comes first.
          </EmptyState>
        </div>
      ) : (
        <MarkingDesk
          queue={queue}
          now={new Date().toISOString()}
          place={placeFor(person, membership?.timezone)}
        />
      )}
    </>
  );
}
