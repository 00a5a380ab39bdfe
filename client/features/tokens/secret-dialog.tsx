"use client";

import { Check, Copy } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Dialog } from "@/ui/dialog";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";

interface Props {
  title: string;
  /** What is told once: each with what it is called. */
  values: { label: string; value: string }[];
  onClose: () => void;
}

/** Shows a secret for the only time there is. */
export function SecretDialog({ title, values, onClose }: Props) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      footer={
        <Button variant="primary" onClick={onClose}>
          I have kept it
        </Button>
      }
    >
      <div className="grid gap-5">
        <Callout tone="amber" title="This is shown only now">
          Nobody can show it again, for only its fingerprint is kept. Put it where secrets belong,
          never into code or a chat.
        </Callout>
        {values.map((one) => (
          <Secret key={one.label} {...one} />
        ))}
      </div>
    </Dialog>
  );
}

function Secret({ label, value }: { label: string; value: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      input.current?.select();
    }
  };
  return (
    <div className="grid gap-2">
      <Field label={label}>
        <Input
          ref={input}
          readOnly
          value={value}
          className="font-mono text-13"
          onFocus={(event) => event.currentTarget.select()}
          spellCheck={false}
          translate="no"
        />
      </Field>
      <div>
        <Button
          size="s"
          onClick={copy}
          icon={copied ? <Check size={16} /> : <Copy size={16} />}
          aria-live="polite"
        >
          {copied ? "Copied" : "Copy"}
        </Button>
      </div>
    </div>
  );
}
