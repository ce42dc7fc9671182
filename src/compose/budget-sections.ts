import type { Draft } from '../document/build.ts';
import type { Project } from '../report/dossier.ts';
import { fen, type Money } from '../values/money.ts';
import type { Composing } from './composing.ts';
import { part, subpart, text } from './parts.ts';
import { list, rate, sentence, wan } from './wording.ts';

/** 二、一般公共预算支出情况. */
export const generalBudget = (composing: Composing): readonly Draft[] => [
  part('二、一般公共预算支出情况'),
  subpart('（一）基本支出情况'),
  text(basic(composing)),
  subpart('（二）项目支出情况'),
  ...projects(composing).map(text),
];

function basic({ dossier, totals }: Composing): string {
  const { compensation, household, goods, capital } = dossier.execution.basic;
  const share = (name: string, amount: Money) =>
    `${name}${wan(amount)}，占基本支出的${rate(amount, totals.basic)}`;
  const classes = list(
    [
      share('工资福利支出', compensation),
      share('商品和服务支出', goods),
      household > 0 && share('对个人和家庭的补助', household),
      capital > 0 && share('资本性支出', capital),
    ],
    '；',
  );
  return `${dossier.fiscalYear}年基本支出${wan(totals.basic)}，其中：${totals.basic > 0 ? classes : '各项均为0万元'}。`;
}

function projects({ dossier, totals }: Composing): readonly string[] {
  if (dossier.projects.length === 0) return ['本年没有项目支出。'];
  return [
    `${dossier.fiscalYear}年项目支出${wan(totals.projects)}。`,
    ...dossier.projects.map(
      (project) =>
        `${project.name}支出${wan(project.actual)}，主要用于${sentence(project.purpose)}${shortfall(project)}`,
    ),
  ];
}

function shortfall(project: Project): string {
  if (project.actual >= project.final) return '';
  const left = wan(fen(project.final - project.actual));
  return `该项目未执行${left}，主要原因是${sentence(project.shortfallReason ?? '部分款项按合同约定在下年支付')}`;
}

/** 三 to 五: the other three budgets, each with its budget and what was spent, or 「无」. */
export function otherBudgets({ dossier }: Composing): readonly Draft[] {
  const rows = [
    ['三、政府性基金预算支出情况', '政府性基金预算', 'governmentFundsBudget'],
    ['四、国有资本经营预算支出情况', '国有资本经营预算', 'stateCapitalBudget'],
    ['五、社会保险基金预算支出情况', '社会保险基金预算', 'socialInsuranceBudget'],
  ] as const;
  return rows.flatMap(([head, name, key]) => [
    part(head),
    text(
      otherBudget(
        `${dossier.fiscalYear}年${name}`,
        dossier.budget.bySource?.[key] ?? fen(0),
        dossier.execution.bySource[key],
      ),
    ),
  ]);
}

/** One of the other budgets: without a budget the amount alone, for no rate can be told of it. */
function otherBudget(name: string, budget: Money, actual: Money): string {
  if (budget <= 0) return actual > 0 ? `${name}支出${wan(actual)}。` : '无';
  const left = fen(budget - actual);
  const spent = `${name}支出全年预算${wan(budget)}，实际支出${wan(actual)}，预算执行率${rate(actual, budget)}`;
  return `${spent}${left > 0 ? `，结余${wan(left)}` : ''}。`;
}
