import type { ReactNode } from "react";
import { SettingsNav } from "@/features/settings/settings-nav";
import { paths } from "@/lib/paths";
import { myTeam } from "@/lib/session";
import { settingsPagesFor } from "@/lib/settings-pages";

interface Props {
  params: Promise<{ team: string }>;
  children: ReactNode;
}

/** The settings' pages beside their list. Each page begins with its own `PageHeader`. */
export default async function SettingsLayout({ params, children }: Props) {
  const { team } = await params;
  const pages = settingsPagesFor((await myTeam(team))?.actions ?? []);
  return (
    <div className="lg:grid lg:grid-cols-[184px_minmax(0,1fr)]">
      <SettingsNav
        root={paths.settings(team)}
        links={pages.map(({ href, label }) => ({ href: href(team), label }))}
      />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
