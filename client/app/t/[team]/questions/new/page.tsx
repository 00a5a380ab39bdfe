import type { Metadata } from "next";
import { me, myTeam, placeFor } from "@/lib/session";
import { BankEditor } from "../bank-editor";

export const metadata: Metadata = { title: "New question" };

export default async function NewQuestionPage({ params }: { params: Promise<{ team: string }> }) {
  const { team } = await params;
  const [person, membership] = await Promise.all([me(), myTeam(team)]);
  const place = placeFor(person, membership?.timezone);
  return <BankEditor team={team} banked={null} versions={[]} place={place} />;
}
