/** A team's colour as the accent of the interface, kept readable in both themes. */

type Rgb = readonly [number, number, number];

const LIGHT_PAPER: Rgb = [251, 250, 247];
const DARK_PAPER: Rgb = [16, 21, 19];
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** WCAG 2.2 AA for text: links and the words on a filled button. */
const ENOUGH = 4.5;

function parse(hex: string): Rgb | null {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1];
  if (!digits) return null;
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast ratio, 1..21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return from.map((part, at) =>
    Math.round(part + ((to[at] ?? part) - part) * share),
  ) as unknown as Rgb;
}

/** The colour moved towards `goal` in steps of 4 % until it is readable on `paper`. */
function readable(colour: Rgb, paper: Rgb, goal: Rgb): Rgb {
  let [share, found] = [0, colour];
  while (contrast(found, paper) < ENOUGH && share < 1) {
    share += 0.04;
    found = mix(colour, goal, share);
  }
  return found;
}

const css = ([r, g, b]: Rgb) => `rgb(${r} ${g} ${b})`;

/**
 * CSS declarations that replace the accent tokens, or null when the team has no
 * colour or it is not "#rrggbb". Only numbers of our own making reach the sheet.
 */
export function accentDeclarations(hex: string | null | undefined): string | null {
  const brand = hex ? parse(hex) : null;
  if (!brand) return null;
  const light = readable(brand, LIGHT_PAPER, BLACK);
  const dark = readable(brand, DARK_PAPER, WHITE);
  const pair = (name: string, a: Rgb, b: Rgb) => `--${name}:light-dark(${css(a)},${css(b)})`;
  return [
    pair("accent", light, dark),
    pair("accent-hover", mix(light, BLACK, 0.15), mix(dark, WHITE, 0.2)),
    pair("accent-soft", mix(WHITE, light, 0.1), mix(DARK_PAPER, dark, 0.2)),
    pair("on-accent", WHITE, mix(dark, BLACK, 0.88)),
  ].join(";");
}
