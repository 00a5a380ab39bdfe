import type { Metadata } from "next";
import { DeadLink } from "@/features/accounts/dead-link";
import { ResetForm } from "@/features/accounts/reset-form";
import { isResetKeyGood } from "@/lib/auth/server";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Set a new password", referrer: "no-referrer" };

export default async function ResetKeyPage({ params }: { params: Promise<{ key: string }> }) {
  const key = decodeURIComponent((await params).key);
  if (await isResetKeyGood(key)) return <ResetForm resetKey={key} />;
  return <DeadLink again={{ href: paths.reset(), label: "Send me a new link" }} />;
}
