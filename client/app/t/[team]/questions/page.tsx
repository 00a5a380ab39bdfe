import type { Metadata } from "next";
import { BankList, type BankQuery } from "@/features/bank/bank-list";
import { BankTransfer } from "@/features/question-import/bank-transfer";

export const metadata: Metadata = { title: "Questions" };

interface Props {
  params: Promise<{ team: string }>;
  searchParams: Promise<BankQuery>;
}

export default async function QuestionsPage({ params, searchParams }: Props) {
  const [{ team }, query] = await Promise.all([params, searchParams]);
  return <BankList team={team} query={query} transfer={<BankTransfer team={team} />} />;
}
