import { list } from "@/lib/format";
import type { Scope } from "./types";

interface Props {
  held: string[];
  scopes: Scope[];
}

/** What a token may do, in one line of words; all of it on hover. */
export function ScopeWords({ held, scopes }: Props) {
  const titles = scopes.filter((scope) => held.includes(scope.key)).map((scope) => scope.title);
  const words = titles.map((title, place) => (place === 0 ? title : lowered(title)));
  const few = words.length > 4 ? [...words.slice(0, 3), `${words.length - 3} more`] : words;
  return <span title={list(words)}>{list(few)}</span>;
}

const lowered = (title: string) => title.charAt(0).toLowerCase() + title.slice(1);
