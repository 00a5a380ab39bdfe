import "./inline.css";
import "./reading.css";
import { cx } from "../cx";

export interface ReadingTextProps {
  /** HTML that the server made safe: it parsed Markdown and cleaned the result. */
  html: string;
  /** `small` for a question, an explanation, a note. */
  size?: "page" | "small";
  className?: string;
}

/** Wide tables and code scroll inside a box of their own, which the keyboard must reach. */
function scrollable(html: string): string {
  return html
    .replaceAll(
      "<table>",
      '<div class="reading-table" role="group" aria-label="Table" tabindex="0"><table>',
    )
    .replaceAll("</table>", "</table></div>")
    .replaceAll("<pre>", '<pre tabindex="0">');
}

/** Text that a person reads: serif, one measure, tables and code that scroll on their own. */
export function ReadingText({ html, size = "page", className }: ReadingTextProps) {
  return (
    <div
      className={cx("reading", size === "small" && "reading-small", className)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned by the server's allow-list
      dangerouslySetInnerHTML={{ __html: scrollable(html) }}
    />
  );
}
