"use client";

import { Play, X } from "lucide-react";
import { type SubmitEvent, useState } from "react";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Field } from "@/ui/field";
import { IconButton } from "@/ui/icon-button";
import { Textarea } from "@/ui/input";
import { AskedField } from "./asked-field";
import { Confirm } from "./confirm";
import { useReader } from "./reader";
import { type Shown, send } from "./send";
import { ShownAnswer } from "./shown-answer";
import { isSafe, lacking, type Tried } from "./tried";

type State =
  | { is: "ready" }
  | { is: "asking" }
  | { is: "sending" }
  | { is: "answered"; answer: Shown }
  | { is: "failed"; words: string };

const NOBODY = "Nobody answered. Check your connection, then try again.";

function firstValues(tried: Tried, team: string | undefined): Record<string, string> {
  const filled = tried.asked.filter((one) => one.in !== "query" && one.name !== "If-Match");
  const own = (name: string, example: string) => {
    if (name === "team") return team ?? example;
    // The example's ids are nobody's: an own one has to be put there.
    return name.endsWith("_id") || name === "token" || name === "number" ? "" : example;
  };
  return Object.fromEntries(filled.map((one) => [one.name, own(one.name, one.example)]));
}

function problemWith(tried: Tried, values: Record<string, string>, body: string): string | null {
  const missing = lacking(tried, values);
  if (missing.length > 0) return `Fill in ${missing.join(", ")} first.`;
  if (tried.body === null) return null;
  try {
    JSON.parse(body);
    return null;
  } catch (error) {
    return `The body is not JSON: ${error instanceof Error ? error.message : ""}`;
  }
}

/** Values in, answer out. What changes something is asked about first. */
export function TryForm({ operation, onClose }: { operation: Tried; onClose: () => void }) {
  const reader = useReader();
  const [values, setValues] = useState(() => firstValues(operation, reader?.teams[0]?.slug));
  const [body, setBody] = useState(operation.body ?? "");
  const [state, setState] = useState<State>({ is: "ready" });

  const call = async () => {
    setState({ is: "sending" });
    await send(operation, values, body).then(
      (answer) => setState({ is: "answered", answer }),
      () => setState({ is: "failed", words: NOBODY }),
    );
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = problemWith(operation, values, body);
    if (words) setState({ is: "failed", words });
    else if (isSafe(operation.method)) void call();
    else setState({ is: "asking" });
  };

  return (
    <section
      aria-label={`Try ${operation.title}`}
      className="min-w-0 rounded-m border border-line bg-surface p-4"
    >
      <div className="mb-3 flex items-center justify-between gap-2">
        <p className="font-semibold text-13">
          {reader ? `As ${reader.name}, on this server` : "As anybody, on this server"}
        </p>
        <IconButton label="Close" size="s" icon={<X size={16} />} onClick={onClose} />
      </div>
      <form onSubmit={submit} className="grid gap-3">
        {operation.asked.map((asked) => (
          <AskedField
            key={asked.name}
            asked={asked}
            teams={reader?.teams ?? []}
            value={values[asked.name] ?? ""}
            onChange={(value) => setValues((all) => ({ ...all, [asked.name]: value }))}
          />
        ))}
        {operation.body !== null && (
          <Field label="Body (JSON)">
            <Textarea
              value={body}
              rows={4}
              spellCheck={false}
              onChange={(event) => setBody(event.target.value)}
              className="font-mono text-12!"
            />
          </Field>
        )}
        {state.is === "asking" ? (
          <Confirm
            operation={operation}
            values={values}
            onYes={() => void call()}
            onNo={() => setState({ is: "ready" })}
          />
        ) : (
          <div>
            <Button
              type="submit"
              variant="primary"
              size="s"
              icon={<Play size={15} />}
              loading={state.is === "sending"}
            >
              {isSafe(operation.method) ? "Send" : "Send…"}
            </Button>
          </div>
        )}
      </form>
      <div aria-live="polite" className="min-w-0">
        {state.is === "failed" && (
          <Callout tone="red" className="mt-3">
            {state.words}
          </Callout>
        )}
        {state.is === "answered" && <ShownAnswer answer={state.answer} method={operation.method} />}
      </div>
    </section>
  );
}
