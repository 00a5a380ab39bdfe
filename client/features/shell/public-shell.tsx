import type { ReactNode } from "react";
import { paths } from "@/lib/paths";
import { AppLink } from "@/ui/app-link";
import { Wordmark } from "@/ui/wordmark";
import { MAIN_ID, SkipLink } from "./skip-link";

/** For people without an account: the sign, at most one way on, the page. */
export function PublicShell({ aside, children }: { aside?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="flex h-14 items-center justify-between gap-4 border-line border-b px-6 max-sm:px-4">
        <AppLink href={paths.start()} className="rounded-s text-ink no-underline">
          <Wordmark />
        </AppLink>
        {aside}
      </header>
      <main id={MAIN_ID} tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
    </div>
  );
}
