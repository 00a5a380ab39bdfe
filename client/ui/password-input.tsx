"use client";

import { useState } from "react";
import { Input, type InputProps } from "./input";

/** A password that can be shown; the field keeps its place, value and autocompletion. */
export function PasswordInput(props: Omit<InputProps, "type" | "suffix">) {
  const [shown, setShown] = useState(false);
  return (
    <Input
      {...props}
      type={shown ? "text" : "password"}
      spellCheck={false}
      autoCapitalize="none"
      suffix={
        <button
          type="button"
          aria-pressed={shown}
          aria-label="Show password"
          onClick={() => setShown(!shown)}
          className="h-7 rounded-s px-2 font-medium text-13 text-ink-2 hover:text-ink max-sm:h-10"
        >
          {shown ? "Hide" : "Show"}
        </button>
      }
    />
  );
}
