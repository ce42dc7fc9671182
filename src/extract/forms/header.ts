import type { Cell, Table } from '../../document/document.ts';
import { lostItsGrid } from '../../document/grid.ts';
import type { Entry, Stated } from '../../document/stated.ts';
import { bareText, statedCell, textEntry } from './entries.ts';
import type { Text } from './gather.ts';
import { bareWords, headOf, type Line, placeOf, wordsOf } from './lines.ts';

/** What the rows at the head of a form and the lines above it say. */
export interface Header {
  readonly title?: Stated<string>;
  readonly year?: Stated<number>;
  readonly unitName?: Entry<string>;
  readonly unitLabel?: Stated<string>;
  readonly projectName?: Entry<string>;
  readonly department?: Entry<string>;
}

const PROJECT =
  /^(?:.{0,6}(?:项目(?:支出)?|专项资金|专项|转移支付|政策)(?:[(（][^)）]{1,10}[)）])?名称|专项资金名称)(?:及代码|及编码)?$/;
const DEPARTMENT =
  /^(?:项目|预算)?主管(?:预算)?部门(?:[(（].{1,6}[)）])?(?:名称|及代码|单位)?$|^(?:省级|市级|县级|区级|中央)主管部门$/;
const UNIT =
  /^(?:[省市区县乡镇州]{0,2}级?)?(?:预算)?(?:部门|单位|部门[(（/]单位[)）]?|部门、单位|单位[(（]部门[)）])名称$|^(?:填报|申报|自评|预算|实施|项目|资金使用|项目实施|具体实施|评价)(?:单位|部门)(?:名称|及代码)?$|^部门$|^单位$/;

/** Reads the labelled fields of the rows at the head of a form. */
export function readHeader(lines: readonly Line[]): Header {
  const found: { -readonly [K in keyof Header]: Header[K] } = {};
  for (const line of lines) {
    line.cells.forEach((cell, i) => {
      if (cell.row !== line.row) return;
      const field = fieldOf(line.table, cell, nextTo(line, i));
      if (!field) return;
      if (field.of === 'unitName' && !found.unitName) {
        found.unitName = field.entry;
        found.unitLabel = field.label;
      } else if (field.of !== 'unitName') found[field.of] ??= field.entry;
    });
    const year = yearOfLine(line);
    if (year) found.year ??= year;
  }
  return found;
}

/** The cell right of a label; in a text the squares over which the label was merged are blank cells between, unless another label follows. */
function nextTo({ table, cells }: Line, i: number): Cell | undefined {
  const next = cells[i + 1];
  if (table.flattened !== 'tabs' || !next || wordsOf(next) !== '') return next;
  const filled = cells.slice(i + 1).find((cell) => wordsOf(cell) !== '');
  return filled && kindOfLabel(wordsOf(filled).split('：')[0] ?? '') === undefined ? filled : next;
}

/** What stands over columns of money: beside a label it came from the row below. */
const MONEY_HEAD =
  /^(?:年初|全年|年度)?(?:预算|执行|资金|金额)(?:数|来源|总额)|^(?:年初|全年)[预执]|^(?:执行率|分值|得分)$/;

interface Field {
  readonly of: 'unitName' | 'projectName' | 'department';
  readonly label: Stated<string>;
  readonly entry: Entry<string>;
}

function fieldOf(table: Table, cell: Cell, next: Cell | undefined): Field | undefined {
  const words = wordsOf(cell);
  const [label = '', ...rest] = words.split('：');
  const of = kindOfLabel(label);
  if (!of) return undefined;
  const inside = rest.join('：');
  if (inside === '') {
    if (next && lostItsGrid(table) && isNoName(of, wordsOf(next))) return undefined;
    return next && { of, label: statedCell(table, cell, label), entry: textEntry(table, next) };
  }
  const colon = /[:：]/.exec(cell.text)?.index ?? 0;
  const raw = cell.text.slice(colon + 1);
  const from = colon + 1 + raw.length - raw.trimStart().length;
  const verbatim = raw.trim();
  return {
    of,
    label: {
      value: label,
      verbatim: cell.text.slice(0, colon),
      at: placeOf(table, cell, 0, colon),
    },
    entry: {
      value: bareText(verbatim),
      verbatim,
      at: placeOf(table, cell, from, from + verbatim.length),
    },
  };
}

/** What stands behind a label in a text that lost its squares may be the next label, or the name of a body cut short. */
const isNoName = (of: Field['of'], words: string): boolean =>
  MONEY_HEAD.test(words) || (of === 'unitName' && !BODY.test(words));

const BODY =
  /(?:[局委办厅院所站校园馆队会部室处场库团社台厂校学镇乡村]|中心|政府|街道|公司|集团|机关|本级|基地|服务区|开发区)(?:[(（].{1,20}[)）])?$/;

function kindOfLabel(words: string): Field['of'] | undefined {
  const label = words.replace(/[*＊]/g, '');
  if (label.length > 20) return undefined;
  if (PROJECT.test(label) || PROJECT.test(headOf(label))) return 'projectName';
  if (DEPARTMENT.test(label)) return 'department';
  return UNIT.test(label) || UNIT.test(headOf(label)) ? 'unitName' : undefined;
}

const YEAR = /^[(（]?(20\d\d)年度?[)）]?$/;

function yearOfLine(line: Line): Stated<number> | undefined {
  const cell = line.cells.find((each) => each.row === line.row && YEAR.test(wordsOf(each)));
  return cell && statedCell(line.table, cell, Number(YEAR.exec(wordsOf(cell))?.[1]));
}

const TITLE = /表(?:[(（][^()（）]*[)）])*(?:[(（]?续[)）]?)?$/;

/** The title among the lines above a table, nearest first, and the year in it or beside it. */
export function titleAbove(above: readonly Text[]): Header {
  const index = above.findLastIndex((block) => {
    const words = bareWords(block.text);
    return words.length <= 60 && TITLE.test(words) && /自评|绩效|评价/.test(words);
  });
  const block = above[index];
  if (!block) return { ...yearIn(above.slice(-2)), ...unitIn(above), ...projectIn(above) };
  return {
    title: statedLine(block, bareText(block.text), 0, block.text.length),
    ...yearIn([block, ...above.slice(index + 1), ...above.slice(Math.max(0, index - 1), index)]),
    ...unitIn(above.slice(index)),
    ...projectIn(above.slice(index)),
  };
}

function yearIn(blocks: readonly Text[]): Header {
  for (const block of blocks) {
    // A sentence, or the day under which a report is signed, says nothing of the table below it.
    if (/[。；;]\s*$/.test(block.text)) continue;
    const match = /(20\d\d)\s*年(?!\s*\d{1,2}\s*月\s*\d{1,2}\s*日)/.exec(block.text);
    if (match && bareWords(block.text).length <= 60)
      return { year: statedLine(block, Number(match[1]), match.index, match.index + 4) };
  }
  return {};
}

/** The year in the words of a title cell. */
export function yearInCell(table: Table, cell: Cell): Stated<number> | undefined {
  const match = /(20\d\d)\s*年/.exec(cell.text);
  if (!match) return undefined;
  return {
    value: Number(match[1]),
    verbatim: match[1] ?? '',
    at: placeOf(table, cell, match.index, match.index + 4),
  };
}

const UNIT_LINE =
  /((?:填报|申报|自评|预算|评价|实施|项目|使用)?(?:单位|部门)(?:名称|[(（][^)）]{1,6}[)）])?)\s*[:：]\s*([^\s:：（(]{4,40})/;

function unitIn(blocks: readonly Text[]): Header {
  for (const [i, block] of blocks.entries()) {
    const next = blocks[i + 1];
    const below = next && kindOfLabel(bareWords(block.text)) === 'unitName' ? next : undefined;
    if (below && below.text.trim().length <= 40 && BODY.test(bareWords(below.text)))
      return { unitName: wholeLine(below) };
    const match = UNIT_LINE.exec(block.text);
    const [words, label, name] = match ?? [];
    if (
      !match ||
      !words ||
      !label ||
      !name ||
      /^(?:[千万亿]?元|人民币)|[%％、]/.test(name) ||
      name.length < 4
    )
      continue;
    const from = match.index + words.length - name.length;
    return {
      unitName: statedLine(block, name, from, from + name.length),
      unitLabel: statedLine(block, label, match.index, match.index + label.length),
    };
  }
  return {};
}

const PROJECT_LINE = /^[\s\u3000]*项目名称\s*[:：]\s*([^\s:：]{4,40})(?=\s|$)/;

/** A project's name behind its label in a line above the table, or on the line below it, where a table's first rows were read as lines. */
function projectIn(blocks: readonly Text[]): Header {
  for (const block of blocks) {
    const [words = '', name] = PROJECT_LINE.exec(block.text) ?? [];
    if (name)
      return { projectName: statedLine(block, name, words.length - name.length, words.length) };
  }
  const at = blocks.findIndex((block) => kindOfLabel(bareWords(block.text)) === 'projectName');
  const next = at < 0 ? undefined : blocks[at + 1];
  return next && next.text.trim().length <= 60 ? { projectName: wholeLine(next) } : {};
}

const wholeLine = (block: Text): Stated<string> =>
  statedLine(block, bareText(block.text), 0, block.text.length);

const statedLine = <T>(block: Text, value: T, from: number, to: number): Stated<T> => ({
  value,
  verbatim: block.text.slice(from, to),
  at: { block: block.block, from, to },
});
