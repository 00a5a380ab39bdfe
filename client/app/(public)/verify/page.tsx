import type { Metadata } from "next";
import { VerifyForm } from "@/features/certificates/verify-form";
import { PageBody } from "@/ui/page-body";

export const metadata: Metadata = {
  title: "Verify a certificate",
  description: "Genuine or not: enter the number that stands on the certificate.",
};

interface Props {
  searchParams: Promise<{ number?: string }>;
}

export default async function VerifyPage({ searchParams }: Props) {
  const { number = "" } = await searchParams;
  return (
    <PageBody width="narrow" className="pt-16 max-sm:pt-8">
      <h1 className="font-[620] text-28 tracking-[-0.015em] max-sm:text-24">
        Verify a certificate
      </h1>
      <p className="mt-2 mb-8 max-w-[60ch] text-ink-2">
        Enter the number that stands at the foot of the certificate, or scan its code. You see at
        once whether it is genuine, to whom it was given, and whether it still counts.
      </p>
      <VerifyForm initial={number} />
    </PageBody>
  );
}
