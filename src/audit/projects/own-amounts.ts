import type { Quote } from '../../document/finding.ts';
import type { Stated } from '../../document/stated.ts';
import { statedOf } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import { type Figure, figure, numberOf } from '../../values/figure.ts';
import { matchesOf } from '../../values/matches.ts';
import { compare } from '../figures/amounts.ts';
import { overlap } from '../group.ts';
import { isOneSlip } from '../readings/one-slip.ts';
import { likeASlip } from '../readings/slips.ts';
import { moneyUnitOf, totalFundRow } from '../tables/rows.ts';
import { type Line, linesWith, wordsIn } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';
import { SPENDING } from './amounts-in-forms.ts';
import type { ProjectAmount } from './project-amounts.ts';

/** 「项目实际支出20万元」 where a clause opens with the project without its name. */
const SPENT =
  /(?<![^\n，。；：])(?:该|本)?项目(?:资金|经费)?(?:全年|当年|年度|共|已)*(?:实际支出|实际执行|实际使用|实际支付|全年支出|全年执行)(?:资金|金额|数|额|财政资金)?(?:为|共|共计|是)?\s*(\d[\d,，]{0,14}(?:\.\d{1,6})?)\s*(亿元|万元|元)/g;
const PROJECT = /项目|专项|经费|工程|资金|补[助贴]/;
const OTHERWISE = /其中|累计|分别|上年|去年|各项目|\d个项目|一期|二期|第[一二三四]批/;

/** 「全年预算20万元」 where a clause opens with it, of the one form whose budget it must be. */
const PLANNED =
  /(?<![^\n，。；：])(?:20\d\d年度?)?(?:(?:本)?(?:部门|单位)(?:整体支出)?|项目)?(?:全年|调整后)预算(?:数|资金|金额|总额|安排)?(?:为|共|共计|是)?\s*(\d[\d,，]{0,14}(?:\.\d{1,6})?)\s*(亿元|万元|元)/g;

/** 「年初预算20万元」, of all: nothing else is named in front of it. */
const ORIGINAL =
  /(?<![^\n，。；：])(?:20\d\d年度?)?(?:(?:本)?(?:部门|单位)(?:整体支出)?|项目)?年初(?:批复|安排|核定)?预算(?:数|资金|金额|总额|安排|批复)?(?:为|共|共计|是)?\s*(\d[\d,，]{0,14}(?:\.\d{1,6})?)\s*(亿元|万元|元)/g;
/** 「本项目预算20万元，实际执行19万元」: what the one project had and spent, right behind each other. */
const BOTH =
  /(?<![^\n，。；：])(?:该|本)项目(?:总)?预算(?:数|资金|金额|总额|安排)?(?:为|共)?\s*(\d[\d,，]{0,14}(?:\.\d{1,6})?)\s*(亿元|万元|元)[，,](?:实际|全年|已)+(?:支出|执行|使用|支付)(?:资金|金额|数)?(?:为|了)?\s*(\d[\d,，]{0,14}(?:\.\d{1,6})?)\s*(亿元|万元|元)/g;
const SUBJECT =
  /三公|接待|用车|车辆|出国|公用|人员|基本支出|采购|会议|培训|收入|（类）|（款）|（项）/;

/** What a report on one project says that it spent, and a report with one form that it had, which the form has not. */
export function ownAmounts(report: Report): readonly ProjectAmount[] {
  const [form, second] = report.forms;
  const total = form && !second ? totalFundRow(form) : undefined;
  if (!form || !total) return [];
  const alone = report.kind === 'projectSelfEvaluation' || report.kind === 'fundSelfEvaluation';
  const actual = statedOf(total.actual);
  const final = statedOf(total.finalBudget);
  const original = statedOf(total.originalBudget);
  const spent = form.funds.flatMap((row) => statedOf(row.actual) ?? []);
  const budgets = form.funds.flatMap((row) =>
    [row.originalBudget, row.finalBudget].flatMap((entry) => statedOf(entry) ?? []),
  );
  return [
    ...(alone && actual ? spentApart(report, form, actual, spent) : []),
    ...(alone ? bothApart(report, form, [budgets, spent]) : []),
    // Beside the form of a whole department the text tells budgets of its projects too.
    ...(final
      ? apart(report, form, PLANNED, final, budgets, (said) => alone || isSlipOf(said, final))
      : []),
    ...(original
      ? apart(
          report,
          form,
          ORIGINAL,
          original,
          budgets,
          // A budget with what was carried over may stand in the form: only a slip of the pen is no other budget.
          (said, before) => !SUBJECT.test(before) && isSlipOf(said, original),
        )
      : []),
  ];
}

/** Budgets of one line of which each is the other in the one form: 年初预算 is told as 全年预算, and 全年预算 as 年初预算. */
export function exchangedBudgets(
  report: Report,
): readonly { readonly pair: readonly Quote[]; readonly against: readonly Quote[] }[] {
  const [form, second] = report.forms;
  const total = form && !second ? totalFundRow(form) : undefined;
  const [original, final] = [statedOf(total?.originalBudget), statedOf(total?.finalBudget)];
  if (!form || !original || !final) return [];
  const unit = moneyUnitOf(form);
  if (compare(original.value, final.value, unit) !== 'different') return [];
  return linesWith(report.document, ORIGINAL).flatMap((line) => {
    const pair = [
      [ORIGINAL, final],
      [PLANNED, original],
    ] as const;
    const told = pair.flatMap(([pattern, { value }]) => {
      const [match, other] = matchesOf(line.text, pattern);
      if (!match || other) return [];
      const said = figure((match[1] ?? '').replace(/，/g, ','), match[2] ?? '');
      return compare(said, value, unit) === 'same'
        ? [wordsIn(line, match.index, match.index + match[0].length)]
        : [];
    });
    const against = pair.map(([, printed]) => quote(printed));
    return told.length === 2 && isOfYear(report, line) ? [{ pair: told, against }] : [];
  });
}

/** The budget and the spending of the one project, each where its form has no such amount. */
const bothApart = (
  report: Report,
  form: SelfEvaluationForm,
  known: readonly [budgets: readonly Stated<Figure>[], spent: readonly Stated<Figure>[]],
): readonly ProjectAmount[] =>
  linesWith(report.document, BOTH).flatMap((line) =>
    isOfYear(report, line)
      ? matchesOf(line.text, BOTH).flatMap((match) =>
          known.flatMap((printed, i): readonly ProjectAmount[] => {
            const [digits = '', unit = ''] = [match[1 + 2 * i], match[2 + 2 * i]];
            const value = figure(digits.replace(/，/g, ','), unit);
            const [first] = printed;
            const isKnown = printed.some(
              (each) => compare(value, each.value, moneyUnitOf(form)) !== 'different',
            );
            if (!first || isKnown) return [];
            const half = match.index + match[0].search(/[，,](?=[^\d])/);
            const end = match.index + match[0].length;
            const said = i === 0 ? wordsIn(line, match.index, half) : wordsIn(line, half + 1, end);
            const name = (form.projectName?.value ?? form.title?.value ?? '').trim();
            return [{ name, said, printed: [quote(first)] }];
          }),
        )
      : [],
  );

/** Whether a line speaks of no year but that of the report. */
const isOfYear = ({ fiscalYear }: Report, { text }: Line): boolean =>
  matchesOf(text, /20\d\d(?=年)/g).every((match) => Number(match[0]) === fiscalYear);

/** Whether one slip makes the amount of the text of the printed one. */
const isSlipOf = (said: Figure, { value }: Stated<Figure>): boolean =>
  said.unit === value.unit && isOneSlip(said, numberOf(value), numberOf(value));

/** What the project is said to have spent, and what its money is said to have been spent on where one slip parts it. */
function spentApart(
  report: Report,
  form: SelfEvaluationForm,
  actual: Stated<Figure>,
  spent: readonly Stated<Figure>[],
): readonly ProjectAmount[] {
  const sure = apart(report, form, SPENT, actual, spent);
  const maybe = apart(report, form, SPENDING, actual, spent, (said) =>
    likeASlip(said, actual.value),
  );
  return [
    ...sure,
    ...maybe.filter(({ said }) => !sure.some((one) => overlap(one.said.at, said.at))),
  ];
}

function apart(
  report: Report,
  form: SelfEvaluationForm,
  pattern: RegExp,
  printed: Stated<Figure>,
  known: readonly Stated<Figure>[],
  isMeant: (said: Figure, before: string) => boolean = () => true,
): readonly ProjectAmount[] {
  const unit = moneyUnitOf(form);
  return linesWith(report.document, pattern).flatMap((line) => {
    if (!isOfYear(report, line)) return [];
    return matchesOf(line.text, pattern).flatMap((match): readonly ProjectAmount[] => {
      const from = line.text.lastIndexOf('。', match.index) + 1;
      if (OTHERWISE.test(line.text.slice(from, match.index + match[0].length))) return [];
      // In a report on the whole unit a clause may go on with a project that was named before.
      if (form.kind === 'department' && PROJECT.test(line.text.slice(from, match.index))) return [];
      const value = figure((match[1] ?? '').replace(/，/g, ','), match[2] ?? '');
      if (known.some((each) => compare(value, each.value, unit) !== 'different')) return [];
      if (!isMeant(value, line.text.slice(from, match.index))) return [];
      const said = wordsIn(line, match.index, match.index + match[0].length);
      const name = (form.projectName?.value ?? form.title?.value ?? '').trim();
      return [{ name, said, printed: [quote(printed)] }];
    });
  });
}
