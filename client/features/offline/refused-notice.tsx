import type { Waiting } from "@/lib/queue/entries";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { amountOf, linesOf } from "./waiting-words";

interface Props {
  refused: readonly Waiting[];
  onRead: () => void;
}

/** What the server will not take any more, and its words why; here until it has been read. */
export function RefusedNotice({ refused, onRead }: Props) {
  const reasons = [...new Set(refused.map((entry) => entry.refused?.message ?? ""))];
  const title = `${capital(amountOf(refused) ?? "")} could not be saved`;
  return (
    <Callout tone="red" alert title={title} className="num shadow-float">
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <ul className="mt-1 text-13">
        {linesOf(refused).map((line) => (
          <li key={line.title}>
            {line.title}: {line.words}
          </li>
        ))}
      </ul>
      <Button size="s" className="mt-3" onClick={onRead}>
        I have read this
      </Button>
    </Callout>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
