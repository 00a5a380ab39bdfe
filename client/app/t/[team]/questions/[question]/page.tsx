import type { Metadata } from "next";
import { readBankQuestion } from "@/features/bank/read-bank-question";
import { me, myTeam, placeFor } from "@/lib/session";
import { BankEditor } from "../bank-editor";

export const metadata: Metadata = { title: "Question of the bank" };

interface Props {
  params: Promise<{ team: string; question: string }>;
}

export default async function BankQuestionPage({ params }: Props) {
  const { team, question } = await params;
  const [person, membership, found] = await Promise.all([
    me(),
    myTeam(team),
    readBankQuestion(question),
  ]);
  return <BankEditor team={team} {...found} place={placeFor(person, membership?.timezone)} />;
}
