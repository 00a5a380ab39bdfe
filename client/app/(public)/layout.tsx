import { ScanSearch } from "lucide-react";
import type { ReactNode } from "react";
import { PublicShell } from "@/features/shell/public-shell";
import { paths } from "@/lib/paths";
import { ButtonLink } from "@/ui/button";

export default function PublicLayout({ children }: { children: ReactNode }) {
  const aside = (
    <ButtonLink href={paths.verify()} variant="quiet" icon={<ScanSearch size={18} />}>
      Verify a certificate
    </ButtonLink>
  );
  return <PublicShell aside={aside}>{children}</PublicShell>;
}
