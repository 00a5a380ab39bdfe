import { Mark, markInputRule, mergeAttributes } from "@tiptap/core";

// As the server reads them: a dollar beside a space on its inner side, or a digit on its outer, is one.
const FORMULA = /^(?:\$\$(?!\$)(?:\\.|[^\\$])+\$\$|\$(?![\s$])(?:\\.|[^\\$])+?(?<!\s)\$(?![\d$]))/s;
const TYPED = /(?<![\d$\\])(\$(?![\s$])[^$\n]*[^$\s]\$)$/;

/** A formula between dollars, kept as it was typed: its signs mean nothing to Markdown. */
export const Formula = Mark.create({
  name: "formula",
  code: true,
  excludes: "_",
  inclusive: false,
  parseHTML: () => [{ tag: "span[data-formula]" }],
  renderHTML: ({ HTMLAttributes }) => [
    "span",
    mergeAttributes(HTMLAttributes, { "data-formula": "", class: "font-mono text-[0.9em]" }),
    0,
  ],
  markdownTokenName: "formula",
  markdownTokenizer: {
    name: "formula",
    level: "inline",
    start: (source) => source.indexOf("$"),
    tokenize: (source) => {
      const raw = FORMULA.exec(source)?.[0];
      return raw ? { type: "formula", raw, text: raw } : undefined;
    },
  },
  parseMarkdown: (token, helpers) =>
    helpers.applyMark("formula", [{ type: "text", text: token.text ?? "" }]),
  renderMarkdown: (node, helpers) => helpers.renderChildren(node.content ?? []),
  addInputRules() {
    return [markInputRule({ find: TYPED, type: this.type })];
  },
});
