"use client";

import { Check, Download, Link2, Mail, Printer } from "lucide-react";
import { useState } from "react";
import { paths } from "@/lib/paths";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";

interface Props {
  number: string;
  title: string;
}

/** What one does with a certificate: keep it, show it, print it. */
export function ShareRow({ number, title }: Props) {
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setCopied("yes");
    } catch {
      setCopied("no");
    }
  };
  const mail = () => {
    const body = encodeURIComponent(`${title}\n${location.href}`);
    location.href = `mailto:?subject=${encodeURIComponent(title)}&body=${body}`;
  };
  return (
    <div className="mt-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 print:hidden">
      <a
        href={paths.files.publicCertificatePdf(number)}
        download={`${number}.pdf`}
        className="inline-flex h-9 items-center gap-2 rounded-s border border-accent bg-accent px-3.5 font-medium text-on-accent no-underline hover:border-accent-hover hover:bg-accent-hover max-sm:h-11 max-sm:w-full max-sm:justify-center"
      >
        <Download size={18} aria-hidden /> Download PDF
      </a>
      <div className="flex items-center gap-2">
        <span className="text-13 text-ink-3 max-sm:hidden">Share</span>
        <Button
          onClick={copy}
          icon={copied === "yes" ? <Check size={18} /> : <Link2 size={18} />}
          aria-live="polite"
        >
          {copied === "yes"
            ? "Copied"
            : copied === "no"
              ? "Copy it from the bar above"
              : "Copy link"}
        </Button>
        <IconButton label="Send by e-mail" icon={<Mail size={18} />} onClick={mail} tone="framed" />
        <IconButton
          label="Print"
          icon={<Printer size={18} />}
          onClick={() => window.print()}
          tone="framed"
        />
      </div>
    </div>
  );
}
