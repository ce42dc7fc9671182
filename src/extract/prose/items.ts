import type { MarkerForm } from '../../document/outline.ts';
import type { Stated } from '../../document/stated.ts';
import type { Section, SectionKey } from '../../report/sections.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import type { Line } from './lines.ts';
import { stated } from './stating.ts';

/** The items of a part: numbered paragraphs, else 一是…二是…, else paragraphs. */
export function itemsOf(
  lines: readonly Line[],
  sections: readonly Section[],
  key: SectionKey,
): readonly Stated<string>[] {
  return gather(sections, (section, i) => {
    if (section.key !== key || insideSame(sections, section, key)) return [];
    const named = ofSeveral(sections, i, key);
    if (named.length > 0)
      return named.flatMap((own) => itemsIn(linesIn(lines, sections, own, key)));
    return itemsIn(linesIn(lines, sections, i, key));
  });
}

/** 「四、评价结论及建议」: of a section that has parts of several names, those of this name. */
function ofSeveral(
  sections: readonly Section[],
  index: number,
  key: SectionKey,
): readonly number[] {
  const inner = sections.flatMap((each, i) =>
    each.parent === index && each.key !== undefined ? [i] : [],
  );
  const own = inner.filter((i) => sections[i]?.key === key);
  return own.length < inner.length ? own : [];
}

const insideSame = (sections: readonly Section[], section: Section, key: SectionKey): boolean => {
  for (let at = section.parent; at !== undefined; at = sections[at]?.parent)
    if (sections[at]?.key === key) return true;
  return false;
};

/** A line of a part, and where its words begin when a heading stands before them. */
export interface Piece {
  readonly line: Line;
  readonly from: number;
}

/** The lines of a section without those of parts in it that have another name. */
export function linesIn(
  lines: readonly Line[],
  sections: readonly Section[],
  index: number,
  key: SectionKey,
): readonly Piece[] {
  const section = sections[index];
  if (!section) return [];
  const apart = sections.filter(
    (each) =>
      each.key !== key &&
      each.key !== undefined &&
      OTHER.has(each.key) &&
      within(sections, each, index),
  );
  const found: Piece[] = [];
  const start = section.textFrom;
  for (const line of lines) {
    if (start && line.block === start.block) {
      found.push({
        line,
        from: Math.max(
          0,
          line.cleaned.at.findIndex((at) => at >= (start.from ?? 0)),
        ),
      });
    }
    if (line.block < section.from || line.block >= section.to || line.block === start?.block)
      continue;
    if (apart.some((each) => line.block >= each.heading.at.block && line.block < each.to)) continue;
    found.push({ line, from: 0 });
  }
  return found;
}

const OTHER: ReadonlySet<SectionKey> = new Set([
  'problems',
  'measures',
  'organisation',
  'attachments',
  'resultsUse',
]);

const within = (sections: readonly Section[], section: Section, index: number): boolean => {
  for (let at = section.parent; at !== undefined; at = sections[at]?.parent)
    if (at === index) return true;
  return false;
};

const EMPTY = /^(?:无|暂无|没有|不涉及)[。.]?$/;

/** The items of some lines. */
export function itemsIn(pieces: readonly Piece[]): readonly Stated<string>[] {
  const said = pieces.filter((piece) => !EMPTY.test(piece.line.bare));
  const form = said.find((piece) => piece.line.marker && piece.from === 0)?.line.marker?.form;
  if (form) {
    const same = said.filter((piece) => piece.from === 0 && alike(piece.line.marker?.form, form));
    const inline = same.length === 1 && same[0] ? inlineItems(same[0]) : [];
    return inline.length > 1 ? inline : same.map(itemOf);
  }
  const split = said.flatMap(inlineItems);
  if (split.length > 1) return split;
  return unsigned(said)
    .filter(({ line }) => !/：$/.test(line.cleaned.text))
    .map(itemOf);
}

const DAY = /^20\d\d年\d{1,2}月\d{1,2}日$/;

/** Without the name and the day under a report, which are no item of its last part. */
function unsigned(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.findLastIndex(({ line }) => !DAY.test(line.bare));
  if (end === pieces.length - 1) return pieces;
  const named = /[。；，：！？]/.test(pieces[end]?.line.bare ?? '');
  return pieces.slice(0, named ? end + 1 : Math.max(end, 0));
}

const alike = (a: MarkerForm | undefined, b: MarkerForm): boolean =>
  a === b || (a !== undefined && /^1[.、]$/.test(a) && /^1[.、]$/.test(b));

/** A paragraph as one item: quoted to the end of its first sentence. */
function itemOf({ line, from }: Piece): Stated<string> {
  const { text, at } = line.cleaned;
  const body = Math.max(
    from,
    at.findIndex((each) => each >= (from > 0 ? 0 : (line.marker?.end ?? 0))),
  );
  const stop = text.indexOf('。', body + 1);
  const end = stop < 0 ? text.length : stop + 1;
  return { ...stated(line, from, end, text.slice(body)) };
}

const INLINE =
  /(?:^|(?<=[。；：，]))(?:[一二三四五六七八九十]是|（[一二三四五六七八九十]+）|（\d{1,2}）|\d{1,2}[.、](?!\d)|第[一二三四五六七八九十]，|[①-⑳])/g;

/** 一是…；二是… and （一）…（二）… inside one paragraph. */
function inlineItems({ line, from }: Piece): readonly Stated<string>[] {
  const { text } = line.cleaned;
  const starts = matchesOf(text, INLINE).filter((match) => match.index >= from);
  if (starts.length < 2) return [];
  return starts.map((match, i) => {
    const end = starts[i + 1]?.index ?? text.length;
    const body = text.slice(match.index + match[0].length, end);
    return stated(line, match.index, end, body);
  });
}
