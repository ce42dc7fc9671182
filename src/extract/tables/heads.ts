import { type Document, stretchOf, type Table } from '../../document/document.ts';
import type { Entry, Stated } from '../../document/stated.ts';
import { labelOf, placeIn, wordsOf } from './cells.ts';

/** What stands above a table and belongs to it: its title, year, unit of money, the name of the unit that fills it. */
export interface Head {
  readonly title?: Stated<string>;
  readonly year?: Stated<number>;
  readonly moneyUnit?: Stated<string>;
  readonly unitName?: Entry<string>;
  /** The paragraphs that say this: title, unit of money, number of the table. */
  readonly lines: readonly number[];
}

/** A line above a table, or in a row of it that is all head. */
interface Line {
  readonly text: string;
  readonly at: { readonly block: number; readonly row?: number; readonly column?: number };
}

const ATTACHMENT =
  /^\s*附[件表]\s*(?:[一二三四五六七八九十]+|[0-9０-９]+)?(?:[-—－]\d+)?\s*[:：.、]?\s*/;
/** 单位：万元 and 公开01表 on the line of the title. */
const REMARK_BEHIND = /[\s(（]+(?:公开\s*\d+\s*表|(?:金额)?单位\s*[:：][^:：]{1,6})[)）]?\s*$/;
/** No line about a table is longer. */
const LONGEST = 200;
const LISTED = /^\s*(?:附件\s*[:：]\s*)?\d{1,2}\s*[.、．]/;
const TITLE = /表(?:\([^()]*\))*(?:\(?续.{0,4})?$/;
const NO_TITLE =
  /[。；;]|下表|见.{0,12}表$|^附表|^(?:公开)?\d{1,3}表$|^[(]?.{0,4}公开.{0,4}表[)]?$|填表|制表|^(?:部门|单位)[^:]{0,8}:.*公开\d{1,2}表$/;
// A date is no year of a report.
const YEAR = /(20\d{2})\s*年(?!\s*\d{1,2}\s*月)/;
const MONEY_UNIT = /单位\s*[:：]?\s*(?:人民币)?\s*(亿元|万元|千元|元)/;
const BARE_UNIT = /^[(（]\s*(亿元|万元|千元|元)\s*[)）]$/;
const UNIT_NAME =
  /(?:填报|编制|预算|部门|申报)?(?:部门|单位)(?:名称)?\s*(?:[(（]盖章[)）])?\s*[:：]\s*(?!填报|填表|联系|单位|部门|负责|日期|金额|编制|制表|审核)([^\s:：%％、]{4,40})/;

/** The heads of all top-level tables by block number, in one pass over the document. */
export function headsOf(document: Document): ReadonlyMap<number, Head> {
  const heads = new Map<number, Head>();
  let lines: Line[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'table') {
      heads.set(block.block, headFrom(lines, block));
      lines = [];
      continue;
    }
    if (block.kind === 'paragraph' && block.role) continue;
    if (block.text.trim() === '') continue;
    lines.push({ text: block.text, at: { block: block.block } });
    if (lines.length > 8) lines.shift();
  }
  return heads;
}

/** The head of a table from the lines above it, the nearest last, and from rows of the table that are one cell wide. */
function headFrom(above: readonly Line[], table: Table): Head {
  const inside = wideLines(table);
  const title = titleIn([...inside].reverse(), inside.length) ?? titleIn([...above].reverse(), 6);
  const start =
    title && title.at.row === undefined
      ? above.findIndex((line) => line.at.block === title.at.block)
      : above.length - 2;
  const lines = [...above.slice(Math.max(0, start)), ...inside];
  const moneyUnit = firstOf(lines, moneyUnitIn);
  const year =
    (title && yearIn(title.verbatim, title.at)) ??
    firstOf(lines, (line) =>
      labelOf(line.text).length <= 20 ? yearIn(line.text, line.at) : undefined,
    );
  const unitName = firstOf(lines, unitNameIn);
  // Above a title in the table itself, as above a table without one, stands running text.
  const own =
    title && title.at.row === undefined
      ? lines
      : lines.filter((line) => isRemark(line.text) || moneyUnitIn(line));
  return {
    lines: own.flatMap((line) => (line.at.row === undefined ? [line.at.block] : [])),
    ...(title && { title }),
    ...(year && { year }),
    ...(moneyUnit && { moneyUnit }),
    ...(unitName && { unitName }),
  };
}

/** The first rows of a table that hold one cell over its whole width, or a line of remarks about the table (公开01表, 单位：万元). */
function wideLines(table: Table): readonly Line[] {
  const lines: Line[] = [];
  for (const cell of table.cells) {
    if (cell.row > 3) break;
    const wide = cell.columnSpan === table.columns && table.columns > 1;
    if ((wide || isRemark(cell.text)) && cell.text.length < 80)
      lines.push({ text: cell.text, at: placeIn(table, cell) });
  }
  return lines;
}

/** Whether a cell says something about the table as a whole: its number, its unit of money, who made it. */
export const isRemark = (text: string): boolean => {
  const label = labelOf(text);
  return (
    /^公开\d*表?|^(?:金额)?单位:(?:亿元|万元|千元|元)$/.test(label) ||
    /^(?:编制|填报)?(?:部门|单位)(?:名称)?(?:\(盖章\))?:./.test(label)
  );
};

/** The nearest line that looks like the title of a table. Lines are given nearest first. */
function titleIn(lines: readonly Line[], steps: number): Stated<string> | undefined {
  for (const [i, line] of lines.slice(0, steps).entries()) {
    // Two numbered lines in a row are a list of attachments, not titles.
    if (LISTED.test(line.text) && LISTED.test(lines[i + 1]?.text ?? '')) return undefined;
    const found = titleOfLine(line);
    if (found) return found;
    if (line.text.length > 120) return undefined;
  }
  return undefined;
}

/** The line as the title of a table, the words 附件N before it left out. */
function titleOfLine(line: Line): Stated<string> | undefined {
  if (line.text.length > LONGEST) return undefined;
  const text = line.text.replace(REMARK_BEHIND, '');
  const label = labelOf(text);
  if (label.length > 64 || !TITLE.test(label) || NO_TITLE.test(label)) return undefined;
  const skip = ATTACHMENT.exec(text)?.[0].length ?? 0;
  const { verbatim, from = 0 } = wordsOf(text.slice(skip));
  if (labelOf(verbatim).length < 3) return undefined;
  const start = skip + from;
  return {
    value: labelOf(verbatim).replace(
      /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}[.、])/,
      '',
    ),
    verbatim,
    at: {
      ...line.at,
      ...(verbatim.length < line.text.length && { from: start, to: start + verbatim.length }),
    },
  };
}

/** The first year in a text that stands at a place. */
function yearIn(
  text: string,
  at: Line['at'] & { readonly from?: number },
): Stated<number> | undefined {
  const match = YEAR.exec(text);
  if (!match) return undefined;
  const from = (at.from ?? 0) + match.index;
  const place = stretchOf(at, from, from + match[0].length);
  return { value: Number(match[1]), verbatim: match[0], at: place };
}

function moneyUnitIn(line: Line): Stated<string> | undefined {
  const match = MONEY_UNIT.exec(line.text) ?? BARE_UNIT.exec(line.text.trim());
  const unit = match?.[1];
  if (!match || !unit) return undefined;
  const from = line.text.indexOf(unit, match.index);
  return { value: unit, verbatim: unit, at: stretchOf(line.at, from, from + unit.length) };
}

function unitNameIn(line: Line): Entry<string> | undefined {
  const match = UNIT_NAME.exec(line.text);
  const name = match?.[1];
  if (!match || !name || /^(?:万元|元|人)/.test(name) || /[元]$/.test(name)) return undefined;
  const from = match.index + match[0].length - name.length;
  return { value: name, verbatim: name, at: stretchOf(line.at, from, from + name.length) };
}

function firstOf<T>(lines: readonly Line[], find: (line: Line) => T | undefined): T | undefined {
  for (const line of lines) {
    if (line.text.length > LONGEST) continue;
    const found = find(line);
    if (found !== undefined) return found;
  }
  return undefined;
}
