import type { JSONContent } from "@tiptap/core";
import Image from "@tiptap/extension-image";
import { TableKit } from "@tiptap/extension-table";
import { Markdown } from "@tiptap/markdown";
import StarterKit from "@tiptap/starter-kit";
import { altMarkdown } from "./tidy";

const MarkdownImage = Image.extend({
  renderMarkdown: (node: JSONContent) =>
    `![${altMarkdown(String(node.attrs?.alt ?? ""))}](${String(node.attrs?.src ?? "")})`,
});

/** What a text may hold: exactly what the server shows of Markdown. */
export const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    underline: false,
    link: { openOnClick: false, autolink: false, defaultProtocol: "https" },
  }),
  MarkdownImage.configure({ inline: true }),
  TableKit.configure({ table: { resizable: false } }),
  Markdown,
];
