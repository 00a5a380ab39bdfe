"use client";

import { Badge } from "@/ui/badge";
import { CodeBlock } from "../code-block";
import type { Shown } from "./send";

function tone(status: number) {
  if (status < 300) return "green";
  return status < 400 ? "blue" : "red";
}

function Pairs({ title, pairs }: { title: string; pairs: [string, string][] }) {
  return (
    <details className="text-12">
      <summary className="tap w-fit cursor-pointer rounded-s text-accent hover:underline">
        {title}
      </summary>
      <dl className="mt-1 break-all font-mono">
        {pairs.map(([name, value]) => (
          <div key={name}>
            <dt className="inline text-ink-2">{name}: </dt>
            <dd className="inline">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** An answer as it came: status, time, headers, body. */
export function ShownAnswer({ answer, method }: { answer: Shown; method: string }) {
  const { status, statusText, milliseconds, address, headers, sent, text, mediaType, bytes } =
    answer;
  return (
    <div className="mt-4 grid min-w-0 gap-3 border-line border-t pt-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13">
        <Badge tone={tone(status)}>{`${status} ${statusText}`.trim()}</Badge>
        <span className="num text-ink-2">{`${milliseconds} ms`}</span>
        <span className="num text-ink-2">{`${bytes} bytes`}</span>
        <code className="break-all font-mono text-12 text-ink-2">{`${method} ${address}`}</code>
      </p>
      {sent.length > 0 && <Pairs title="Sent with it" pairs={sent} />}
      <Pairs title="Headers of the answer" pairs={headers} />
      {text ? (
        <CodeBlock title="Body of the answer" language="json" code={text} />
      ) : (
        <p className="text-13 text-ink-2">{bytes === 0 ? "No body." : `A file (${mediaType}).`}</p>
      )}
    </div>
  );
}
