import type { Metadata } from "next";
import { ReferenceOverview } from "@/features/api-docs/reference-overview";
import { reference } from "@/features/api-docs/source";

export const metadata: Metadata = {
  title: "API reference",
  description: "Every call of Footplate's API, with examples to copy and to try.",
};

export default async function ReferencePage() {
  return <ReferenceOverview resources={await reference()} />;
}
