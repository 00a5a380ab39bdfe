"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/ui/button";

interface Props {
  /** What it is, for screen readers and the button. */
  label: string;
  text: string;
}

/** Text that is meant to be copied, as it is. */
export function CopyBlock({ label, text }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text).catch(() => undefined);
    setCopied(true);
  };
  return (
    <div className="grid gap-2">
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={label}
        className="max-h-96 overflow-auto rounded-s border border-line bg-sunken p-3"
      >
        <pre translate="no" className="font-mono text-13 leading-[1.5]">
          {text}
        </pre>
      </section>
      <div>
        <Button
          size="s"
          onClick={copy}
          icon={copied ? <Check size={16} /> : <Copy size={16} />}
          aria-label={`Copy: ${label}`}
        >
          {copied ? "Copied" : "Copy"}
        </Button>
      </div>
    </div>
  );
}
