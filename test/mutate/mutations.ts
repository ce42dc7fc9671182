import type { Document } from '../../src/document/document.ts';
import type { Chance } from '../generate/chance.ts';
import {
  cellInRow,
  type Planted,
  paragraphLike,
  type Spot,
  tableUnder,
  withText,
} from './mutate.ts';

/** One way of planting a contradiction; undefined when the document offers no place for it. */
export interface Mutation {
  readonly name: string;
  plant(document: Document, by: Chance): Planted | undefined;
}

const BASE = /基础数据表/;
const FORM = /部门整体支出绩效自评表/;

/** A plainly different number of the same look: some whole units more, decimals kept. */
function another(number: string, by: Chance): string {
  const decimals = number.split('.')[1]?.length ?? 0;
  const value = Number(number);
  const step = Math.max(1, Math.round(Math.abs(value) * (by.whole(8, 30) / 100)));
  return (value + step).toFixed(decimals);
}

function replaceNumber(
  name: string,
  checks: readonly string[],
  find: (document: Document) => Spot | undefined,
  pattern: RegExp,
): Mutation {
  return {
    name,
    plant(document, by) {
      const spot = find(document);
      const match = spot && pattern.exec(spot.text);
      if (!spot || !match) return undefined;
      const number = match[1] ?? '';
      const start =
        match.index +
        match[0].indexOf(number, match[0].length - number.length - (match[2]?.length ?? 0));
      const text = `${spot.text.slice(0, start)}${another(number, by)}${spot.text.slice(start + number.length)}`;
      return { mutation: name, document: withText(document, spot.at, text), at: spot.at, checks };
    },
  };
}

const inProse = (name: string, checks: readonly string[], paragraph: RegExp, pattern: RegExp) =>
  replaceNumber(name, checks, (document) => paragraphLike(document, paragraph), pattern);

const inCell = (
  name: string,
  checks: readonly string[],
  title: RegExp,
  label: RegExp,
  nth: number,
) =>
  replaceNumber(
    name,
    checks,
    (document) => cellInRow(document, title, label, nth),
    /(\d+(?:\.\d+)?)()/,
  );

/** Replaces words in a paragraph or cell. */
function reword(
  name: string,
  checks: readonly string[],
  find: (document: Document) => Spot | undefined,
  change: (text: string, by: Chance) => string | undefined,
): Mutation {
  return {
    name,
    plant(document, by) {
      const spot = find(document);
      const text = spot && change(spot.text, by);
      if (!spot || text === undefined || text === spot.text) return undefined;
      return { mutation: name, document: withText(document, spot.at, text), at: spot.at, checks };
    },
  };
}

const N = '(\\d+(?:\\.\\d+)?)';
const money = (words: string) => new RegExp(`${words}${N}(万元)`);
const AGREE_TOTAL = [
  'TotalActualAgrees',
  'RestatedFactAgrees',
  'TotalEqualsEconomicClasses',
  'TotalEqualsBasicPlusProject',
  'DigitCountPlausible',
];

export const MUTATIONS: readonly Mutation[] = [
  inProse('编制数写错（正文）', ['AuthorizedPositionsAgree'], /核定编制/, /核定编制(\d+)(人)/),
  inProse(
    '在职人数写错（正文）',
    ['FilledPositionsAgree', 'FilledWithinAuthorized'],
    /核定编制/,
    /在职人员(\d+)(人)/,
  ),
  inProse('全年支出写错', AGREE_TOTAL, /全年支出/, money('全年支出')),
  inProse(
    '工资福利支出写错',
    ['TotalEqualsEconomicClasses', 'RestatedFactAgrees', 'BasicEqualsPersonnelPlusRunning'],
    /全年支出/,
    money('工资福利支出'),
  ),
  inProse(
    '商品和服务支出写错',
    ['TotalEqualsEconomicClasses', 'GoodsAndServicesSplit', 'RestatedFactAgrees'],
    /全年支出/,
    money('商品和服务支出'),
  ),
  inProse(
    '基本支出写错（概况）',
    [
      'BasicActualAgrees',
      'RestatedFactAgrees',
      'TotalEqualsBasicPlusProject',
      'BasicEqualsPersonnelPlusRunning',
    ],
    /资金使用方向/,
    money('基本支出'),
  ),
  inProse(
    '人员经费写错',
    ['BasicEqualsPersonnelPlusRunning', 'RestatedFactAgrees'],
    /资金使用方向/,
    money('人员经费'),
  ),
  inProse(
    '公用经费写错',
    ['BasicEqualsPersonnelPlusRunning', 'RunningCostAgrees', 'RestatedFactAgrees'],
    /资金使用方向/,
    money('公用经费'),
  ),
  inProse(
    '项目支出写错（概况）',
    ['ProjectActualAgrees', 'RestatedFactAgrees', 'TotalEqualsBasicPlusProject'],
    /资金使用方向/,
    money('项目支出'),
  ),
  inProse(
    '基本支出写错（第二节）',
    [
      'BasicActualAgrees',
      'RestatedFactAgrees',
      'BasicEqualsPersonnelPlusRunning',
      'ShareRecomputes',
    ],
    /^\d{4}年基本支出/,
    money('基本支出'),
  ),
  inProse(
    '占比写错',
    ['ShareRecomputes', 'SharesSumToHundred'],
    /^\d{4}年基本支出/,
    /占基本支出的(\d+\.\d+)(%)/,
  ),
  inProse(
    '“三公”预算合计写错',
    ['ThreePublicBudgetAgrees', 'ThreePublicNarrativeSums'],
    /“三公”经费预算/,
    money('“三公”经费预算'),
  ),
  inProse(
    '“三公”决算合计写错',
    ['ThreePublicActualAgrees', 'ThreePublicNarrativeSums', 'RestatedFactAgrees'],
    /“三公”经费预算/,
    money('“三公”经费实际支出'),
  ),
  inProse(
    '公务接待预算写错',
    ['ThreePublicBudgetAgrees', 'ThreePublicNarrativeSums'],
    /“三公”经费预算/,
    money('公务接待费'),
  ),
  inProse(
    '全年预算写错（正文）',
    ['RestatedFactAgrees', 'ExecutionRateRecomputes', 'TotalActualAgrees'],
    /预算执行率/,
    money('全年预算'),
  ),
  inProse(
    '执行率写错（正文）',
    ['ExecutionRateRecomputes', 'RestatedFactAgrees'],
    /预算执行率/,
    /预算执行率(\d+\.\d+)(%)/,
  ),
  inProse(
    '自评得分写错（正文）',
    ['RestatedFactAgrees', 'ScoreStatedInNarrative', 'TotalScoreSums'],
    /自评得分/,
    /自评得分(\d+(?:\.\d+)?)(分)/,
  ),
  inCell(
    '编制数写错（表）',
    ['AuthorizedPositionsAgree', 'PositionRatioRecomputes', 'FilledWithinAuthorized'],
    BASE,
    /^编制数$/,
    0,
  ),
  inCell(
    '“三公”预算写错（表）',
    ['ThreePublicTableSums', 'ThreePublicBudgetAgrees'],
    BASE,
    /^三公经费$/,
    2,
  ),
  inCell(
    '“三公”决算写错（表）',
    ['ThreePublicTableSums', 'ThreePublicActualAgrees'],
    BASE,
    /^三公经费$/,
    3,
  ),
  inCell(
    '公务接待决算写错（表）',
    ['ThreePublicTableSums', 'ThreePublicActualAgrees'],
    BASE,
    /公务接待$/,
    3,
  ),
  inCell(
    '公务用车小计写错（表）',
    ['VehicleSubitemsSum', 'ThreePublicTableSums'],
    BASE,
    /公务用车购置和维护经费$/,
    2,
  ),
  inCell(
    '项目支出决算写错（表）',
    ['ProjectSubitemsSum', 'ProjectActualAgrees'],
    BASE,
    /^项目支出：$/,
    3,
  ),
  inCell(
    '公用经费决算写错（表）',
    ['RunningCostSubitemsSum', 'RunningCostAgrees'],
    BASE,
    /^公用经费$/,
    3,
  ),
  inCell(
    '全年执行数写错（表）',
    [
      'ExecutionRateRecomputes',
      'TotalActualAgrees',
      'RevenueSplitSums',
      'ExpenditureSplitSums',
      'DigitCountPlausible',
    ],
    FORM,
    /^年度资金总额$/,
    3,
  ),
  inCell(
    '全年预算数写错（表）',
    ['ExecutionRateRecomputes', 'RestatedFactAgrees'],
    FORM,
    /^年度资金总额$/,
    2,
  ),
  inCell(
    '执行率写错（表）',
    ['ExecutionRateRecomputes', 'RestatedFactAgrees'],
    FORM,
    /^年度资金总额$/,
    5,
  ),
  inCell(
    '一般公共预算写错（表）',
    ['RevenueSplitSums', 'RevenueEqualsExpenditureSplit'],
    FORM,
    /一般公共预算/,
    0,
  ),
  inCell(
    '基本支出写错（表）',
    ['ExpenditureSplitSums', 'BasicActualAgrees', 'RevenueEqualsExpenditureSplit'],
    FORM,
    /^其中：基本支出/,
    0,
  ),
  inCell(
    '项目支出写错（自评表）',
    ['ExpenditureSplitSums', 'ProjectActualAgrees', 'RevenueEqualsExpenditureSplit'],
    FORM,
    /^项目支出：/,
    0,
  ),
  inCell('总分写错', ['TotalScoreSums', 'RestatedFactAgrees'], FORM, /^总分$/, 2),
  inCell('满分写错', ['WeightsSumToHundred', 'LeafWeightsSumToLevel1'], FORM, /^总分$/, 1),
  indicatorCell(
    '指标分值写错',
    [
      'LeafWeightsSumToLevel1',
      'WeightsSumToHundred',
      'ScoreWithinWeight',
      'QuantitativeScoreFollowsRule',
    ],
    6,
    (text, by) => another(text, by),
  ),
  indicatorCell('得分高于分值', ['ScoreWithinWeight'], 7, (text) => `${Number(text) + 9}`),
  indicatorCell('指标值只剩符号', ['TargetValuePresent'], 4, () => '≥'),
  indicatorCell('完成值空白', ['ResultPresent'], 5, () => ''),
  reword(
    '自评表标题年度错',
    ['ReportYearConsistent', 'TableYearsMatchReport'],
    (document) => paragraphLike(document, /^\d{4}年度部门整体支出绩效自评表$/),
    (text) => text.replace(/^\d{4}/, (year) => `${Number(year) - 1}`),
  ),
  reword(
    '决算列年度错',
    ['TableYearsMatchReport', 'ReportYearConsistent'],
    (document) => cellInRow(document, BASE, /^经费控制情况/, 3),
    (text) => text.replace(/^\d{4}/, (year) => `${Number(year) - 1}`),
  ),
  reword(
    '自评表单位名错',
    ['UnitNamesAgree'],
    (document) => cellInRow(document, FORM, /预算部门名称$/, 1),
    (text, by) =>
      text.replace(
        /(?:档案馆|水利局|文化馆|农业技术推广站|残疾人联合会|图书馆)$/,
        by.pick(['财政局', '民政局', '林业局']),
      ),
  ),
  reword(
    '增减方向写反',
    ['YearOnYearWordingAgrees'],
    (document) => paragraphLike(document, /比上年(?:增加|减少)/),
    (text) =>
      text.replace(/比上年(增加|减少)/, (_, word) => `比上年${word === '增加' ? '减少' : '增加'}`),
  ),
  reword(
    '持平与数不符',
    ['YearOnYearWordingAgrees'],
    (document) => paragraphLike(document, /比上年(?:增加|减少)/),
    (text) => text.replace(/比上年(?:增加|减少)\d+\.\d+万元/, '与上年持平'),
  ),
  reword(
    '等级与得分不符',
    ['GradeMatchesScore'],
    (document) => paragraphLike(document, /自评等级为/),
    (text) =>
      text.replace(
        /自评等级为“(优|良)”/,
        (_, grade) => `自评等级为“${grade === '优' ? '中' : '差'}”`,
      ),
  ),
  reword(
    '万元写成元',
    ['MoneyUnitPlausible', 'RestatedFactAgrees', 'BasicActualAgrees'],
    (document) => paragraphLike(document, /^\d{4}年基本支出/),
    (text) => text.replace(/(基本支出\d+\.\d+)万元/, '$1元'),
  ),
  reword(
    '多写一位',
    [
      'DigitCountPlausible',
      'RestatedFactAgrees',
      'BasicEqualsPersonnelPlusRunning',
      'TotalEqualsEconomicClasses',
    ],
    (document) => paragraphLike(document, /资金使用方向/),
    (text) =>
      text.replace(/人员经费(\d+)\.(\d)(\d)万元/, (_, a, b, c) => `人员经费${a}${b}.${c}0万元`),
  ),
  reword(
    '两项占比对调',
    ['FiguresNotSwapped', 'ShareRecomputes'],
    (document) => paragraphLike(document, /^\d{4}年基本支出/),
    swapShares,
  ),
  reword(
    '报告日期早于年度终了',
    ['ReportDateCoherent'],
    (document) => paragraphLike(document, /^\d{4}年\d+月\d+日$/),
    (text) => text.replace(/^\d{4}年\d+月/, (date) => `${Number(date.slice(0, 4)) - 1}年6月`),
  ),
];

function swapShares(text: string): string | undefined {
  const found = [...text.matchAll(/占基本支出的(\d+\.\d+)%/g)];
  const [a, b] = found;
  if (!a?.[1] || !b?.[1] || Math.abs(Number(a[1]) - Number(b[1])) < 1) return undefined;
  return text
    .replace(a[0], '占基本支出的#%')
    .replace(b[0], `占基本支出的${a[1]}%`)
    .replace('占基本支出的#%', `占基本支出的${b[1]}%`);
}

/** A cell of a random indicator row of the department's form: 4 target, 5 result, 6 weight, 7 score (nine columns). */
function indicatorCell(
  name: string,
  checks: readonly string[],
  column: number,
  change: (text: string, by: Chance) => string,
): Mutation {
  return {
    name,
    plant(document, by) {
      const table = tableUnder(document, FORM);
      if (!table) return undefined;
      const quantitative = table.cells.filter(
        (cell) => cell.column === 4 && /^≥\d/.test(cell.text),
      );
      if (quantitative.length === 0) return undefined;
      const { row } = by.pick(quantitative);
      const cell = table.cells.find((each) => each.row === row && each.column === column);
      if (!cell) return undefined;
      const at = { block: table.block, row, column };
      return {
        mutation: name,
        document: withText(document, at, change(cell.text, by)),
        at,
        checks,
      };
    },
  };
}
