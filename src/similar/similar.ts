import { bare } from '../values/similarity.ts';
import { type Letters, lettersOf } from './letters.ts';
import { type Meeting, type Passage, passagesOf, type Range } from './passages.ts';
import { indexOf, type PrintIndex } from './print-index.ts';
import { PRINT, type Prints, printsOf } from './prints.ts';
import type { Text } from './sentences.ts';
import { type Template, templatesOf } from './templates.ts';

/** How two reports belong together: what one takes from another unit weighs more than what it repeats of itself. */
type Relation = 'acrossUnits' | 'acrossYears' | 'sameReport';

/** One side of a passage: whole sentences as they are written, and where they stand. */
interface Side {
  readonly where: string;
  readonly text: string;
}

/** A passage that stands in two reports. `letters`: equal ones, template not counted, a figure as one. */
interface SharedPassage {
  readonly letters: number;
  readonly a: Side;
  readonly b: Side;
}

/** Two reports that share passages. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly relation: Relation;
  readonly letters: number;
  /** Of the shorter report's own letters, template not counted, in whole percent. */
  readonly percent: number;
  readonly passages: readonly SharedPassage[];
}

/** What many reports share. The same texts in the same order give the same answer. */
export interface Similarities {
  /** Reports that hold the same letters from the first to the last; the first of each group stands for all below. */
  readonly copies: readonly (readonly string[])[];
  /** Between units first, the longest first. */
  readonly pairs: readonly Pair[];
  /** Sentences that stand in so many units that nobody took them from another. */
  readonly templates: readonly Template[];
  /** Pairs left out where there are more than can be looked at. */
  readonly omitted: number;
}

/** Equal letters below which two sentences may be alike by chance: about two lines of print. */
const LEAST = 50;
const MOST_PAIRS = 1000;
const MOST_PASSAGES = 40;

/** More units than this have it: template. Two in a hundred, and never fewer than five units. */
const templateBeyond = (units: number): number => Math.max(4, Math.ceil(units / 50));

/** Finds what reports share beyond templates. */
export function similarities(texts: readonly Text[]): Similarities {
  const all = texts.map(({ sentences }) => lettersOf(sentences.map(({ text }) => text)));
  const groups = sameWholly(all);
  const shown = groups.map(([first]) => first as number);
  const own = shown.map((i) => texts[i] as Text);
  const letters = shown.map((i) => all[i] as Letters);
  const units = numbered(own);
  const most = templateBeyond(new Set(units).size);
  const prints = letters.map(({ codes }) => printsOf(codes));
  const index = indexOf(prints, units, most);
  const marks = letters.map(({ codes }, i) => marked(codes.length, prints[i] as Prints, index, i));
  const pairs: Pair[] = [];
  own.forEach((_, a) => {
    for (const [b, meetings] of [...meetingsOf(a, prints, index)].sort(([x], [y]) => x - y)) {
      const found = pairOf(meetings, a, b, own, letters, marks);
      if (found) pairs.push(found);
    }
  });
  pairs.sort(heavier);
  return {
    copies: groups
      .filter(({ length }) => length > 1)
      .map((group) => group.map((i) => (texts[i] as Text).id)),
    pairs: pairs.slice(0, MOST_PAIRS),
    templates: templatesOf(own, units, most),
    omitted: Math.max(0, pairs.length - MOST_PAIRS),
  };
}

/** Texts with the same letters, grouped; each group in order. */
function sameWholly(all: readonly Letters[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  all.forEach(({ codes }, i) => {
    const key = codes.length === 0 ? `${i}` : wordOf(codes);
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  return [...groups.values()];
}

/** The letters as one text. */
function wordOf(codes: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < codes.length; at += 4096)
    parts.push(String.fromCharCode(...codes.subarray(at, at + 4096)));
  return parts.join('');
}

/** A number for each unit; a report that does not say its unit counts as a unit of its own. */
function numbered(texts: readonly Text[]): readonly number[] {
  const known = new Map<string, number>();
  return texts.map(({ unit }, i) => {
    const name = unit === undefined ? `\n${i}` : bare(unit);
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  });
}

/** 1 at each letter of template. */
function marked(length: number, prints: Prints, index: PrintIndex, text: number) {
  const marks = new Uint8Array(length);
  const first = index.first[text] as number;
  prints.at.forEach((at, i) => {
    if (index.template[first + i]) marks.fill(1, at, at + PRINT);
  });
  return marks;
}

/** The prints that a text shares with later ones, by text. */
function meetingsOf(a: number, prints: readonly Prints[], index: PrintIndex) {
  const found = new Map<number, Meeting[]>();
  const first = index.first[a] as number;
  const at = (text: number) => (prints[text] as Prints).at;
  at(a).forEach((from, i) => {
    const print = first + i;
    if (index.template[print]) return;
    const last = index.last[print] as number;
    for (let k = (index.place[print] as number) + 1; k <= last; k += 1) {
      const other = index.sorted[k] as number;
      const b = index.text[other] as number;
      if (b === a) continue;
      const meeting = { a: from, b: at(b)[other - (index.first[b] as number)] as number };
      const meetings = found.get(b);
      if (meetings) meetings.push(meeting);
      else found.set(b, [meeting]);
    }
  });
  return found;
}

function pairOf(
  meetings: readonly Meeting[],
  a: number,
  b: number,
  texts: readonly Text[],
  letters: readonly Letters[],
  marks: readonly Uint8Array[],
): Pair | undefined {
  // Two prints are the least of a passage that counts.
  if (meetings.length < 2) return undefined;
  const [one, other] = [letters[a] as Letters, letters[b] as Letters];
  const passages = passagesOf(meetings, one.codes, other.codes, marks[a] as Uint8Array).filter(
    (passage) => passage.letters >= LEAST,
  );
  if (passages.length === 0) return undefined;
  const sum = passages.reduce((total, passage) => total + passage.letters, 0);
  const ownOf = (i: number) => (marks[i] as Uint8Array).reduce((n, mark) => n + 1 - mark, 0);
  const [left, right] = [texts[a] as Text, texts[b] as Text];
  const shared = [...passages]
    .sort((p, q) => q.letters - p.letters || p.a.from - q.a.from)
    .slice(0, MOST_PASSAGES)
    .sort((p, q) => p.a.from - q.a.from)
    .map((passage: Passage) => ({
      letters: passage.letters,
      a: sideOf(left, one, marks[a] as Uint8Array, passage.a),
      b: sideOf(right, other, marks[b] as Uint8Array, passage.b),
    }));
  return {
    a: left.id,
    b: right.id,
    relation: relationOf(left, right),
    letters: sum,
    percent: Math.min(100, Math.round((100 * sum) / Math.max(1, Math.min(ownOf(a), ownOf(b))))),
    passages: shared,
  };
}

function relationOf(a: Text, b: Text): Relation {
  if (a.unit === undefined || b.unit === undefined || bare(a.unit) !== bare(b.unit))
    return 'acrossUnits';
  return a.year === b.year ? 'sameReport' : 'acrossYears';
}

/** From the first to the last sentence of which a range has half or more that is no template; at least the one that has most. */
function sideOf(
  { sentences }: Text,
  { starts }: Letters,
  marks: Uint8Array,
  { from, to }: Range,
): Side {
  const touched = sentences.flatMap((_, i) => {
    const [begin, end] = [starts[i] as number, starts[i + 1] as number];
    const within = marks.subarray(Math.max(from, begin), Math.max(begin, Math.min(to, end)));
    const letters = within.reduce((n, mark) => n + 1 - mark, 0);
    return letters > 0 ? [{ i, letters, part: letters / (end - begin) }] : [];
  });
  const kept = touched.filter(({ part }) => part >= 1 / 2);
  const [most] = [...touched].sort((x, y) => y.letters - x.letters);
  const [first, last] = [(kept[0] ?? most)?.i ?? 0, (kept.at(-1) ?? most)?.i ?? 0];
  const whole = sentences.slice(first, last + 1);
  return { where: whole[0]?.where ?? '', text: whole.map(({ text }) => text).join('') };
}

const RANK: readonly Relation[] = ['acrossUnits', 'acrossYears', 'sameReport'];

/** Pairs of different units first, then the longest. */
const heavier = (p: Pair, q: Pair): number =>
  RANK.indexOf(p.relation) - RANK.indexOf(q.relation) ||
  q.letters - p.letters ||
  (p.a < q.a ? -1 : p.a > q.a ? 1 : p.b < q.b ? -1 : 1);
