import type { Metadata } from "next";
import { ConsentPart } from "@/features/tokens/consent-part";

export const metadata: Metadata = {
  title: "Allow an application",
  robots: { index: false },
  referrer: "no-referrer",
};

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AuthorizePage({ searchParams }: Props) {
  return <ConsentPart searched={await searchParams} />;
}
