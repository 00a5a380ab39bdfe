import type { Metadata } from "next";
import { ResetRequestForm } from "@/features/accounts/reset-request-form";

export const metadata: Metadata = { title: "Set a new password" };

export default async function ResetPage({
  searchParams,
}: {
  searchParams: Promise<{ email?: string }>;
}) {
  return <ResetRequestForm email={(await searchParams).email ?? ""} />;
}
