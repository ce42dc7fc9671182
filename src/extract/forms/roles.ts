import type { Cell } from '../../document/document.ts';
import { remembered } from '../../values/remembered.ts';
import {
  ACHIEVED,
  CONTACT,
  columnOf,
  EXPECTED,
  isTotal,
  moneyColumnOf,
  NOTE,
  REMARK,
  SIGNATURE,
} from './heads.ts';
import { headOf, isBareLabel, type Line, ownCells, wordsOf } from './lines.ts';

/** What a row of a form is for. */
export type Role =
  | 'title'
  | 'project'
  | 'unit'
  | 'moneyHead'
  | 'goals'
  | 'indicatorHead'
  | 'total'
  | 'signature'
  | 'note'
  | 'row';

const TITLE = /(?:自评|绩效).{0,30}(?<!绩效指标)表(?:[(（][^()（）]*[)）])*$/;
const PROJECT =
  /^(?:(?:专项|转移支付|政策|一级|二级|子)?(?:项目|专项资金|专项|转移支付)(?:\(.{1,10}\)|（.{1,10}）)?名称|专项(?:资金)?名称|项目资金名称)(?:及(?:代码|编码))?(?=：|$)/;
const UNIT =
  /^(?:[省市区县乡镇州]{0,2}级?)?(?:预算)?(?:部门|单位|部门\(单位\)|部门\/单位|部门、单位|预算部门、单位|预算单位\(部门\))名称(?:\(.{1,8}\))?(?=：|$)|^(?:填报|申报|自评|预算|评价)(?:单位|部门)(?:名称|\(.{1,8}\))?(?=：|$)|^(?:主管部门|实施单位|项目单位|资金使用单位|项目实施单位|主管预算部门|具体实施单位|项目主管部门|部门\(单位\)|单位名称)(?:及代码|\(.{1,6}\))?(?=：|$)/;

const isSignature = (words: string): boolean => SIGNATURE.test(words);
const isContact = (words: string): boolean => CONTACT.test(words);
const isProject = remembered((words) => PROJECT.test(words));
const isUnit = remembered((words) => UNIT.test(words));
const isExpected = (words: string): boolean => EXPECTED.test(headOf(words));
const isAchieved = (words: string): boolean => ACHIEVED.test(headOf(words));
/** A head over the names of indicators that says not of which level they are. */
const isPlainHead = (words: string): boolean => /^(?:绩效|评价|考核)指标$/.test(headOf(words));

/** What a row is for, by its own words. */
export function roleOf(line: Line): Role {
  const words = ownCells(line)
    .map(wordsOf)
    .filter((each) => each !== '');
  const first = words[0] ?? '';
  if (words.length === 0) return 'row';
  if (words.length === 1 && first.length <= 60 && TITLE.test(first)) return 'title';
  const headsIndicators = isIndicatorHead(line);
  if (!headsIndicators && words.some(isSignature)) return 'signature';
  // 序号 | 项目名称 heads a list of projects, and so does 项目名称 | 预算数 | … | 绩效指标.
  const lists =
    /^(?:序号|编号)$/.test(first) ||
    (headsIndicators && isProject(first) && isMoneyColumn(words[1]));
  if (!lists && words.slice(0, 2).some(isProject)) return 'project';
  if (headsIndicators) return 'indicatorHead';
  if (isMoneyHead(line)) return 'moneyHead';
  if (words.slice(0, 2).some(isUnit)) return 'unit';
  if (words.some(isContact)) return 'signature';
  if (words.slice(0, 3).some((each) => isTotal(each))) return 'total';
  if (isGoals(line)) return 'goals';
  if (words.length <= 3 && (REMARK.test(first) || REMARK.test(headOf(first)))) return 'note';
  return NOTE.test(first) && words.length <= 2 ? 'note' : 'row';
}

const isMoneyColumn = (words: string | undefined): boolean =>
  words !== undefined && moneyColumnOf(words) !== undefined;

/** Whether a row heads the indicators: names of levels beside values, weights or scores. */
function isIndicatorHead(line: Line): boolean {
  let levels = 0;
  let values = 0;
  for (const cell of ownCells(line)) {
    const words = wordsOf(cell);
    const column = columnOf(words);
    if (!column) {
      if (isPlainHead(words)) levels += 1;
      continue;
    }
    if (/^level/.test(column)) levels += 1;
    else if (column !== 'note') values += 1;
  }
  return levels >= 1 && (values >= 1 || levels >= 2) && levels + values >= 3;
}

/** Whether a row goes on with the head of the row above: names of columns, most of them known where the head reaches down beside them. */
export function isLowerHead(line: Line): boolean {
  const own = ownCells(line).filter((cell) => wordsOf(cell) !== '');
  const known = own.filter((cell) => columnOf(wordsOf(cell)) !== undefined).length;
  if (known === own.length) return own.length > 0;
  const beside = line.cells.filter(
    (cell) => cell.row < line.row && columnOf(wordsOf(cell)) !== undefined,
  );
  const under = own.filter((cell) => isUnderHead(line, cell)).length;
  return (
    beside.length > 0 &&
    (known * 2 > own.length || under === own.length) &&
    own.every((cell) => /^\D{1,10}$/.test(wordsOf(cell)))
  );
}

/** Whether a cell stands under a known head over several columns: 偏差原因分析 over 经费保障 | 制度保障 | 人员保障. */
const isUnderHead = ({ table, row }: Line, { column }: Cell): boolean =>
  table.cells.some(
    (cell) =>
      cell.row === row - 1 &&
      cell.columnSpan > 1 &&
      cell.column <= column &&
      column < cell.column + cell.columnSpan &&
      columnOf(wordsOf(cell)) !== undefined,
  );

const AMOUNTS: ReadonlySet<string> = new Set(['originalBudget', 'finalBudget', 'actual']);

/** Whether a row heads the money block: two kinds of amounts, and a rate, weight, score or a block label about money. */
function isMoneyHead(line: Line): boolean {
  const amounts = new Set<string>();
  let other = 0;
  for (const cell of line.cells) {
    const words = wordsOf(cell);
    const column = moneyColumnOf(words);
    if (column && AMOUNTS.has(column) && cell.row === line.row) amounts.add(column);
    else if (column && cell.row === line.row) other += 1;
    else if (!column && /资金|预算|支出/.test(words) && words.length <= 24) other += 1;
  }
  if (amounts.size >= 2) return other >= 1 && !isPaired(line);
  // 预算执行 | 预算执行率 | 10 | 95% | 9.5 is a row of points, named after what it scores.
  if (amounts.size !== 1 || other < 2 || !hasRate(line) || ownCells(line).some(isNumber))
    return false;
  // 学校 | 下达资金 | 支出资金 | 支出率 heads a table of its own: its rates are of another column.
  return !(amounts.has('actual') && ownCells(line).slice(1).some(isOtherAmount));
}

const isOtherAmount = (cell: Cell): boolean =>
  moneyColumnOf(wordsOf(cell)) === undefined &&
  /^(?:已?下达|已?拨付|已?发行|到位|批复|安排)(?:资金|金额|额度)/.test(wordsOf(cell));

/** 年初预算数 | 100 | 全年预算数 | 110: labels with the amount beside each head nothing. */
function isPaired(line: Line): boolean {
  const own = ownCells(line);
  const pairs = own.filter((cell, i) => {
    const next = own[i + 1];
    return next && AMOUNTS.has(moneyColumnOf(wordsOf(cell)) ?? '') && isNumber(next);
  });
  return pairs.length >= 2;
}

const isNumber = (cell: Cell): boolean => /^\d[\d,.]*[%％]?$/.test(wordsOf(cell));

const hasRate = (line: Line): boolean =>
  ownCells(line).some((cell) => moneyColumnOf(wordsOf(cell)) === 'rate');

function isGoals(line: Line): boolean {
  const words = ownCells(line).map(wordsOf);
  const isLabelled = ownCells(line).some((cell) => isBareLabel(line, cell));
  return isLabelled || words.some(isExpected) || (words.some(isAchieved) && !isIndicatorHead(line));
}
