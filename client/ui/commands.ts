"use client";

import { useEffect, useSyncExternalStore } from "react";

/** Something the command palette offers: a place to go or an act. */
export interface Command {
  id: string;
  label: string;
  /** The heading it stands under: "Go to", "This program". */
  group: string;
  /** Other words people may type for it. */
  keywords?: string;
  /** Keys that do the same, for show. */
  keys?: string;
  run: (() => void) | { href: string };
}

interface PaletteState {
  open: boolean;
  commands: readonly Command[];
}

let state: PaletteState = { open: false, commands: [] };
const initial = state;
const listeners = new Set<() => void>();

function change(next: Partial<PaletteState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setPaletteOpen(open: boolean): void {
  change({ open });
}

export function usePalette(): PaletteState {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => initial,
  );
}

/** Offers these commands in the palette while the calling component is shown. Keep the array stable. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => {
    change({ commands: [...state.commands, ...commands] });
    return () =>
      change({ commands: state.commands.filter((command) => !commands.includes(command)) });
  }, [commands]);
}
