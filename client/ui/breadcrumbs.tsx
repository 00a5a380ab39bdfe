import { ChevronRight } from "lucide-react";
import { AppLink } from "./app-link";

export interface Crumb {
  label: string;
  href: string;
}

/** The way back up. The page itself is its heading and not repeated here. */
export function Breadcrumbs({ crumbs }: { crumbs: Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs">
      <ol className="flex min-w-0 flex-wrap items-center gap-x-1.5 text-13 text-ink-2">
        {crumbs.map((crumb, at) => (
          <li key={crumb.href} className="flex min-w-0 items-center gap-1.5">
            {at > 0 && <ChevronRight size={14} className="mirror-rtl text-ink-3" aria-hidden />}
            <AppLink
              href={crumb.href}
              className="tap max-w-60 truncate rounded-xs text-ink-2 no-underline hover:text-ink hover:underline"
            >
              {crumb.label}
            </AppLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
