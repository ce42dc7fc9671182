import { executionPoints } from '../compose/execution-points.ts';
import { pointsText, rate, wan } from '../compose/wording.ts';
import type { Bilingual } from '../document/finding.ts';
import type { Regulation } from '../regulation/regulation.ts';
import type { Dossier, ThreePublicAmounts } from '../report/dossier.ts';
import {
  isFull,
  projectsTotal,
  runningTotal,
  scoreOf,
  type Totals,
  threePublicTotal,
  totalsOf,
} from '../report/totals.ts';
import { gradeOf } from '../score/score.ts';
import { fen } from '../values/money.ts';

/** A fact that running text may cite: its key, what it is, and the value as the report prints it. */
export interface NamedFact {
  readonly key: string;
  readonly label: Bilingual;
  /** Absent where the dossier does not know it. */
  readonly text?: string;
}

/** Ids of the rows behind the projects and indicators of a dossier, in their order. */
export interface Rows {
  readonly projects: readonly string[];
  readonly indicators: readonly string[];
}

const named = (key: string, zh: string, en: string, text?: string | false): NamedFact => ({
  key,
  label: { zh, en },
  ...(typeof text === 'string' && text !== '' && text !== '—' && { text }),
});

/** Every fact of a dossier that text may cite, in the order of the report. */
export function namedFacts(
  dossier: Dossier,
  rows: Rows,
  regulation?: Regulation,
): readonly NamedFact[] {
  const totals = totalsOf(dossier);
  return [
    ...people(dossier),
    ...budget(dossier, totals),
    ...spending(totals),
    ...threePublic(dossier),
    ...others(dossier),
    ...performance(dossier),
    ...(regulation ? scores(dossier, totals, regulation) : []),
    ...ofRows(dossier, rows),
  ];
}

const people = ({ unit, fiscalYear, staffing }: Dossier): readonly NamedFact[] => [
  named('unit.name', '单位名称', 'Name of the unit', unit.name),
  named('fiscalYear', '评价年度', 'Fiscal year', `${fiscalYear}年`),
  named('staffing.authorized', '编制数', 'Authorized posts', `${staffing.authorized}人`),
  named('staffing.filled', '实有在职人数', 'Filled posts', `${staffing.filled}人`),
  named(
    'staffing.retirees',
    '退休人数',
    'Retirees',
    staffing.retirees !== undefined && `${staffing.retirees}人`,
  ),
  named(
    'staffing.fillRatio',
    '在职人员控制率',
    'Position fill ratio',
    rate(staffing.filled, staffing.authorized),
  ),
];

const budget = (dossier: Dossier, totals: Totals): readonly NamedFact[] => [
  named('budget.original', '年初预算', 'Original budget', wan(dossier.budget.original)),
  named(
    'budget.adjustment',
    '预算调整净额',
    'Net adjustment of the budget',
    wan(fen(Math.abs(totals.adjustment))),
  ),
  named(
    'budget.adjustmentRate',
    '预算调整率',
    'Rate of adjustment',
    rate(Math.abs(totals.adjustment), dossier.budget.original),
  ),
  named('budget.final', '全年预算', 'Final budget', wan(totals.finalBudget)),
  named('execution.total', '全年执行（全年支出）', 'Actual', wan(totals.actual)),
  named('execution.rate', '预算执行率', 'Execution rate', rate(totals.actual, totals.finalBudget)),
  named('execution.unspent', '未执行金额', 'Unspent', wan(totals.unspent)),
];

const spending = (totals: Totals): readonly NamedFact[] => [
  named('execution.basic', '基本支出', 'Basic expenditure', wan(totals.basic)),
  named('execution.personnel', '人员经费', 'Personnel', wan(totals.personnel)),
  named('execution.running', '公用经费', 'Running costs', wan(totals.running)),
  named('execution.projects', '项目支出', 'Projects', wan(totals.projects)),
  named('execution.compensation', '工资福利支出', 'Compensation', wan(totals.compensation)),
  named('execution.goods', '商品和服务支出', 'Goods and services', wan(totals.goods)),
  named('execution.household', '对个人和家庭的补助', 'Household transfers', wan(totals.household)),
  named('execution.capital', '资本性支出', 'Capital expenditure', wan(totals.capital)),
];

const ITEMS = [
  ['overseas', '因公出国（境）费', 'travel abroad'],
  ['vehiclePurchase', '公务用车购置费', 'purchase of vehicles'],
  ['vehicleOperation', '公务用车运行维护费', 'operation of vehicles'],
  ['hospitality', '公务接待费', 'hospitality'],
] as const satisfies readonly (readonly [keyof ThreePublicAmounts, string, string])[];

function threePublic({ threePublic: of, prior }: Dossier): readonly NamedFact[] {
  const column = (key: string, zh: string, en: string, amounts: ThreePublicAmounts | undefined) => [
    named(
      `${key}.total`,
      `“三公”经费${zh}`,
      `Three public expenses, ${en}`,
      amounts && wan(threePublicTotal(amounts)),
    ),
    ...ITEMS.map(([item, word, wordEn]) =>
      named(`${key}.${item}`, `${word}${zh}`, `${wordEn}, ${en}`, amounts && wan(amounts[item])),
    ),
  ];
  return [
    ...column('threePublic.budget', '预算数', 'budget', of.budget),
    ...column('threePublic.actual', '决算数', 'actual', of.actual),
    ...column('prior.threePublic', '上年决算数', 'year before', prior.threePublic),
  ];
}

function others({ runningCosts, prior, procurement: of, projects }: Dossier): readonly NamedFact[] {
  return [
    named(
      'runningCosts.budget',
      '公用经费预算数',
      'Running costs, budget',
      wan(runningTotal(runningCosts.budget)),
    ),
    named(
      'prior.runningCosts',
      '公用经费上年决算数',
      'Running costs, year before',
      prior.runningCosts !== undefined && wan(prior.runningCosts),
    ),
    named('projects.count', '项目个数', 'Number of projects', `${projects.length}个`),
    named(
      'projects.original',
      '项目支出年初预算',
      'Projects, original budget',
      wan(projectsTotal(projects, 'original')),
    ),
    named('procurement.budget', '政府采购预算', 'Procurement budget', of && wan(of.budget)),
    named(
      'procurement.actual',
      '政府采购支出',
      'Procurement',
      of && wan(fen(of.goods + of.works + of.services)),
    ),
  ];
}

function performance({ objectives, indicators }: Dossier): readonly NamedFact[] {
  const worth = indicators.filter(({ weight }) => weight > 0);
  const full = worth.filter(isFull).length;
  const isKnown = scoreOf(worth) !== undefined;
  return [
    named('objectives.count', '年度目标个数', 'Number of objectives', `${objectives.length}个`),
    named('indicators.count', '绩效指标个数', 'Number of indicators', `${indicators.length}个`),
    named(
      'indicators.full',
      '得满分的指标个数',
      'Indicators with full points',
      isKnown && `${full}个`,
    ),
    named(
      'indicators.short',
      '未得满分的指标个数',
      'Indicators short of full points',
      isKnown && `${indicators.length - full}个`,
    ),
  ];
}

function scores(dossier: Dossier, totals: Totals, regulation: Regulation): readonly NamedFact[] {
  const execution = executionPoints(totals.actual, totals.finalBudget, regulation);
  const score = scoreOf(dossier.indicators);
  const sum =
    execution.points === undefined || score === undefined || dossier.indicators.length === 0
      ? undefined
      : execution.points + score;
  const grade =
    sum === undefined
      ? undefined
      : gradeOf({ coefficient: sum, decimals: 2, unit: '' }, regulation.bands);
  return [
    named(
      'score.execution',
      '预算执行率得分',
      'Points of the execution rate',
      execution.points !== undefined && `${pointsText(execution.points)}分`,
    ),
    named('score.total', '自评总分', 'Total score', sum !== undefined && `${pointsText(sum)}分`),
    named('score.grade', '自评等级', 'Grade', grade),
  ];
}

function ofRows(dossier: Dossier, rows: Rows): readonly NamedFact[] {
  return [
    ...dossier.projects.flatMap((project, i) => {
      const key = `projects/${rows.projects[i] ?? i}`;
      const { name, actual, final } = project;
      return [
        named(`${key}.final`, `${name}·全年预算数`, `${name}: final budget`, wan(final)),
        named(`${key}.actual`, `${name}·全年执行数`, `${name}: actual`, wan(actual)),
        named(`${key}.rate`, `${name}·执行率`, `${name}: execution rate`, rate(actual, final)),
      ];
    }),
    ...dossier.indicators.flatMap(({ name, target, result }, i) => {
      const key = `indicators/${rows.indicators[i] ?? i}`;
      return [
        named(`${key}.target`, `${name}·年度指标值`, `${name}: target`, target),
        named(`${key}.result`, `${name}·实际完成值`, `${name}: result`, result),
      ];
    }),
  ];
}
