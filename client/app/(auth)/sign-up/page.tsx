import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthHeading } from "@/features/accounts/auth-heading";
import { SignUpForm } from "@/features/accounts/sign-up-form";
import { read } from "@/lib/api/server";
import { paths, safeNext } from "@/lib/paths";
import { meOrNobody } from "@/lib/session";
import { ButtonLink } from "@/ui/button";

export const metadata: Metadata = { title: "Make an account" };

export default async function SignUpPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string }>;
}) {
  const next = safeNext((await searchParams).next);
  const [person, site] = await Promise.all([meOrNobody(), read((api) => api.GET("/api/v1/site"))]);
  if (person) redirect(next);
  if (site.sign_up_open || site.first_run) return <SignUpForm next={next} first={site.first_run} />;
  return (
    <>
      <AuthHeading title="Accounts come by invitation">
        Ask the person who runs your training to invite your e-mail address. The link in that mail
        makes your account.
      </AuthHeading>
      <ButtonLink href={paths.signIn()} size="l" wide>
        I have an account
      </ButtonLink>
    </>
  );
}
