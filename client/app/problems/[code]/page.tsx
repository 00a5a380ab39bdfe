import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { resolverFor } from "@/features/api-docs/links";
import { ProblemPage } from "@/features/api-docs/problem-pages";
import { problemPages, reference } from "@/features/api-docs/source";

interface Props {
  params: Promise<{ code: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = (await problemPages()).get((await params).code);
  return { title: page?.title, description: page && `Problem ${page.code}, status ${page.status}` };
}

export default async function Page({ params }: Props) {
  const page = (await problemPages()).get((await params).code);
  if (!page) notFound();
  return <ProblemPage page={page} resolve={resolverFor(await reference())} />;
}
