import { ArrowLeft, X } from "lucide-react";
import type { ReactNode } from "react";
import { AppLink } from "@/ui/app-link";
import { iconButtonClass } from "@/ui/icon-button-class";
import { SkipLink } from "./skip-link";

interface Props {
  /** Where the way back leads, and its name. */
  back: { href: string; label: string };
  /** `close` where something is left unfinished but kept: a quiz. */
  sign?: "back" | "close";
  title: ReactNode;
  subtitle?: ReactNode;
  /** Between the way back and the title: an outline on narrow screens. */
  start?: ReactNode;
  /** State and clocks, at the end. */
  children?: ReactNode;
}

/** The bar over one task that has the whole screen: a lesson, a quiz, a preview. */
export function FocusBar({ back, sign = "back", title, subtitle, start, children }: Props) {
  return (
    <>
      <SkipLink />
      <header className="sticky top-0 z-30 flex h-14 items-center gap-2 border-line border-b bg-paper px-3 sm:px-4">
        <AppLink href={back.href} aria-label={back.label} className={iconButtonClass("m")}>
          {sign === "back" ? (
            <ArrowLeft size={18} className="mirror-rtl" aria-hidden />
          ) : (
            <X size={18} aria-hidden />
          )}
        </AppLink>
        {start}
        <div className="min-w-0 leading-tight">
          <p className="truncate font-semibold text-14 max-sm:line-clamp-2 max-sm:whitespace-normal max-sm:text-13">
            {title}
          </p>
          {subtitle && <p className="truncate text-12 text-ink-2 max-sm:hidden">{subtitle}</p>}
        </div>
        <div className="ms-auto flex flex-none items-center gap-2">{children}</div>
      </header>
    </>
  );
}
