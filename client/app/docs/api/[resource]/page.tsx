import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ResourcePage } from "@/features/api-docs/resource-page";
import { reference } from "@/features/api-docs/source";

interface Props {
  params: Promise<{ resource: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { resource: slug } = await params;
  const resource = (await reference()).find((one) => one.slug === slug);
  return { title: resource && `${resource.title} · API`, description: resource?.words };
}

export default async function Page({ params }: Props) {
  const { resource: slug } = await params;
  const all = await reference();
  const resource = all.find((one) => one.slug === slug);
  if (!resource) notFound();
  return <ResourcePage resource={resource} all={all} />;
}
