import type { Metadata } from "next";
import { DocsHome } from "@/features/api-docs/guide-pages";
import { guides } from "@/features/api-docs/source";

export const metadata: Metadata = {
  title: "Documentation",
  description: "Guides and the API reference of Footplate.",
};

export default async function DocsPage() {
  return <DocsHome guides={await guides()} />;
}
