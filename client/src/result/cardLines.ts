import { ranksOf, type Rank } from "../ui/rank";

/** A line of the card: names with dots between them, in one size of letters. */
export interface CardLine {
  readonly text: string;
  readonly size: number;
}

/** How wide a text is in a size, in pixels. */
export type Measure = (text: string, size: number) => number;

/** An act on the card. */
export interface CardAct {
  readonly name: string;
  readonly isHeadliner: boolean;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

const SIZES: Record<Rank, number> = { 1: 96, 2: 60, 3: 44, 4: 34 };
const LEADING = 1.3;
const SHRINK = 0.92;
const SMALLEST = 13;

/** How high the lines stand, in pixels. */
export function heightOf(lines: readonly CardLine[]): number {
  return lines.reduce((sum, { size }) => sum + size * LEADING, 0);
}

/** The acts as a poster prints them, as large as the room allows; what has no room even when small is counted. */
export function cardLines(acts: readonly CardAct[], room: Room, measure: Measure): CardLine[] {
  let scale = 1;
  let lines = atScale(acts, room.width, scale, measure);
  while (heightOf(lines) > room.height && SIZES[4] * scale * SHRINK > SMALLEST) {
    scale *= SHRINK;
    lines = atScale(acts, room.width, scale, measure);
  }
  for (let shown = acts.length; heightOf(lines) > room.height && shown > 1;) {
    shown = Math.floor(shown * 0.9);
    const rest = { name: `+ ${acts.length - shown}`, isHeadliner: false };
    lines = atScale([...acts.slice(0, shown), rest], room.width, scale, measure);
  }
  return lines;
}

function atScale(acts: readonly CardAct[], width: number, scale: number, measure: Measure) {
  const lines: CardLine[] = [];
  let rank: Rank | undefined;
  const ranks = ranksOf(acts.map(({ isHeadliner }) => isHeadliner));
  acts.forEach(({ name }, place) => {
    const its = ranks[place] ?? 4;
    const size = SIZES[its] * scale;
    // A name of another direction must not turn its neighbours round.
    const isolated = `\u2068${name}\u2069`;
    const last = lines.at(-1);
    const longer = last && `${last.text} · ${isolated}`;
    if (last && longer !== undefined && its === rank && measure(longer, size) <= width) {
      lines[lines.length - 1] = { text: longer, size };
    } else {
      const tooWide = measure(isolated, size) / width;
      lines.push({ text: isolated, size: tooWide > 1 ? size / tooWide : size });
    }
    rank = its;
  });
  return lines;
}
