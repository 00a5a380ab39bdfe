"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import {
  type KeyboardEvent,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from "react";
import { type Command, setPaletteOpen, usePalette } from "./commands";
import { cx } from "./cx";
import { Kbd } from "./kbd";

/** Every word typed must begin or be inside one of the command's words. */
function matches(command: Command, query: string): boolean {
  const text = `${command.label} ${command.group} ${command.keywords ?? ""}`.toLocaleLowerCase();
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Commands by group, groups in the order of their first command. */
function grouped(commands: Command[]): [string, Command[]][] {
  return [...Map.groupBy(commands, (command) => command.group)];
}

/** Go to a page or do something, by typing a part of its name. */
export default function CommandPalette() {
  const { open, commands } = usePalette();
  const router = useRouter();
  const listId = useId();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const wanted = useDeferredValue(query.trim());
  const found = useMemo(
    () =>
      grouped(commands.filter((command) => matches(command, wanted))).flatMap(([, group]) => group),
    [commands, wanted],
  );

  const run = (command: Command | undefined) => {
    if (!command) return;
    setPaletteOpen(false);
    if (typeof command.run === "function") command.run();
    else router.push(command.run.href);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const last = Math.max(found.length - 1, 0);
    const next = {
      ArrowDown: active >= last ? 0 : active + 1,
      ArrowUp: active <= 0 ? last : active - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === "Enter") run(found[active]);
    if (next === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (next !== undefined) setActive(next);
  };

  return (
    <Dialog.Root open={open} onOpenChange={(next) => setPaletteOpen(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fade-motion fixed inset-0 z-50 bg-scrim" />
        <Dialog.Popup className="dialog-motion fixed inset-x-0 top-[12vh] z-50 mx-auto flex max-h-[min(28rem,70dvh)] w-[min(36rem,calc(100vw-1.5rem))] flex-col overflow-clip rounded-m border border-line bg-surface shadow-float outline-none max-sm:top-3">
          <Dialog.Title className="sr-only">Search or go to</Dialog.Title>
          <div className="flex items-center gap-3 border-line border-b px-4">
            <Search size={18} className="text-ink-3" aria-hidden />
            <input
              role="combobox"
              aria-label="Search or go to"
              aria-expanded={found.length > 0}
              aria-controls={listId}
              aria-activedescendant={found[active] ? `${listId}-${active}` : undefined}
              autoComplete="off"
              placeholder="Search or go to…"
              value={query}
              onChange={(event) => {
                setQuery(event.currentTarget.value);
                setActive(0);
              }}
              onKeyDown={onKeyDown}
              className="h-13 min-w-0 flex-1 bg-transparent text-16 outline-none"
            />
            <Kbd className="max-sm:hidden">Esc</Kbd>
          </div>
          <Results id={listId} found={found} active={active} onPoint={setActive} onRun={run} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface ResultsProps {
  id: string;
  found: Command[];
  active: number;
  onPoint: (at: number) => void;
  onRun: (command: Command) => void;
}

function Results({ id, found, active, onPoint, onRun }: ResultsProps) {
  const current = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element changes with the index
  useEffect(() => current.current?.scrollIntoView({ block: "nearest" }), [active]);
  if (found.length === 0)
    return <p className="px-4 py-8 text-center text-ink-3">Nothing by that name.</p>;
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Results"
      className="min-h-0 flex-1 overflow-y-auto p-1.5"
    >
      {grouped(found).map(([group, commands]) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form controls
        <div key={group} role="group" aria-label={group}>
          <p aria-hidden className="px-2.5 pt-2 pb-1 font-medium text-12 text-ink-3">
            {group}
          </p>
          {commands.map((command) => {
            const at = found.indexOf(command);
            return (
              // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, aria-activedescendant points here
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
              <div
                key={command.id}
                ref={at === active ? current : null}
                id={`${id}-${at}`}
                role="option"
                aria-selected={at === active}
                onPointerMove={() => onPoint(at)}
                onClick={() => onRun(command)}
                className={cx(
                  "flex min-h-9 cursor-pointer items-center justify-between gap-3 rounded-s px-2.5 py-1.5 max-sm:min-h-11",
                  at === active && "bg-accent-soft text-ink",
                )}
              >
                <span className="min-w-0 truncate">{command.label}</span>
                {command.keys && <Kbd>{command.keys}</Kbd>}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
