import type { Metadata } from "next";
import { Settings } from "@/features/settings/settings-part";

export const metadata: Metadata = { title: "General settings" };

export default async function SettingsPage({ params }: { params: Promise<{ team: string }> }) {
  return <Settings team={(await params).team} />;
}
