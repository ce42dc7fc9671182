import { frameAt } from '../frames.ts';
import { cellIndexAt, type Frame } from '../lattice.ts';
import type { Glyph } from '../marks.ts';
import type { Claimed, MarkedPage } from './claims.ts';
import { isInk } from './stands.ts';

/** A page by whose its letters are and in which frame of rules each stands. */
export interface Sheet {
  readonly glyphs: readonly Glyph[];
  readonly owners: readonly (Claimed | undefined)[];
  readonly frames: readonly Frame[];
  /** By letter: the number of its frame; -1 outside all. */
  readonly inFrame: readonly number[];
  /** By frame: for each table with letters in it, the cells of the frame in which they stand. */
  readonly held: readonly ReadonlyMap<Claimed, ReadonlySet<number | undefined>>[];
  /** How many tables claim text on the page. */
  readonly tables: number;
}

/** Finds out what stands where on a page. */
export function sheetOf(
  { marks, frames }: MarkedPage,
  owners: Sheet['owners'],
  tables: readonly Claimed[],
  page: number,
): Sheet {
  const { glyphs } = marks;
  const held = frames.map(() => new Map<Claimed, Set<number | undefined>>());
  const inFrame = glyphs.map((glyph, k) => {
    if (frames.length === 0) return -1;
    const x = glyph.x + glyph.width / 2;
    const at = frameAt(frames, x, glyph.middle);
    const [frame, owner] = [frames[at], owners[k]];
    if (frame && owner && isInk(glyph)) {
      const cells = held[at]?.get(owner) ?? new Set();
      held[at]?.set(owner, cells.add(cellIndexAt(frame, x, glyph.middle)));
    }
    return at;
  });
  const count = tables.filter(({ pages }) => pages.includes(page)).length;
  return { glyphs, owners, frames, inFrame, held, tables: count };
}

/** The frames whose rules, or grounds of colour, are those of a table: its letters stand in more than one of their cells. */
export const framesOfTable = ({ held }: Sheet, table: Claimed): readonly number[] =>
  held.flatMap((tables, frame) => ((tables.get(table)?.size ?? 0) > 1 ? [frame] : []));
