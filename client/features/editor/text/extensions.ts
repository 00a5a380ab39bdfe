import type { JSONContent } from "@tiptap/core";
import Heading from "@tiptap/extension-heading";
import Image from "@tiptap/extension-image";
import { TableKit } from "@tiptap/extension-table";
import { Markdown } from "@tiptap/markdown";
import StarterKit from "@tiptap/starter-kit";
import { Formula } from "./formula";
import { altMarkdown } from "./tidy";

const MarkdownImage = Image.extend({
  renderMarkdown: (node: JSONContent) =>
    `![${altMarkdown(String(node.attrs?.alt ?? ""))}](${String(node.attrs?.src ?? "")})`,
});

/** The page's only first-level heading is the content's title: `#` is read as the server shows it, as `##`. */
const MarkdownHeading = Heading.extend({
  parseMarkdown: (token, helpers) =>
    helpers.createNode(
      "heading",
      { level: Math.max(2, token.depth ?? 2) },
      helpers.parseInline(token.tokens ?? []),
    ),
});

/** What a text may hold: exactly what the server shows of Markdown. */
export const EXTENSIONS = [
  StarterKit.configure({
    heading: false,
    underline: false,
    link: { openOnClick: false, autolink: false, defaultProtocol: "https" },
  }),
  MarkdownHeading.configure({ levels: [2, 3, 4, 5, 6] }),
  MarkdownImage.configure({ inline: true }),
  Formula,
  TableKit.configure({ table: { resizable: false } }),
  Markdown,
];
