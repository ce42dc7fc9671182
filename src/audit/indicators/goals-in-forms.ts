import { stretchOf } from '../../document/document.ts';
import type { Bilingual } from '../../document/finding.ts';
import { type Entry, statedOf } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Indicator } from '../../report/indicators.ts';
import type { Report } from '../../report/report.ts';
import { foldWidth } from '../../values/chinese.ts';
import { compareFigures, type Figure, figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { isMoneyUnit } from '../../values/money.ts';
import { likeASlip } from '../readings/slips.ts';
import { quote } from '../wording/sentence.ts';
import { namesInText } from './names-in-text.ts';
import type { Contradiction } from './results-in-prose.ts';

const TARGET: Bilingual = { zh: '指标值', en: 'target' };
const SHORTEST_NAME = 4;

/**
 * Numbers of the goals in a form (预期目标, 实际完成情况) that the indicator of the very name has otherwise by one slip: the
 * goal has another target, what was reached is another result.
 */
export const goalsInForms = (report: Report): readonly Contradiction[] =>
  gather(report.forms, (form) => [
    ...apart(form, form.expected, ({ target }) => statedOf(target), TARGET),
    ...apart(form, form.achieved, ({ result }) => statedOf(result)),
  ]);

type Printed = ReturnType<typeof statedOf<{ readonly value?: Figure }>>;

interface Told extends Pick<Contradiction, 'said' | 'result'> {
  readonly row: Indicator;
  readonly value: Figure;
  readonly printed: Figure;
  /** By the very name, not by its beginning. */
  readonly exact: boolean;
}

/**
 * What the goals tell otherwise than the column: by one stroke; or, of what was reached by its very name, by whatever it is, where they tell
 * another result as its row has it.
 */
function apart(
  form: SelfEvaluationForm,
  goals: Entry<string> | undefined,
  column: (row: Indicator) => Printed,
  matter?: Bilingual,
): readonly Contradiction[] {
  if (!goals || goals.verbatim.trim() === '') return [];
  const told = gather(form.indicators, (row) => toldOf(form, goals, row, column));
  const isSaid = ({ value, printed }: Told): boolean =>
    compareFigures({ ...printed, unit: value.unit }, value) === 0;
  const tellsResults = matter === undefined && told.some((each) => each.exact && isSaid(each));
  return told.flatMap((each): readonly Contradiction[] => {
    const { row, value, printed, exact, said, result } = each;
    const own = [row.target?.value?.value, row.result?.value?.value];
    const { unit } = value;
    if (own.some((other) => other && compareFigures({ ...inSingles(other), unit }, value) === 0))
      return [];
    if (!likeASlip(value, { ...printed, unit }) && !(tellsResults && exact)) return [];
    const [name] = namesInText(row.name.verbatim);
    return [{ name, said, result, ...(matter && { matter }) }];
  });
}

function toldOf(
  form: SelfEvaluationForm,
  goals: Entry<string>,
  row: Indicator,
  column: (row: Indicator) => Printed,
): readonly Told[] {
  const names = namesInText(row.name.verbatim);
  const [name] = names;
  const printed = column(row);
  const value = printed?.value.value && inSingles(printed.value.value);
  if (!printed || !value || value.unit === '' || isMoneyUnit(value.unit)) return [];
  const isTold = [...names, name.slice(0, SHORTEST_NAME)].some((words) =>
    goals.verbatim.includes(words),
  );
  if (name.length < SHORTEST_NAME || !isTold) return [];
  const isAlone = (words: string): boolean =>
    form.indicators.filter(
      (each) =>
        namesInText(each.name.verbatim)[0].includes(words) &&
        unitOf(column(each)?.value.value) === value.unit,
    ).length === 1;
  if (!isAlone(name)) return [];
  const [own] = gather(names, (each) => behind(goals, each) ?? []);
  const said = own ?? behindBeginning(goals, name, value.unit, isAlone);
  if (!said || !isSame(said.value.unit, value.unit)) return [];
  return [
    {
      row,
      said: said.quote,
      result: quote(printed),
      value: said.value,
      printed: value,
      exact: own !== undefined,
    },
  ];
}

const PEOPLE = /^[人名位]$/;

/** Whether two units count alike: 23名 are 23人, 420家次 are 420家. */
const isSame = (a: string, b: string): boolean =>
  single(a) === single(b) || (PEOPLE.test(a) && PEOPLE.test(b));

const single = (unit: string): string => unit.replace(/^([家户册])次$/, '$1');

const AFTER =
  /^(?:面积|长度|里程|数量?|[\u4e00-\u9fff]数|[人场批]次)?(?:实际)?(?:共|了|共计|达|达到|为|：|≥|不低于|不少于)?(\d[\d,]{0,12}(?:\.\d{1,6})?)([\u4e00-\u9fff㎡%‰]{1,4}?)(?=[，,、；;。（(\s]|以上|$)/;

/** 「维修改造校舍6所」 of 维修改造学校数: the number behind the beginning of a name that the goals go on with in other words. */
function behindBeginning(
  goals: Entry<string>,
  name: string,
  unit: string,
  isAlone: (words: string) => boolean,
) {
  for (let length = name.length - 1; length >= SHORTEST_NAME; length -= 1) {
    const words = name.slice(0, length);
    if (!goals.verbatim.includes(words)) continue;
    const said = isAlone(words) ? behind(goals, words, OTHER) : undefined;
    return said && isSame(said.value.unit, unit) ? said : undefined;
  }
  return undefined;
}

const OTHER =
  /^[\u4e00-\u9fff]{1,4}(\d[\d,]{0,12}(?:\.\d{1,6})?)([\u4e00-\u9fff㎡%‰]{1,4}?)(?=[，,、；;。（(\s]|以上|$)/;

const unitOf = (figure: Figure | undefined): string | undefined => figure && inSingles(figure).unit;

/** 57万亩 as 570000亩, as targets and results are read. */
function inSingles(said: Figure): Figure {
  const [, unit] = /^万(?!元)(.+)$/.exec(said.unit) ?? [];
  if (unit === undefined) return said;
  const raised = said.coefficient * 10 ** Math.max(0, 4 - said.decimals);
  return { coefficient: raised, decimals: Math.max(0, said.decimals - 4), unit };
}

/** Words of a text for units that forms write otherwise. */
const SAME: Readonly<Record<string, string>> = { 平方米: '㎡', 千米: '公里', 千克: '公斤' };

/** The number right behind a name that stands once in a cell. */
function behind(goals: Entry<string>, name: string, pattern = AFTER) {
  const { verbatim, at } = goals;
  const from = verbatim.indexOf(name);
  if (from < 0 || verbatim.indexOf(name, from + 1) >= 0) return undefined;
  const end = from + name.length;
  const match = pattern.exec(foldWidth(verbatim.slice(end, end + 30)));
  if (!match?.[1] || !match[2]) return undefined;
  const to = end + match[0].length;
  const start = at.from ?? 0;
  return {
    value: inSingles(figure(match[1], SAME[match[2]] ?? match[2])),
    quote: {
      verbatim: verbatim.slice(from, to),
      at: stretchOf(at, start + from, start + to),
    },
  };
}
