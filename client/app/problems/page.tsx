import type { Metadata } from "next";
import { ProblemsPage } from "@/features/api-docs/problem-pages";
import { problemPages } from "@/features/api-docs/source";

export const metadata: Metadata = {
  title: "Problems",
  description: "Every way in which a call of the API can be refused, and what to do about it.",
};

export default async function Page() {
  return <ProblemsPage pages={[...(await problemPages()).values()]} />;
}
