import type { Chance } from '../generate/chance.ts';
import { OFFICES, type Office, REGIONS, type Work } from './themes.ts';

/** A year of an invented unit; all amounts are whole 分 and consistent with each other. */
export interface Year {
  readonly office: Office;
  readonly region: string;
  readonly unit: string;
  readonly short: string;
  readonly year: number;
  readonly posts: number;
  readonly staff: number;
  readonly retirees: number;
  readonly personnel: number;
  readonly running: number;
  readonly basic: Budget;
  readonly works: readonly (Work & Budget)[];
  readonly project: Budget;
  readonly whole: Budget;
  readonly car: number;
  readonly meals: number;
}

/** Budget at the year's beginning, after changes, and what was spent. */
export interface Budget {
  readonly first: number;
  readonly final: number;
  readonly spent: number;
}

/** `grain` is the smallest step of amounts in 分: 10000 for two decimals of 万元. */
export function yearOf(by: Chance, province: string, grain = 10_000): Year {
  const office = by.pick(OFFICES);
  const region = by.pick(REGIONS[province] ?? ['']);
  const year = by.whole(2021, 2025);
  const staff = by.whole(9, 48);
  const amount = (from: number, to: number) =>
    by.whole(from * (1_000_000 / grain), to * (1_000_000 / grain)) * grain;
  const personnel = amount(staff * 10, staff * 14);
  const running = amount(staff, staff * 2);
  const spent = personnel + running;
  const works = by.shuffle(office.works).map((each): Work & Budget => {
    const final = amount(30, 600);
    const left = by.percent(50) ? 0 : amount(1, Math.floor(final / 1_000_000 / 20) + 1);
    const change = by.percent(50) ? 0 : amount(1, Math.floor(final / 1_000_000 / 15) + 1);
    return { ...each, first: final - change, final, spent: final - left };
  });
  const add = (pick: (each: Budget) => number) => works.reduce((sum, each) => sum + pick(each), 0);
  const project = {
    first: add((w) => w.first),
    final: add((w) => w.final),
    spent: add((w) => w.spent),
  };
  const basic = { first: spent - amount(1, staff), final: spent, spent };
  return {
    office,
    region,
    unit: region + office.office,
    short: `${region.slice(-1)}${office.short}`,
    year,
    posts: staff + by.whole(0, 5),
    staff,
    retirees: by.whole(2, 30),
    personnel,
    running,
    basic,
    works,
    project,
    whole: {
      first: basic.first + project.first,
      final: basic.final + project.final,
      spent: basic.spent + project.spent,
    },
    car: amount(1, 6),
    meals: by.whole(20, 180) * 10_000,
  };
}

const grouped = (whole: string): string => whole.replace(/\B(?=(\d{3})+$)/gu, ',');

/** How amounts are written in one document. */
export interface Money {
  readonly unit: '元' | '万元';
  /** In a cell of a table, without unit. */
  cell(fen: number): string;
  /** In running text, with unit. */
  say(fen: number): string;
}

export function moneyOf(by: Chance, unit: '元' | '万元' = by.pick(['元', '万元'])): Money {
  const commas = by.percent(50);
  const trim = unit === '万元' && by.percent(30);
  const gap = by.percent(30) ? ' ' : '';
  const cell = (fen: number): string => {
    const value = fen / (unit === '元' ? 100 : 1_000_000);
    const [whole = '', rest = ''] = value.toFixed(2).split('.');
    const decimals = trim ? rest.replace(/0+$/u, '') : rest;
    return (commas ? grouped(whole) : whole) + (decimals ? `.${decimals}` : '');
  };
  return { unit, cell, say: (fen) => `${cell(fen)}${gap}${unit}` };
}

/** A share in percent with two decimals, as it is printed. */
export const percent = (part: number, whole: number, decimals = 2): string =>
  `${half((part * 100) / whole, decimals).toFixed(decimals)}%`;

/** Rounded half up. */
export const half = (value: number, decimals: number): number =>
  Math.round(value * 10 ** decimals + 1e-7) / 10 ** decimals;

/** A number without trailing zeros. */
export const plain = (value: number): string => String(half(value, 2));

/** One indicator of a form. */
export interface Row {
  readonly group: '成本指标' | '产出指标' | '效益指标' | '满意度指标';
  readonly kind: string;
  readonly name: string;
  readonly sign: '≥' | '≤' | '=' | '定性';
  readonly target: string;
  readonly unit: string;
  readonly result: string;
  readonly weight: number;
  readonly score: number;
  readonly reason: string;
}

/** Parts of a whole in whole points, none less than a third of an equal part. */
function parts(total: number, count: number, by: Chance): readonly number[] {
  const each = Math.floor(total / count);
  const made = Array.from({ length: count }, () => each);
  made[0] = (made[0] ?? 0) + total - each * count;
  for (let i = 1; i < count; i += 1) {
    const shift = by.whole(0, Math.floor(each / 3));
    made[i] = (made[i] ?? 0) - shift;
    made[i - 1] = (made[i - 1] ?? 0) + shift;
  }
  return made;
}

/** What a frame gives to each group; cost 0 leaves it out. */
export interface Weights {
  readonly cost: number;
  readonly output: number;
  readonly outcome: number;
  readonly pleased: number;
}

/** Indicators of a project that follow the rules; `decimals` is that of the scores. */
export function rowsOf(work: Work, by: Chance, weights: Weights, decimals: number): readonly Row[] {
  const output = parts(weights.output, work.counts.length + 2, by);
  const outcome = parts(weights.outcome, 2, by);
  let next = 0;
  const rows: Row[] = [];
  const add = (row: Omit<Row, 'score' | 'reason'>, short: string) => {
    const goal = Number(row.target);
    const met = row.sign === '定性' || row.sign === '≤' || Number(row.result) >= goal;
    const score = met ? row.weight : half((row.weight * Number(row.result)) / goal, decimals);
    rows.push({ ...row, score, reason: met ? '' : short });
  };
  const reason = `${work.problem}，${work.measure}`;
  const count = (
    group: Row['group'],
    kind: string,
    from: Work['social'],
    weight: number,
    first = false,
  ) => {
    // One more than three would be a third more, which wants a reason.
    const plan = Math.max(first ? 4 : 1, by.whole(from[2], from[3]));
    const done = first
      ? plan + Math.max(1, Math.round((plan * by.whole(2, 12)) / 100))
      : by.percent(30)
        ? Math.max(1, Math.floor((plan * by.whole(82, 97)) / 100))
        : plan + Math.round((plan * by.whole(0, 15)) / 100);
    add(
      {
        group,
        kind,
        name: from[0],
        sign: '≥',
        target: String(plan),
        unit: from[1],
        result: String(done),
        weight,
      },
      reason,
    );
  };
  const share = (group: Row['group'], kind: string, name: string, weight: number) => {
    const goal = by.pick([90, 92, 95, 98]);
    const done = by.percent(15)
      ? goal - by.whole(2, 4)
      : half(goal + by.whole(0, (100 - goal) * 10) / 10, 1);
    add(
      {
        group,
        kind,
        name,
        sign: '≥',
        target: String(goal),
        unit: '%',
        result: String(done),
        weight,
      },
      reason,
    );
  };
  if (weights.cost > 0) {
    const cap = by.whole(30, 300);
    add(
      {
        group: '成本指标',
        kind: '经济成本指标',
        name: `${work.counts[0]?.[0].slice(-2, -1) === '人' ? '人均' : '单位'}作业成本`,
        sign: '≤',
        target: String(cap),
        unit: '元',
        result: String(cap - by.whole(0, 6)),
        weight: weights.cost,
      },
      '',
    );
  }
  work.counts.forEach((each, i) => {
    count('产出指标', '数量指标', each, output[next++] ?? 0, i === 0);
  });
  share('产出指标', '质量指标', work.quality, output[next++] ?? 0);
  share('产出指标', '时效指标', work.time, output[next++] ?? 0);
  count('效益指标', '社会效益指标', work.social, outcome[0] ?? 0);
  add(
    {
      group: '效益指标',
      kind: '可持续影响指标',
      name: work.lasting,
      sign: '定性',
      target: by.pick(['逐步完善', '明显改善', '持续提升']),
      unit: '',
      result: '达成预期指标',
      weight: outcome[1] ?? 0,
    },
    '',
  );
  if (weights.pleased > 0) share('满意度指标', '服务对象满意度指标', work.served, weights.pleased);
  return rows;
}

export const sum = (list: readonly number[]): number =>
  half(
    list.reduce((a, b) => a + b, 0),
    2,
  );

/** The grade in words for a score. */
export const gradeOf = (score: number): string =>
  score >= 90 ? '优' : score >= 80 ? '良' : score >= 60 ? '中' : '差';

/** Target with its sign and unit in one cell. */
export const aim = (row: Row): string =>
  row.sign === '定性' ? row.target : `${row.sign}${row.target}${row.unit}`;
/** Result with its unit in one cell. */
export const got = (row: Row): string =>
  row.sign === '定性' ? row.result : `${row.result}${row.unit}`;
