import { pointsText, rate, wan } from '../compose/wording.ts';
import type { Bilingual } from '../document/finding.ts';
import type { Dossier, IndicatorOfYear } from '../report/dossier.ts';
import { runningTotal, threePublicTotal, totalsOf } from '../report/totals.ts';
import { fen, type Money } from '../values/money.ts';
import type { FieldPath } from './draft.ts';
import type { Rows } from './named-facts.ts';

/** A fact of the year that asks for an explanation: what it is, and the field where it comes from. */
export interface Question {
  readonly path: FieldPath;
  readonly words: Bilingual;
}

/** From which share on a difference asks for words. */
const NOTABLE = 5;
const LARGE = 20;

/** The facts of a dossier that ask for an explanation in 问题及原因: 预算调减9.3%, 公用经费结余38%. */
export const questionsOf = (dossier: Dossier, rows: Rows): readonly Question[] => [
  ...adjustment(dossier),
  ...unspent(dossier),
  ...running(dossier),
  ...threePublic(dossier),
  ...posts(dossier),
  ...projects(dossier, rows),
  ...missed(dossier.indicators, rows.indicators),
  ...exceeded(dossier.indicators, rows.indicators),
];

const share = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

const asks = (path: FieldPath, zh: string, en: string): Question => ({ path, words: { zh, en } });

function adjustment({ budget, ...dossier }: Dossier): readonly Question[] {
  const { adjustment: net } = totalsOf({ budget, ...dossier });
  if (Math.abs(share(net, budget.original)) < NOTABLE) return [];
  const size = fen(Math.abs(net));
  const part = rate(size, budget.original);
  return [
    asks(
      'budget.adjustments',
      `预算${net < 0 ? '调减' : '调增'}${part}（${wan(size)}）。`,
      `The budget was ${net < 0 ? 'cut' : 'raised'} by ${part}.`,
    ),
  ];
}

function unspent(dossier: Dossier): readonly Question[] {
  const { unspent: left, finalBudget, actual } = totalsOf(dossier);
  if (share(left, finalBudget) < NOTABLE) return [];
  return [
    asks(
      'execution.shortfallReason',
      `全年预算有${wan(left)}没有执行，预算执行率${rate(actual, finalBudget)}。`,
      `${rate(actual, finalBudget)} of the final budget was spent.`,
    ),
  ];
}

function running({ runningCosts, prior }: Dossier): readonly Question[] {
  const [planned, spent] = [runningTotal(runningCosts.budget), runningTotal(runningCosts.actual)];
  return [
    ...against('runningCosts.reason', '公用经费', 'Running costs', planned, spent),
    ...growth('runningCosts.reason', '公用经费', 'Running costs', prior.runningCosts, spent),
  ];
}

function threePublic({ threePublic: of, prior }: Dossier): readonly Question[] {
  const spent = threePublicTotal(of.actual);
  const [path, zh, en] = ['threePublic.reason', '“三公”经费', 'Three public expenses'] as const;
  return [
    ...against(path, zh, en, threePublicTotal(of.budget), spent),
    ...growth(path, zh, en, prior.threePublic && threePublicTotal(prior.threePublic), spent),
  ];
}

/** Much left of a budget, or more spent than it. */
function against(
  path: FieldPath,
  zh: string,
  en: string,
  planned: Money,
  spent: Money,
): readonly Question[] {
  const part = rate(Math.abs(planned - spent), planned);
  if (spent > planned && planned > 0)
    return [asks(path, `${zh}超预算${part}。`, `${en} exceed the budget by ${part}.`)];
  return share(planned - spent, planned) >= LARGE
    ? [asks(path, `${zh}结余${part}。`, `${en}: ${part} of the budget was left.`)]
    : [];
}

function growth(
  path: FieldPath,
  zh: string,
  en: string,
  before: Money | undefined,
  now: Money,
): readonly Question[] {
  if (!before || share(now - before, before) < LARGE) return [];
  const part = rate(now - before, before);
  return [asks(path, `${zh}比上年增长${part}。`, `${en} grew by ${part}.`)];
}

const posts = ({ staffing }: Dossier): readonly Question[] =>
  staffing.filled > staffing.authorized
    ? [
        asks(
          'staffing.filled',
          `在职${staffing.filled}人，超过编制${staffing.authorized}人。`,
          `${staffing.filled} in post, ${staffing.authorized} authorized.`,
        ),
      ]
    : [];

const projects = (dossier: Dossier, rows: Rows): readonly Question[] =>
  dossier.projects.flatMap(({ name, final, actual }, i) =>
    share(final - actual, final) >= NOTABLE
      ? [
          asks(
            `projects/${rows.projects[i] ?? i}.shortfallReason`,
            `项目“${name}”执行率${rate(actual, final)}。`,
            `${name}: ${rate(actual, final)} of the budget was spent.`,
          ),
        ]
      : [],
  );

function missed(
  indicators: readonly IndicatorOfYear[],
  ids: readonly string[],
): readonly Question[] {
  return indicators.flatMap((indicator, i) =>
    indicator.result !== '' && indicator.score !== undefined && indicator.score < indicator.weight
      ? [
          asks(
            `indicators/${ids[i] ?? i}.reason`,
            `“${indicator.name}”指标值${indicator.target}，完成${indicator.result}，扣${pointsText(indicator.weight - indicator.score)}分。`,
            `${indicator.name}: target ${indicator.target}, result ${indicator.result}.`,
          ),
        ]
      : [],
  );
}

const PLAIN = /^[≥>=]?(\d+(?:\.\d+)?)(\D*)$/;

/** Results more than 30% above a target of at least so much. */
function exceeded(
  indicators: readonly IndicatorOfYear[],
  ids: readonly string[],
): readonly Question[] {
  return indicators.flatMap((indicator, i) => {
    const [target, result] = [PLAIN.exec(indicator.target), PLAIN.exec(indicator.result)];
    if (!target || !result || target[2] !== result[2]) return [];
    const [wanted, reached] = [Number(target[1]), Number(result[1])];
    if (wanted === 0 || reached <= wanted * 1.3) return [];
    return [
      asks(
        `indicators/${ids[i] ?? i}.reason`,
        `“${indicator.name}”完成率${Math.round((100 * reached) / wanted)}%，超过130%。`,
        `${indicator.name}: ${Math.round((100 * reached) / wanted)}% of the target.`,
      ),
    ];
  });
}
