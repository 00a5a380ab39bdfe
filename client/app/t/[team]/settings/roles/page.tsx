import type { Metadata } from "next";
import { Roles } from "@/features/roles/roles-part";

export const metadata: Metadata = { title: "Roles" };

export default async function RolesPage({ params }: { params: Promise<{ team: string }> }) {
  return <Roles team={(await params).team} />;
}
