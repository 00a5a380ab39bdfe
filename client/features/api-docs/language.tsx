"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import type { Language } from "./snippets";

const Chosen = createContext<[Language, (language: Language) => void]>(["curl", () => undefined]);

/** The language of all examples on the page: one choice, kept for the next visit. */
export function ExampleLanguage({ first, children }: { first: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(first);
  const choose = (next: Language) => {
    setLanguage(next);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser we support
    document.cookie = `docs_language=${next}; path=/docs; max-age=31536000; samesite=lax`;
  };
  return <Chosen value={[language, choose]}>{children}</Chosen>;
}

export function useExampleLanguage() {
  return useContext(Chosen);
}
