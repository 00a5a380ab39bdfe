import type { Metadata } from "next";
import { Preview } from "./preview";

export const metadata: Metadata = { title: "Preview" };

interface Props {
  params: Promise<{ program: string; content: string }>;
}

export default async function PreviewPage({ params }: Props) {
  return <Preview {...(await params)} />;
}
