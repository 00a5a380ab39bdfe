import type { Metadata } from "next";
import { DeadLink } from "@/features/accounts/dead-link";
import { VerifyEmailForm } from "@/features/accounts/verify-email-form";
import { addressOfKey } from "@/lib/auth/server";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Confirm your address", referrer: "no-referrer" };

export default async function VerifyEmailPage({ params }: { params: Promise<{ key: string }> }) {
  const key = decodeURIComponent((await params).key);
  const email = await addressOfKey(key);
  if (email) return <VerifyEmailForm emailKey={key} email={email} />;
  return <DeadLink again={{ href: paths.signIn(), label: "Sign in" }} />;
}
