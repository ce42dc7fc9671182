import type { Frame } from '../lattice.ts';
import { linesOf } from '../lines.ts';
import type { Box, Glyph, PageMarks, Rule } from '../marks.ts';
import type { Tagged } from '../tagged/tables.ts';
import type { Gutter } from './gutter.ts';
import type { Stretch } from './stretches.ts';

/** What is read as a page by itself: a whole page, or a stretch of one that is set in two columns. */
export interface Leaf {
  readonly marks: PageMarks;
  readonly tagged?: Tagged | undefined;
  /** Its frames, where they are known. */
  readonly frames?: readonly Frame[];
}

/** Running heads and page numbers stand in these strips; what reaches over both columns there belongs to the column beside it. */
const EDGES = { head: 100, foot: 110 } as const;
/** A column whose lines end so high on its page is moved down: what goes on stands at the foot of a page. */
const HIGH = 0.62;
const MARGIN = 64;

/** Cuts a page into leaves. The right column is moved over the left one, so that what goes on from one to the other has its edges. */
export function cut(
  stretches: readonly Stretch[],
  marks: PageMarks,
  gutter: Gutter,
  tagged: Tagged | undefined,
): readonly Leaf[] {
  const sides = [0, 1].map((side) => {
    const glyphs = stretches.flatMap(({ columns }) => columns?.[side] ?? []);
    const lines = linesOf(glyphs);
    return {
      left: Math.min(...lines.map(({ left }) => left)),
      right: Math.max(...lines.map(({ right }) => right)),
    };
  });
  const [own, other] = sides;
  if (!own || !other) return [{ marks, tagged }];
  const width = own.left + Math.max(own.right, own.left + other.right - other.left);
  const middle = (gutter.from + gutter.to) / 2;
  const leaves = stretches.flatMap((stretch): readonly Leaf[] => {
    const within = (from: number, to: number): Leaf => part(marks, tagged, stretch, from, to);
    if (!stretch.columns) return [within(0, marks.width)];
    const bottom = Math.max(...stretch.columns.flat().map(({ middle }) => middle));
    const down = bottom < HIGH * marks.height ? marks.height - MARGIN - bottom : 0;
    const left = within(0, middle).marks;
    const right = within(middle, marks.width).marks;
    return [
      { marks: { ...moved(left, 0, down), width } },
      { marks: { ...moved(right, own.left - other.left, down), width } },
    ];
  });
  return withEdges(leaves, marks.height);
}

/** What of a page stands within a stretch and between two edges. */
function part(
  marks: PageMarks,
  tagged: Tagged | undefined,
  { top, bottom }: Stretch,
  from: number,
  to: number,
): Leaf {
  const holds = (x: number, y: number): boolean => y >= top && y < bottom && x >= from && x < to;
  const isIn = ({ x, width, middle }: Glyph): boolean => holds(x + width / 2, middle);
  const isRuleIn = ({ level, at, from: a, to: b }: Rule): boolean =>
    level ? holds((a + b) / 2, at) : holds(at, (a + b) / 2);
  return {
    marks: {
      ...marks,
      glyphs: marks.glyphs.filter(isIn),
      rules: marks.rules.filter(isRuleIn),
      fills: marks.fills.filter((box) =>
        holds((box.left + box.right) / 2, (box.top + box.bottom) / 2),
      ),
    },
    tagged: tagged && {
      parts: tagged.parts.filter((each) => each.top >= top && each.top < bottom),
      glyphs: tagged.glyphs.filter(isIn),
      frames: tagged.frames.filter(({ xs, ys }) => holds(xs[0] ?? 0, (ys[0] ?? 0) + 1)),
    },
  };
}

/** Marks set elsewhere on their page. */
function moved(marks: PageMarks, across: number, down: number): PageMarks {
  if (across === 0 && down === 0) return marks;
  const along = (rule: Rule, by: number, to: number): Rule => ({
    ...rule,
    at: rule.at + by,
    from: rule.from + to,
    to: rule.to + to,
  });
  const box = ({ left, right, top, bottom }: Box): Box => ({
    left: left + across,
    right: right + across,
    top: top + down,
    bottom: bottom + down,
  });
  return {
    ...marks,
    glyphs: marks.glyphs.map((glyph) => ({
      ...glyph,
      x: glyph.x + across,
      middle: glyph.middle + down,
    })),
    rules: marks.rules.map((rule) =>
      rule.level ? along(rule, down, across) : along(rule, across, down),
    ),
    fills: marks.fills.map(box),
  };
}

/** Puts running heads and page numbers that stand over or under both columns to the leaf beside them. */
function withEdges(leaves: readonly Leaf[], height: number): readonly Leaf[] {
  const kept = leaves.filter(
    ({ marks, tagged }) => marks.glyphs.length > 0 || (tagged?.parts.length ?? 0) > 0,
  );
  const isEdge = (leaf: Leaf | undefined, holds: (middle: number) => boolean): boolean =>
    leaf !== undefined &&
    (leaf.tagged?.parts.length ?? 0) === 0 &&
    leaf.marks.glyphs.every(({ middle }) => holds(middle));
  const [first, second] = kept;
  const last = kept[kept.length - 1];
  const before = kept[kept.length - 2];
  const head = second && isEdge(first, (y) => y < EDGES.head);
  const foot = before && isEdge(last, (y) => y > height - EDGES.foot);
  const body = kept.slice(head ? 1 : 0, foot ? -1 : undefined);
  return body.map((leaf, at) => {
    const more = [
      ...(head && at === 0 && first ? [first] : []),
      ...(foot && at === body.length - 1 && last ? [last] : []),
    ].flatMap(({ marks }) => marks.glyphs);
    if (more.length === 0) return leaf;
    const { marks, tagged } = leaf;
    return {
      marks: { ...marks, glyphs: [...marks.glyphs, ...more] },
      tagged: tagged && { ...tagged, glyphs: [...tagged.glyphs, ...more] },
    };
  });
}
