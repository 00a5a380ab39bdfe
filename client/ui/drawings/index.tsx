import { cx } from "../cx";
import { box } from "./box";
import { dock } from "./dock";
import { door } from "./door";
import { forklift } from "./forklift";
import { ladder } from "./ladder";
import { road } from "./road";
import { shield } from "./shield";
import { grid, type LineDrawing, SHEET } from "./strokes";
import { wheel } from "./wheel";

const DRAWINGS = { ladder, shield, door, wheel, forklift, box, road, dock } satisfies Record<
  string,
  LineDrawing
>;

export type DrawingName = keyof typeof DRAWINGS;

export const DRAWING_NAMES = Object.keys(DRAWINGS) as DrawingName[];

/** The drawing a program chose, or one that its id always leads to. */
export function drawingFor(id: string, chosen?: string | null): DrawingName {
  if (chosen && Object.hasOwn(DRAWINGS, chosen)) return chosen as DrawingName;
  let hash = 2166136261;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return DRAWING_NAMES[(hash >>> 0) % DRAWING_NAMES.length] ?? "wheel";
}

export interface DrawingProps {
  name: DrawingName;
  /** `board`: as on the player, light lines on the dark board in both themes. */
  look?: "sheet" | "board";
  /** Says what is seen; leave out where it only decorates. */
  labelled?: boolean;
  /** Paper shown around the sheet, for places much larger than a card. Multiples of 20. */
  margin?: number;
  className?: string;
}

/** An engineering line drawing on squared paper. It fills its box and is cropped at the edges. */
export function Drawing({
  name,
  look = "sheet",
  labelled = false,
  margin = 0,
  className,
}: DrawingProps) {
  const { title, heavy, medium, thin, dim, labels } = DRAWINGS[name];
  const named = labelled ? { role: "img", "aria-label": title } : { "aria-hidden": true };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label or hidden
    <svg
      {...named}
      viewBox={`${-margin} ${-margin} ${SHEET + 2 * margin} ${SHEET + 2 * margin}`}
      preserveAspectRatio="xMidYMid slice"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cx(
        "block size-full",
        look === "sheet" ? "bg-accent-soft text-accent" : "bg-night text-on-night",
        className,
      )}
    >
      <path d={grid(margin)} strokeWidth={0.5} opacity={0.14} />
      <path d={thin} strokeWidth={0.75} opacity={0.55} />
      <path d={dim} strokeWidth={0.9} opacity={0.9} />
      <path d={medium} strokeWidth={1.25} />
      <path d={heavy} strokeWidth={1.75} />
      <g
        fill="currentColor"
        stroke="none"
        className="font-read italic"
        fontSize={20}
        fontWeight={500}
      >
        {labels.map((label) => (
          <text key={label.text} x={label.x} y={label.y} textAnchor={label.anchor}>
            {label.text}
          </text>
        ))}
      </g>
    </svg>
  );
}
