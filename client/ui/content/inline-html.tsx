import "./inline.css";
import { cx } from "../cx";

/** A short text in the middle of a line: code, images and formulas, made safe by the server. */
export function InlineHtml({ html, className }: { html: string; className?: string }) {
  return (
    <span
      className={cx("inline-html", className)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned by the server's allow-list
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
