import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignIn } from "@/features/accounts/sign-in";
import { read } from "@/lib/api/server";
import { offersCodes } from "@/lib/auth/server";
import { safeNext } from "@/lib/paths";
import { meOrNobody } from "@/lib/session";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string }>;
}) {
  const next = safeNext((await searchParams).next);
  const [person, site, codes] = await Promise.all([
    meOrNobody(),
    read((api) => api.GET("/api/v1/site")),
    offersCodes(),
  ]);
  if (person) redirect(next);
  return (
    <SignIn
      next={next}
      offersCodes={codes}
      isDemo={site.demo}
      signUpOpen={site.sign_up_open || site.first_run}
    />
  );
}
