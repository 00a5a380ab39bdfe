import { cx } from "@/ui/cx";
import { CopyButton } from "./copy-button";
import { type Shade, shaded } from "./snippets/highlight";

const SHADES: Record<Shade, string> = {
  comment: "text-ink-3",
  text: "text-green",
  keyword: "text-blue",
  name: "text-amber",
  plain: "",
};

export interface CodeProps {
  code: string;
  language: string;
}

/** The code itself: it scrolls on its own, which the keyboard must reach. */
export function Code({ code, language, className }: CodeProps & { className?: string }) {
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
      tabIndex={0}
      className={cx(
        "overflow-x-auto px-4 py-3 font-mono text-12 leading-[1.65] [tab-size:4]",
        className,
      )}
    >
      <code>
        {shaded(code, language).map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text that does not change
          <span key={at} className={SHADES[piece.shade] || undefined}>
            {piece.text}
          </span>
        ))}
      </code>
    </pre>
  );
}

/** Code in a frame, with what it is and a button that copies it. */
export function CodeBlock({
  code,
  language,
  title,
  tall = false,
}: CodeProps & { title: string; tall?: boolean }) {
  return (
    <figure className="min-w-0 overflow-hidden rounded-m border border-line bg-sunken">
      <figcaption className="flex h-9 items-center justify-between gap-3 border-line border-b ps-4 pe-1.5 text-12 text-ink-2">
        <span className="truncate font-medium">{title}</span>
        <CopyButton text={code} label={`Copy ${title}`} />
      </figcaption>
      <Code code={code} language={language} className={tall ? undefined : "max-h-96"} />
    </figure>
  );
}
