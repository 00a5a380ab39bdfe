import type { Metadata } from "next";
import { AuditLog } from "@/features/audit/audit-part";
import { readQuery, type Searched } from "@/features/audit/query";

export const metadata: Metadata = { title: "Audit log" };

interface Props {
  params: Promise<{ team: string }>;
  searchParams: Promise<Searched>;
}

export default async function AuditPage({ params, searchParams }: Props) {
  return <AuditLog team={(await params).team} query={readQuery(await searchParams)} />;
}
