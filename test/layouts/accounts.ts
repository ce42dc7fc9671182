import type { Chance } from '../generate/chance.ts';
import { OFFICES, type Office, REGIONS } from './themes.ts';

/** A line of the functional classification; amounts in 分. */
export interface Line {
  readonly code: string;
  readonly family: readonly [string, string];
  readonly group: readonly [string, string];
  readonly name: string;
  readonly basic: number;
  readonly project: number;
  readonly first: number;
  readonly final: number;
  readonly fund: boolean;
  /** Part of the project spending that other income pays. */
  readonly other: number;
}

/** The three public expenses; amounts in 分. */
export interface Three {
  readonly abroad: number;
  readonly buy: number;
  readonly run: number;
  readonly meals: number;
}

/** Final accounts of an invented unit: every sum is exact in 分. */
export interface Accounts {
  readonly office: Office;
  readonly region: string;
  readonly unit: string;
  readonly year: number;
  readonly posts: number;
  readonly staff: number;
  readonly lines: readonly Line[];
  readonly wages: readonly Item[];
  readonly household: readonly Item[];
  readonly goods: readonly Item[];
  readonly capital: readonly Item[];
  readonly basic: number;
  readonly project: number;
  readonly total: number;
  readonly personnel: number;
  readonly running: number;
  readonly other: number;
  readonly fund: number;
  readonly general: number;
  readonly carryIn: number;
  readonly carryOut: number;
  readonly incomeGeneral: number;
  readonly income: number;
  readonly grand: number;
  readonly budget: Three;
  readonly actual: Three;
  readonly before: Three;
  readonly priorGrand: number;
  readonly priorGeneral: number;
  readonly priorFiscalGrand: number;
  readonly priorRunning: number;
  readonly cars: number;
  readonly visits: number;
  readonly guests: number;
}

export type Item = readonly [string, string, number];

const OWN: Readonly<Record<string, readonly [string, string, string, string, string, string]>> = {
  市场监督管理局: ['201', '一般公共服务支出', '20138', '市场监督管理事务', '2013801', '2013816'],
  疾病预防控制中心: ['210', '卫生健康支出', '21004', '公共卫生', '2100401', '2100408'],
  城市管理综合执法局: ['212', '城乡社区支出', '21201', '城乡社区管理事务', '2120101', '2120104'],
  公路养护中心: ['214', '交通运输支出', '21401', '公路水路运输', '2140101', '2140106'],
  退役军人事务局: ['208', '社会保障和就业支出', '20828', '退役军人管理事务', '2082801', '2082899'],
  气象服务中心: ['220', '自然资源海洋气象等支出', '22005', '气象事务', '2200501', '2200504'],
};
const PROJECT_NAMES: Readonly<Record<string, string>> = {
  '2013816': '食品安全监管',
  '2100408': '基本公共卫生服务',
  '2120104': '城管执法',
  '2140106': '公路养护',
  '2082899': '其他退役军人事务管理支出',
  '2200504': '气象事业机构',
};

const add = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
const totalOf = (items: readonly Item[]): number => add(items.map((item) => item[2]));
export const threeOf = (three: Three): number => three.abroad + three.buy + three.run + three.meals;

/** `grain` is the smallest step of all amounts in 分. */
export function accountsOf(by: Chance, province: string, grain: number): Accounts {
  const office = by.pick(OFFICES);
  const region = by.pick(REGIONS[province] ?? REGIONS.湖南 ?? ['']);
  const staff = by.whole(8, 60);
  /** From and to in 万元. */
  const amount = (from: number, to: number) =>
    by.whole(Math.ceil((from * 1_000_000) / grain), Math.floor((to * 1_000_000) / grain)) * grain;
  const item = (code: string, name: string, from: number, to: number): Item => [
    code,
    name,
    amount(from, to),
  ];
  const near = (value: number, low: number, high: number) =>
    Math.max(grain, Math.round((value * by.whole(low, high)) / 100 / grain) * grain);
  const actual: Three = {
    abroad: by.percent(15) ? amount(1, 9) : 0,
    buy: by.percent(20) ? amount(12, 18) : 0,
    run: amount(2, 12),
    meals: amount(0.5, 6),
  };
  const over = (value: number) =>
    value === 0 ? 0 : by.percent(25) ? value : near(value, 102, 150);
  const budget: Three = {
    abroad: over(actual.abroad),
    buy: over(actual.buy),
    run: over(actual.run),
    meals: over(actual.meals),
  };
  const earlier = (value: number) =>
    value === 0 ? 0 : by.percent(15) ? value : near(value, 101, 130);
  const before: Three = {
    abroad: earlier(actual.abroad),
    buy: earlier(actual.buy),
    run: earlier(actual.run),
    meals: earlier(actual.meals),
  };
  const wages = [
    item('30101', '基本工资', staff * 3, staff * 4),
    item('30102', '津贴补贴', staff * 2, staff * 3),
    item('30103', '奖金', staff, staff * 2),
    item('30107', '绩效工资', staff, staff * 2),
    item('30108', '机关事业单位基本养老保险缴费', staff, staff * 1.4),
    item('30110', '职工基本医疗保险缴费', staff * 0.4, staff * 0.6),
    item('30113', '住房公积金', staff * 0.8, staff),
  ];
  const household = [item('30302', '退休费', 1, 9), item('30305', '生活补助', 0.5, 6)];
  const goods: readonly Item[] = [
    item('30201', '办公费', 2, staff),
    item('30207', '邮电费', 0.5, 5),
    item('30211', '差旅费', 0.5, 8),
    ['30217', '公务接待费', actual.meals],
    item('30228', '工会经费', 1, 6),
    ['30231', '公务用车运行维护费', actual.run],
    item('30239', '其他交通费用', 1, staff),
  ];
  const capital = by.percent(40) ? [item('31002', '办公设备购置', 0.5, 8)] : [];
  const personnel = totalOf(wages) + totalOf(household);
  const running = totalOf(goods) + totalOf(capital);
  const basic = personnel + running;
  const [cls = '', clsName = '', kuan = '', kuanName = '', admin = '', proj = ''] =
    OWN[office.office] ?? [];
  const [, , , , pension, medical, housing] = wages.map((each) => each[2]);
  const line = (
    code: string,
    family: readonly [string, string],
    group: readonly [string, string],
    name: string,
    basicPart: number,
    projectPart: number,
    extra: Partial<Line> = {},
  ): Line => {
    const spent = basicPart + projectPart;
    const final = by.percent(50) ? spent : near(spent, 101, 115);
    return {
      code,
      family,
      group,
      name,
      basic: basicPart,
      project: projectPart,
      final,
      first: by.percent(30) ? final : near(final, 85, 112),
      fund: false,
      other: 0,
      ...extra,
    };
  };
  const projects = [amount(30, 600), amount(20, 300)];
  const paidByOthers = by.percent(40) ? near(projects[1] ?? 0, 10, 30) : 0;
  const own = [cls, clsName] as const;
  const group = [kuan, kuanName] as const;
  const lines = [
    line(
      admin,
      own,
      group,
      '行政运行',
      basic - (pension ?? 0) - (medical ?? 0) - (housing ?? 0),
      0,
    ),
    line(proj, own, group, PROJECT_NAMES[proj] ?? '', 0, projects[0] ?? 0),
    line(`${kuan}99`, own, group, `其他${kuanName}支出`, 0, projects[1] ?? 0, {
      other: paidByOthers,
    }),
    line(
      '2080505',
      ['208', '社会保障和就业支出'],
      ['20805', '行政事业单位养老支出'],
      '机关事业单位基本养老保险缴费支出',
      pension ?? 0,
      0,
    ),
    line(
      '2101101',
      ['210', '卫生健康支出'],
      ['21011', '行政事业单位医疗'],
      '行政单位医疗',
      medical ?? 0,
      0,
    ),
    line(
      '2210201',
      ['221', '住房保障支出'],
      ['22102', '住房改革支出'],
      '住房公积金',
      housing ?? 0,
      0,
    ),
    ...(by.percent(25)
      ? [
          line(
            '2296003',
            ['229', '其他支出'],
            ['22960', '彩票公益金安排的支出'],
            '用于体育事业的彩票公益金支出',
            0,
            amount(5, 60),
            { fund: true },
          ),
        ]
      : []),
  ].filter((each, i, all) => all.findIndex((one) => one.code === each.code) === i);
  const project = add(lines.map((each) => each.project));
  const total = basic + project;
  // Of two lines with one code only the first is kept: what it does not carry is no part of the sums.
  const other = add(lines.map((each) => each.other));
  const fund = add(lines.filter((each) => each.fund).map((each) => each.project));
  const general = total - other - fund;
  const carryIn = by.percent(50) ? 0 : amount(2, 40);
  const carryOut = by.percent(50) ? 0 : amount(2, 40);
  const incomeGeneral = general + carryOut - carryIn;
  const income = incomeGeneral + fund + other;
  const grand = income + carryIn;
  const last = (value: number) => (by.percent(12) ? value : near(value, 75, 125));
  return {
    office,
    region,
    unit: region + office.office,
    year: by.whole(2021, 2025),
    posts: staff + by.whole(0, 5),
    staff,
    lines,
    wages,
    household,
    goods,
    capital,
    basic,
    project,
    total,
    personnel,
    running,
    other,
    fund,
    general,
    carryIn,
    carryOut,
    incomeGeneral,
    income,
    grand,
    budget,
    actual,
    before,
    priorGrand: last(grand),
    priorGeneral: last(general),
    priorFiscalGrand: last(grand - other),
    priorRunning: last(running),
    cars: by.whole(1, 9),
    visits: by.whole(8, 90),
    guests: by.whole(91, 900),
  };
}

/** Lines of one class, in order of their codes. */
export function families(
  lines: readonly Line[],
): readonly (readonly [readonly [string, string], readonly Line[]])[] {
  const codes = [...new Set(lines.map((line) => line.family[0]))].sort();
  return codes.map((code) => {
    const own = lines.filter((line) => line.family[0] === code);
    return [own[0]?.family ?? ['', ''], own] as const;
  });
}

/** How amounts and shares are printed in one document. */
export interface Print {
  readonly unit: '元' | '万元';
  cell(fen: number): string;
  /** '' or 0.00 for nothing. */
  nought: string;
  say(fen: number): string;
  share(part: number, whole: number): string;
}

export function printOf(by: Chance, unit: '元' | '万元', said: '元' | '万元', decimals = 2): Print {
  const commas = by.percent(40);
  const gap = by.percent(25) ? ' ' : '';
  const nought = by.pick(['', '0.00']);
  const of = (fen: number, as: '元' | '万元') => {
    const [whole = '', rest] = (
      Math.round(fen / (as === '元' ? 1 : 10 ** (6 - decimals)) + 1e-7) /
      (as === '元' ? 100 : 10 ** decimals)
    )
      .toFixed(as === '元' ? 2 : decimals)
      .split('.');
    return (commas ? whole.replace(/\B(?=(\d{3})+$)/gu, ',') : whole) + (rest ? `.${rest}` : '');
  };
  const places = by.pick([1, 2, 2]);
  return {
    unit,
    nought,
    cell: (fen) => (fen === 0 ? nought : of(fen, unit)),
    say: (fen) => `${gap}${of(fen, said)}${gap}${said}`,
    share: (part, whole) =>
      `${(Math.round((part * 100 * 10 ** places) / whole + 1e-7) / 10 ** places).toFixed(places)}%`,
  };
}

/** How one amount moved against another: direction, amount, percent. */
export function moved(
  now: number,
  then: number,
  print: Print,
  words: readonly [string, string, string, string, string] = [
    '增加',
    '增长',
    '减少',
    '下降',
    '与上年持平',
  ],
): string {
  if (now === then) return words[4];
  const up = now > then;
  const by = Math.abs(now - then);
  if (then === 0) return `${up ? words[0] : words[2]}${print.say(by)}`;
  return `${up ? words[0] : words[2]}${print.say(by)}，${up ? words[1] : words[3]}${print.share(by, then)}`;
}

/** Checks that may rightly find a wrong amount of money. */
export const MONEY: readonly string[] = [
  'TotalEqualsBasicPlusProject',
  'TotalEqualsEconomicClasses',
  'BasicEqualsPersonnelPlusRunning',
  'GoodsAndServicesSplit',
  'ShareRecomputes',
  'SharesSumToHundred',
  'RestatedFactAgrees',
  'YearOnYearWordingAgrees',
  'FundSourcesSum',
  'FinalAccountsTablesAgree',
  'FiguresNotSwapped',
  'DigitCountPlausible',
  'MoneyUnitPlausible',
  'ExecutionRateRecomputes',
  'TotalActualAgrees',
  'BasicActualAgrees',
  'ProjectActualAgrees',
  'RunningCostAgrees',
  'ActualWithinFinalBudget',
  'LineActualWithinBudget',
  'RevenueSplitSums',
  'ExpenditureSplitSums',
  'ProjectSubitemsSum',
  'DeclineNotCompletionRate',
  'TableTotalsAgree',
];
/** Checks that may rightly find a wrong amount of the three public expenses. */
export const PUBLIC: readonly string[] = [
  ...MONEY,
  'ThreePublicNarrativeSums',
  'ThreePublicTableSums',
  'VehicleSubitemsSum',
  'ThreePublicBudgetAgrees',
  'ThreePublicActualAgrees',
  'ThreePublicNotGrowing',
];
