import type { Metadata } from "next";
import { Role } from "@/features/roles/role-part";

export const metadata: Metadata = { title: "New role" };

interface Props {
  params: Promise<{ team: string }>;
  searchParams: Promise<{ from?: string }>;
}

export default async function NewRolePage({ params, searchParams }: Props) {
  const [{ team }, { from }] = await Promise.all([params, searchParams]);
  return <Role team={team} roleKey={null} from={from} />;
}
