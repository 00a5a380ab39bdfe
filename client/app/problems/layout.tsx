import type { ReactNode } from "react";
import { DocsAside } from "@/features/api-docs/docs-aside";
import { DocsLayout } from "@/features/api-docs/docs-layout";
import { PublicShell } from "@/features/shell/public-shell";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <PublicShell aside={<DocsAside />}>
      <DocsLayout>{children}</DocsLayout>
    </PublicShell>
  );
}
