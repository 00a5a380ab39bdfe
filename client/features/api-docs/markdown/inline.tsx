import type { Token, Tokens } from "marked";
import type { ReactNode } from "react";
import { Link } from "@/ui/link";
import type { ResolveLink } from "./markdown";

const ENTITIES: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

function plain(text: string): string {
  return text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

function InlineLink({ token, resolve }: { token: Tokens.Link; resolve: ResolveLink }) {
  const words = inline(token.tokens, resolve);
  if (/^https?:/.test(token.href))
    return (
      <a href={token.href} className="text-accent underline underline-offset-3">
        {words}
      </a>
    );
  return <Link href={resolve(token.href)}>{words}</Link>;
}

function one(token: Token, resolve: ResolveLink): ReactNode {
  switch (token.type) {
    case "strong":
      return <strong className="font-semibold">{inline(token.tokens, resolve)}</strong>;
    case "em":
      return <em>{inline(token.tokens, resolve)}</em>;
    case "codespan":
      return (
        <code className="rounded-[4px] bg-sunken px-1 py-0.5 font-mono text-[0.88em]">
          {plain(token.text)}
        </code>
      );
    case "link":
      return <InlineLink token={token as Tokens.Link} resolve={resolve} />;
    case "br":
      return <br />;
    case "text":
    case "escape":
      return "tokens" in token && token.tokens
        ? inline(token.tokens, resolve)
        : plain(String((token as Tokens.Text).text));
    // Markup of HTML is not ours to show.
    default:
      return null;
  }
}

/** A line's parts. Nothing of the text is ever taken as HTML. */
export function inline(tokens: Token[] | undefined, resolve: ResolveLink): ReactNode {
  return (tokens ?? []).map((token, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text that does not change
    <span key={at} className="contents">
      {one(token, resolve)}
    </span>
  ));
}
