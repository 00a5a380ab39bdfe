"use client";

import { createContext, type ReactNode, useContext } from "react";

/** Who reads, as far as trying needs to know. */
export interface Reader {
  name: string;
  teams: { slug: string; name: string }[];
}

const Known = createContext<Reader | null>(null);

/** Tells everything below who reads; null when nobody is signed in. */
export function ReaderIs({ reader, children }: { reader: Reader | null; children: ReactNode }) {
  return <Known value={reader}>{children}</Known>;
}

export function useReader(): Reader | null {
  return useContext(Known);
}
