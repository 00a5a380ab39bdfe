import type { KeyChange } from "./types";

/** Which keys differ: what was right before, and what is now. */
export function KeyList({ keys }: { keys: KeyChange[] }) {
  return (
    <ul className="grid gap-1.5">
      {keys.map((key) => (
        <li key={key.question_id} className="max-w-[68ch]">
          <span className="font-[550] text-ink">
            {key.number}. {key.stem_text}
          </span>{" "}
          <span className="text-13">
            Right was <del className="text-ink-3">{key.before || "nothing"}</del>, now{" "}
            <ins className="font-[550] text-ink no-underline">{key.after || "nothing"}</ins>.
          </span>
        </li>
      ))}
    </ul>
  );
}
