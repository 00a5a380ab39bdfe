import type { ReactNode } from "react";
import { paths } from "@/lib/paths";
import { AppLink } from "@/ui/app-link";
import { Drawing } from "@/ui/drawings";
import { Wordmark } from "@/ui/wordmark";
import { MAIN_ID, SkipLink } from "./skip-link";

/** For signing in and what belongs to it: one calm column, a drawing beside it where there is room. */
export function AuthShell({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <SkipLink />
      <div className="flex min-h-dvh flex-col px-6 max-sm:px-4">
        <header className="flex h-14 items-center">
          <AppLink href={paths.start()} className="rounded-s text-ink no-underline">
            <Wordmark />
          </AppLink>
        </header>
        <main
          id={MAIN_ID}
          tabIndex={-1}
          className="mx-auto flex w-full max-w-[24rem] flex-1 flex-col justify-center pt-6 pb-24 outline-none max-sm:justify-start max-sm:pt-10"
        >
          {children}
        </main>
      </div>
      <aside aria-hidden className="border-line border-s max-lg:hidden">
        <Drawing name="wheel" margin={120} className="sticky top-0 h-dvh" />
      </aside>
    </div>
  );
}
