import { read } from "@/lib/api/server";
import type { Place } from "@/lib/format";
import { AccommodationPanel } from "./accommodation-panel";

interface Props {
  invitation: string;
  /** Whose training it is, as people call them. */
  person: string;
  place: Place;
}

/** Reads and shows what one training's person has more than others. */
export async function AccommodationPart({ invitation, person, place }: Props) {
  const granted = await read((api) =>
    api.GET("/api/v1/invitations/{invitation_id}/accommodation", {
      params: { path: { invitation_id: invitation } },
    }),
  );
  return (
    <AccommodationPanel invitation={invitation} person={person} granted={granted} place={place} />
  );
}
