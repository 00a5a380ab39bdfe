/**
 * A piece of the server's HTML as one line: words and formulas, a picture by its words. What is
 * left out are elements alone; what was escaped stays escaped.
 */
export function lineOf(html: string): string {
  return html
    .split(/(<math\b.*?<\/math>)/s)
    .map((part, at) => (at % 2 === 1 ? inline(part) : words(part)))
    .join("")
    .replace(/\s+/g, " ")
    .replace(/ ([.,;:!?])/g, "$1")
    .trim();
}

const inline = (math: string) => math.replace('display="block"', 'display="inline"');

const words = (html: string) =>
  html.replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/g, " $1 ").replace(/<[^>]*>/g, " ");

const ENTITY: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** A piece of the server's HTML as words alone, for a name that is read aloud: formulas in LaTeX. */
export function spokenOf(html: string): string {
  const latex = html.replace(/<math\b[^>]*\balttext="([^"]*)"[^>]*>.*?<\/math>/gs, " $1 ");
  return words(latex)
    .replace(/&nbsp;/g, " ")
    .replace(/&(amp|lt|gt|quot|#39);/g, (whole, name: string) => ENTITY[name] ?? whole)
    .replace(/\s+/g, " ")
    .trim();
}
