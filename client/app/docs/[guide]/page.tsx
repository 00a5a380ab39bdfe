import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GuidePage } from "@/features/api-docs/guide-pages";
import { resolverFor } from "@/features/api-docs/links";
import { guides, reference } from "@/features/api-docs/source";

interface Props {
  params: Promise<{ guide: string }>;
}

async function asked({ params }: Props) {
  const { guide: slug } = await params;
  return (await guides()).find((guide) => guide.slug === slug) ?? null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const guide = await asked(props);
  return { title: guide?.title, description: guide?.lead };
}

export default async function Page(props: Props) {
  const guide = await asked(props);
  if (!guide) notFound();
  return <GuidePage guide={guide} resolve={resolverFor(await reference())} />;
}
