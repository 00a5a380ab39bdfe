"use client";

import { useState } from "react";
import { Field } from "@/ui/field";
import { Input } from "@/ui/input";
import { tagsIn } from "./tags";

interface Props {
  tags: readonly string[];
  onChange: (tags: string[]) => void;
}

/** Tags in one line, as they are typed; tidied when the field is left. */
export function TagsField({ tags, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    if (typed !== null) onChange(tagsIn(typed));
    setTyped(null);
  };
  return (
    <Field
      label="Tags"
      optional
      hint="Parted by commas: topics to find it by, in the bank and in results."
      className="[&_label]:text-13"
    >
      <Input
        size="s"
        autoCapitalize="none"
        value={typed ?? tags.join(", ")}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === "Enter" && leave()}
      />
    </Field>
  );
}
