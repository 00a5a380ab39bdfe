import { marked, type Token, type Tokens } from "marked";
import type { ReactNode } from "react";
import { cx } from "@/ui/cx";
import { CodeBlock } from "../code-block";
import { inline } from "./inline";

/** Where a link of a document leads in the client. */
export type ResolveLink = (href: string) => string;

const LANGUAGES: Record<string, string> = {
  sh: "Shell",
  json: "Answer",
  python: "Python",
  ts: "TypeScript",
  http: "HTTP",
};

/** A heading's name in addresses: "Send it again" is "send-it-again". */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

function Heading({ token, resolve }: { token: Tokens.Heading; resolve: ResolveLink }) {
  const words = inline(token.tokens, resolve);
  const id = anchorOf(token.text);
  if (token.depth <= 2)
    return (
      <h2 id={id} className="mt-10 mb-3 scroll-mt-4 font-semibold text-20">
        {words}
      </h2>
    );
  return (
    <h3 id={id} className="mt-6 mb-2 scroll-mt-4 font-semibold text-16">
      {words}
    </h3>
  );
}

function List({ token, resolve }: { token: Tokens.List; resolve: ResolveLink }) {
  const items = token.items.map((item, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text that does not change
    <li key={at} className="my-1 ps-1">
      <Blocks tokens={item.tokens} resolve={resolve} />
    </li>
  ));
  const look = "my-4 max-w-[72ch] ps-6";
  return token.ordered ? (
    <ol className={cx(look, "list-decimal")}>{items}</ol>
  ) : (
    <ul className={cx(look, "list-disc")}>{items}</ul>
  );
}

function Rows({ token, resolve }: { token: Tokens.Table; resolve: ResolveLink }) {
  return (
    <section
      aria-label="Table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
      tabIndex={0}
      className="my-4 overflow-x-auto"
    >
      <table className="w-full border-collapse text-13">
        <thead>
          <tr className="border-line-strong border-b">
            {token.header.map((cell) => (
              <th
                key={cell.text}
                scope="col"
                className="py-2 pe-5 text-start font-medium text-ink-2"
              >
                {inline(cell.tokens, resolve)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row) => (
            <tr key={row.map(({ text }) => text).join()} className="border-line border-b align-top">
              {row.map((cell) => (
                <td key={cell.text} className="min-w-24 py-2 pe-5">
                  {inline(cell.tokens, resolve)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Block({ token, resolve }: { token: Token; resolve: ResolveLink }): ReactNode {
  switch (token.type) {
    case "heading":
      return <Heading token={token as Tokens.Heading} resolve={resolve} />;
    case "paragraph":
      return <p className="my-4 max-w-[72ch]">{inline(token.tokens, resolve)}</p>;
    // A line of a list that is no paragraph.
    case "text":
      return inline([token], resolve);
    case "list":
      return <List token={token as Tokens.List} resolve={resolve} />;
    case "table":
      return <Rows token={token as Tokens.Table} resolve={resolve} />;
    case "code": {
      const [language = "text"] = (token.lang ?? "").split(/\s/);
      return (
        <div className="my-4">
          <CodeBlock
            code={token.text}
            language={language}
            title={LANGUAGES[language] ?? "Code"}
            tall
          />
        </div>
      );
    }
    case "blockquote":
      return (
        <blockquote className="my-4 border-line-strong border-s-3 ps-4 text-ink-2">
          <Blocks tokens={token.tokens ?? []} resolve={resolve} />
        </blockquote>
      );
    // Comments and other HTML are not shown.
    default:
      return null;
  }
}

function Blocks({ tokens, resolve }: { tokens: Token[]; resolve: ResolveLink }) {
  return tokens.map((token, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text that does not change
    <Block key={at} token={token} resolve={resolve} />
  ));
}

interface Props {
  text: string;
  resolve: ResolveLink;
  /** `page`: a guide. `interface`: a few lines beside other things. */
  look?: "page" | "interface";
}

/**
 * Markdown of the repository as elements. It is parsed into tokens and drawn
 * from them, so HTML in it is never markup; runs on the server alone.
 */
export function Markdown({ text, resolve, look = "page" }: Props) {
  return (
    <div
      className={cx(
        "min-w-0 [&>:first-child]:mt-0 [&>:last-child]:mb-0",
        look === "page" ? "text-16 leading-[1.65]" : "text-14 [&_p]:my-2",
      )}
    >
      <Blocks tokens={marked.lexer(text)} resolve={resolve} />
    </div>
  );
}
