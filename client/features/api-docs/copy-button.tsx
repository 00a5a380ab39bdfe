"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { iconButtonClass } from "@/ui/icon-button-class";

const SHOWN_MS = 2000;

/** Copies the text and says for a moment that it did. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [said, setSaid] = useState<"" | "Copied" | "Not copied: select it instead">("");

  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(""), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid("Copied"),
      () => setSaid("Not copied: select it instead"),
    );

  return (
    <span className="flex items-center gap-1 text-12 text-ink-2">
      <span role="status">{said}</span>
      <button
        type="button"
        aria-label={label}
        title={label}
        onClick={copy}
        className={iconButtonClass("s")}
      >
        {said === "Copied" ? <Check size={15} className="text-green" /> : <Copy size={15} />}
      </button>
    </span>
  );
}
