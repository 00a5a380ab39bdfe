"use client";

import { Textarea } from "@/ui/input";

interface Props {
  number: number;
  text: string;
  onChange: (text: string) => void;
}

/** Why an option is right or wrong, told with the result. */
export function OptionWhy({ number, text, onChange }: Props) {
  return (
    <div className="ms-[28px] mt-1 mb-1.5 w-full">
      <Textarea
        rows={1}
        maxLength={5000}
        aria-label={`Why option ${number} is right or wrong`}
        placeholder="Why it is right or wrong; shown with the result"
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="text-13!"
      />
    </div>
  );
}
