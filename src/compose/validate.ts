import type { Dossier, IndicatorOfYear } from '../report/dossier.ts';
import { runningTotal, threePublicTotal, totalsOf, worthOf } from '../report/totals.ts';
import { total } from '../values/money.ts';
import { pointsText, wan } from './wording.ts';

/** What keeps a dossier from being composed into a report without an error finding: where, and what to do. */
export interface Incomplete {
  /** Path of the field: `staffing.filled`. */
  readonly field: string;
  readonly zh: string;
  readonly en: string;
}

/** Checks a dossier; an empty list means that it composes to a report without an error finding. */
export const validate = (dossier: Dossier): readonly Incomplete[] => [
  ...money(dossier),
  ...people(dossier),
  ...indicatorList('indicators', dossier.indicators, 90_00),
  ...dossier.projects.flatMap((project, i) => [
    ...indicatorList(`projects.${i}.indicators`, project.indicators, 90_00),
    ...(project.capital > project.actual
      ? [say(`projects.${i}.capital`, '资本性支出不能多于项目支出', 'capital exceeds the project')]
      : []),
  ]),
];

const say = (field: string, zh: string, en: string): Incomplete => ({ field, zh: `${zh}。`, en });

function money(dossier: Dossier): readonly Incomplete[] {
  const totals = totalsOf(dossier);
  const { execution, runningCosts, threePublic } = dossier;
  const sources = total(Object.values(execution.bySource));
  const found: Incomplete[] = [];
  if (sources !== totals.actual)
    found.push(
      say(
        'execution.bySource',
        `按来源合计${wan(sources)}，按支出合计${wan(totals.actual)}，两者应相等，请核对`,
        'sources do not add up to expenditure',
      ),
    );
  if (runningTotal(runningCosts.actual) !== totals.running)
    found.push(
      say(
        'runningCosts.actual',
        `公用经费各行合计${wan(runningTotal(runningCosts.actual))}，基本支出中的公用经费${wan(totals.running)}，两者应相等`,
        'running cost lines do not add up',
      ),
    );
  if (totals.finalBudget <= 0)
    found.push(say('budget', '全年预算数应大于零', 'the final budget must be positive'));
  if (threePublicTotal(threePublic.actual) < 0)
    found.push(say('threePublic.actual', '“三公”经费不能为负', 'three public expenses below zero'));
  return found;
}

function people({ staffing }: Dossier): readonly Incomplete[] {
  const whole = [staffing.authorized, staffing.filled, staffing.retirees ?? 0];
  return whole.every((each) => Number.isInteger(each) && each >= 0)
    ? []
    : [say('staffing', '人数应为零或正整数', 'people are counted in whole numbers')];
}

function indicatorList(
  field: string,
  indicators: readonly IndicatorOfYear[],
  worth: number,
): readonly Incomplete[] {
  const found: Incomplete[] = [];
  if (worthOf(indicators) !== worth)
    found.push(
      say(
        field,
        `指标分值合计${pointsText(worthOf(indicators))}，应为${pointsText(worth)}`,
        'indicator weights must add up to 90',
      ),
    );
  indicators.forEach((indicator, i) => {
    const at = `${field}.${i}`;
    if (!/[^\s≥≤＞＜><=＝]/.test(indicator.target))
      found.push(say(`${at}.target`, `“${indicator.name}”没有指标值`, 'no target'));
    if (indicator.result.trim() === '')
      found.push(say(`${at}.result`, `“${indicator.name}”没有完成值`, 'no result'));
    if (indicator.score === undefined)
      found.push(say(`${at}.score`, `“${indicator.name}”没有得分`, 'no score'));
    else if (indicator.score < 0 || indicator.score > indicator.weight)
      found.push(
        say(`${at}.score`, `“${indicator.name}”得分应在0至分值之间`, 'score out of range'),
      );
  });
  return found;
}
