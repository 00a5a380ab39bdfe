"use client";

import { useState } from "react";
import { SectionHeading } from "@/ui/page-header";
import { SegmentedControl } from "@/ui/segmented-control";
import { CopyBlock } from "./copy-block";

const SNIPPETS = {
  python: {
    label: "Python",
    text: `# pip install standardwebhooks
from standardwebhooks.webhooks import Webhook

# The body as it was received, before anything parses it.
event = Webhook(SECRET).verify(request.body, request.headers)
print(event["type"], event["data"])`,
  },
  typescript: {
    label: "TypeScript",
    text: `// npm install standardwebhooks
import { Webhook } from "standardwebhooks";

// The body as it was received, before anything parses it.
const body = await request.text();
const event = new Webhook(SECRET).verify(body, Object.fromEntries(request.headers));
console.log(event.type, event.data);`,
  },
  curl: {
    label: "Shell",
    text: `# The signature of what was received, to compare with webhook-signature.
key=$(printf %s "\${SECRET#whsec_}" | base64 -d | xxd -p -c 256)
printf %s "$ID.$TIMESTAMP.$BODY" |
  openssl dgst -sha256 -mac HMAC -macopt hexkey:$key -binary | base64`,
  },
};
type Language = keyof typeof SNIPPETS;

/** How a receiver tells what really comes from here. */
export function VerifySnippet() {
  const [language, setLanguage] = useState<Language>("python");
  return (
    <section aria-labelledby="verify">
      <SectionHeading id="verify" title="Verify what you receive" />
      <p className="mb-3 text-ink-2">
        Each request is signed as Standard Webhooks describes. The same event can arrive twice:
        remember the <code className="font-mono text-13">webhook-id</code> of those you have seen.
      </p>
      <div className="grid gap-3">
        <SegmentedControl
          label="Language"
          value={language}
          onValueChange={setLanguage}
          options={(Object.keys(SNIPPETS) as Language[]).map((value) => ({
            value,
            label: SNIPPETS[value].label,
          }))}
        />
        <CopyBlock label={SNIPPETS[language].label} text={SNIPPETS[language].text} />
      </div>
    </section>
  );
}
