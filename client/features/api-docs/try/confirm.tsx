"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { useReader } from "./reader";
import { addressOf, type Tried } from "./tried";

interface Props {
  operation: Tried;
  values: Record<string, string>;
  onYes: () => void;
  onNo: () => void;
}

/** Says before anything is changed that this is no exercise. */
export function Confirm({ operation, values, onYes, onNo }: Props) {
  const reader = useReader();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <Callout
      tone="amber"
      title="This is real"
      actions={
        <>
          <Button
            size="s"
            variant={operation.method === "DELETE" ? "danger-solid" : "primary"}
            onClick={onYes}
          >
            {`Yes, ${operation.title.toLowerCase()}`}
          </Button>
          <Button ref={first} size="s" onClick={onNo}>
            Do not send
          </Button>
        </>
      }
    >
      <span className="break-all">
        {operation.method} {addressOf(operation, values)}
      </span>{" "}
      is sent as {reader ? reader.name : "nobody in particular"}. It changes data on this server,
      may send e-mails, and is recorded. Nothing takes it back.
    </Callout>
  );
}
