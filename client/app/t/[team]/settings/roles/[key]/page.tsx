import type { Metadata } from "next";
import { Role } from "@/features/roles/role-part";

export const metadata: Metadata = { title: "Role" };

interface Props {
  params: Promise<{ team: string; key: string }>;
}

export default async function RolePage({ params }: Props) {
  const { team, key } = await params;
  return <Role team={team} roleKey={decodeURIComponent(key)} />;
}
