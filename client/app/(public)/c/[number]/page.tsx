import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PublicCertificate } from "@/features/certificates/public-certificate";
import { verification } from "@/features/certificates/reading";
import { paths } from "@/lib/paths";

interface Props {
  params: Promise<{ number: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await verification((await params).number);
  if (!found) return { title: "Certificate not found", robots: { index: false } };
  const title = `${found.recipient_name}: ${found.program_title}`;
  const description = `Certificate of completion, issued by ${found.issuer.name}.`;
  return { title, description, openGraph: { title, description }, robots: { index: false } };
}

export default async function CertificatePage({ params }: Props) {
  const { number } = await params;
  const found = await verification(number);
  if (!found) redirect(paths.verify(number));
  return <PublicCertificate found={found} place={{ locale: "en", timezone: found.timezone }} />;
}
