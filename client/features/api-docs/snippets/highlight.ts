import type { Language } from ".";

export type Shade = "text" | "comment" | "keyword" | "name" | "plain";

export interface Piece {
  text: string;
  shade: Shade;
}

type Known = Language | "sh" | "json" | "http";

const RULES: Record<string, RegExp> = {
  sh: /(?<comment>(?:^|(?<=\s))#[^\n]*)|(?<text>'[^']*'|"[^"]*")|(?<keyword>(?<=^|\n)(?:curl|export|pip|npm)\b)|(?<name>(?<=\s)--?[a-zA-Z-]+|\$\w+)/g,
  python:
    /(?<comment>#[^\n]*)|(?<text>f?"[^"\n]*"|'[^'\n]*')|(?<keyword>\b(?:import|from|for|in|def|return|if|raise|try|except|as|with|None|True|False|not|while)\b)|(?<name>\b[a-z_]+(?==)|\b[a-zA-Z_.]+(?=\())/g,
  typescript:
    /(?<comment>\/\/[^\n]*)|(?<text>"[^"\n]*"|`[^`]*`)|(?<keyword>\b(?:import|from|const|await|for|of|return|if|throw|try|catch|new|async|function|export|null|true|false)\b)|(?<name>\b[a-zA-Z_]+(?=\s?:|\())/g,
  json: /(?<name>"[^"\n]*"(?=:))|(?<text>"(?:[^"\\\n]|\\.)*")|(?<keyword>\b(?:true|false|null)\b|-?\b\d[\d.e+-]*)/g,
};
const SAME: Record<string, string> = { curl: "sh", bash: "sh", ts: "typescript", py: "python" };

/** The code in pieces, each with its shade; a language that is not known stays plain. */
export function shaded(code: string, language: Known | string): Piece[] {
  const rule = RULES[SAME[language] ?? language];
  if (!rule) return [{ text: code, shade: "plain" }];
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of code.matchAll(rule)) {
    if (found.index > at) pieces.push({ text: code.slice(at, found.index), shade: "plain" });
    const [shade] = Object.entries(found.groups ?? {}).find(([, text]) => text !== undefined) ?? [];
    pieces.push({ text: found[0], shade: (shade ?? "plain") as Shade });
    at = found.index + found[0].length;
  }
  if (at < code.length) pieces.push({ text: code.slice(at), shade: "plain" });
  return pieces;
}
