"use client";

import { Menu, Search } from "lucide-react";
import { usePathname } from "next/navigation";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { AppLink } from "@/ui/app-link";
import { cx } from "@/ui/cx";
import { Input } from "@/ui/input";
import { type Entry, found, type NavGroup, type NavLink } from "./contents";
import { MethodBadge } from "./method-badge";

const LINK =
  "flex min-h-8 items-center gap-2 rounded-s px-2 py-1 text-13 no-underline hover:bg-sunken hover:text-ink max-lg:min-h-10";

function Line({ link, current, onGo }: { link: NavLink; current: string; onGo: () => void }) {
  const here = link.href === current;
  return (
    <li>
      <AppLink
        href={link.href}
        aria-current={here ? "page" : undefined}
        onClick={onGo}
        className={cx(LINK, here ? "bg-sunken font-semibold text-ink" : "text-ink-2")}
      >
        {link.label}
      </AppLink>
      {here && link.below && (
        <ul className="my-1 ms-3 border-line border-s ps-1.5">
          {link.below.map((one) => (
            <li key={one.href}>
              <AppLink href={one.href} onClick={onGo} className={cx(LINK, "text-ink-2")}>
                <span className="min-w-0 flex-1 truncate">{one.label}</span>
                {one.method && <MethodBadge method={one.method} small />}
              </AppLink>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Results({ entries, query, onGo }: { entries: Entry[]; query: string; onGo: () => void }) {
  const results = found(entries, query);
  return (
    <div>
      <p role="status" className="px-2 text-12 text-ink-2">
        {results.length === 0 ? `Nothing about “${query}”.` : `${results.length} found`}
      </p>
      <ul className="mt-1">
        {results.map((entry) => (
          <li key={entry.href}>
            <AppLink
              href={entry.href}
              onClick={onGo}
              className="block rounded-s px-2 py-1.5 no-underline hover:bg-sunken"
            >
              <span className="flex items-center gap-2 text-13 text-ink">
                <span className="min-w-0 flex-1 break-words">{entry.label}</span>
                {entry.method && <MethodBadge method={entry.method} small />}
              </span>
              <span className="block break-words text-12 text-ink-2">{entry.detail}</span>
            </AppLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Up and down walk through the results, as in a list. */
function walk(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input, a[href]")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** "/" goes to the search, from wherever nothing is being typed. */
function useSlash(go: () => void) {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const typing = (event.target as HTMLElement).closest("input, textarea, [contenteditable]");
      if (event.key !== "/" || typing || event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      go();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [go]);
}

/** Search and contents, beside every page; folded away where there is no room beside. */
export function DocsNav({ groups, entries }: { groups: NavGroup[]; entries: Entry[] }) {
  const path = usePathname();
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const [focusSearch] = useState(() => () => {
    setOpen(true);
    requestAnimationFrame(() => search.current?.focus());
  });
  useSlash(focusSearch);
  const close = () => {
    setOpen(false);
    setQuery("");
  };
  return (
    <div className="lg:sticky lg:top-0 lg:flex lg:max-h-dvh lg:flex-col lg:overflow-y-auto">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex h-11 w-full items-center gap-2 border-line border-b px-4 font-medium text-13 lg:hidden"
      >
        <Menu size={16} aria-hidden />
        Contents and search
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: adds arrow keys to the links and the field inside */}
      <div onKeyDown={walk} className={cx("px-4 py-4 lg:ps-5", !open && "max-lg:hidden")}>
        <search>
          <Input
            ref={search}
            type="search"
            size="s"
            aria-label="Search the documentation"
            placeholder="Search ( / )"
            icon={<Search size={16} />}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => event.key === "Escape" && setQuery("")}
          />
        </search>
        <nav aria-label="Documentation" className="mt-4 grid gap-5">
          {query.trim() ? (
            <Results entries={entries} query={query.trim()} onGo={close} />
          ) : (
            groups.map((group) => (
              <div key={group.title}>
                <h2 className="mb-1 px-2 font-semibold text-12 text-ink-2">{group.title}</h2>
                <ul className="grid gap-px">
                  {group.links.map((link) => (
                    <Line key={link.href} link={link} current={path} onGo={close} />
                  ))}
                </ul>
              </div>
            ))
          )}
        </nav>
      </div>
    </div>
  );
}
