import { blockAt } from '../../document/document.ts';
import type { Quote } from '../../document/finding.ts';
import { lostItsGrid } from '../../document/grid.ts';
import { type Stated, statedOf } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { type Figure, numberOf, sumFigures } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { linesWith } from '../wording/running-text.ts';
import { chainFrom, folded, type ScorePart, startsIn } from './score-parts.ts';
import { points } from './weights.ts';

/** The points that running text gives a group of indicators, beside those of its rows. */
export interface LevelTold {
  readonly label: Stated<string>;
  readonly said: Quote;
  readonly parts: readonly Stated<Figure>[];
  readonly sum: Figure;
}

type Group = Omit<LevelTold, 'said'> & { readonly weight: number };

/** 「投入（10分）」 and 「投入指标得」 are one name. */
const nameOf = (words: string): string =>
  squeeze(words)
    .replace(/[（(].*$/, '')
    .replace(/^其中|(?:类)?指标(?:部分|方面)?$|(?:部分|方面)$/g, '');

/** The points of another year or of another judge are not those of the form. */
const OTHER = /上年|去年|复评|复核|抽查|核查|评审|重点评价|第三方|财政评价/;

/**
 * Lists of scores by the groups of the one form, 「产出指标得49分、效益指标得30分」, with each that the rows of its group do not come to. Another of
 * the list, or the total in its line, is that of the form: it is the form's score that is told.
 */
export function levelsTold(report: Report): readonly LevelTold[] {
  const [form, second] = report.forms;
  const groups = form && !second ? groupsOf(report, form) : [];
  const total = form?.totalScore?.value;
  if (groups.length < 2 || !total) return [];
  return gather(linesWith(report.document, /得.{0,6}\d分/), (line) => {
    const text = folded(line);
    if (OTHER.test(text)) return [];
    // What begins within a list that was read is a part of it.
    let [end, list]: [number, ReturnType<typeof pairsOf>] = [0, []];
    for (const at of startsIn(text)) {
      const chain = at < end ? [] : chainFrom(line, text, at);
      const found = pairsOf(chain, groups);
      if (found.length > list.length) list = found;
      end = chain.at(-1)?.at.to ?? end;
    }
    // 「效益指标24分」 may hold 满意度指标, which the list does not name.
    const untold = groups.filter((group) => !list.some(([, told]) => told === group));
    const isOff = (got: number, sum: number): boolean => Math.abs(got - sum) > 0.05;
    const odd = list.filter(
      ([{ got }, { sum }]) =>
        isOff(got, numberOf(sum)) &&
        untold.every((other) => isOff(got, numberOf(sum) + numberOf(other.sum))),
    );
    const isOfForm = odd.length < list.length || text.includes(`${numberOf(total)}分`);
    if (list.length < 2 || !isOfForm || odd.every(([part, { weight }]) => part.got === weight))
      return [];
    return odd.map(([said, { label, parts, sum }]) => ({ label, said, parts, sum }));
  });
}

/** The parts of a list with the groups of their names; none where two parts have one name. */
function pairsOf(
  list: readonly ScorePart[],
  groups: readonly Group[],
): readonly (readonly [ScorePart, Group])[] {
  const pairs = list.flatMap((part): readonly (readonly [ScorePart, Group])[] => {
    const group = groups.find(({ label }) => nameOf(label.value) === nameOf(part.name));
    return group ? [[part, group]] : [];
  });
  return new Set(pairs.map(([, group]) => group)).size === pairs.length ? pairs : [];
}

/** The level-one groups of a form all of whose rows have their points. */
function groupsOf(report: Report, { block, indicators }: SelfEvaluationForm): readonly Group[] {
  const table = blockAt(report.document, block);
  if (table?.kind !== 'table' || lostItsGrid(table)) return [];
  const rows = new Map<string, typeof indicators>();
  for (const each of indicators) {
    const name = nameOf(each.level1.verbatim);
    rows.set(name, [...(rows.get(name) ?? []), each]);
  }
  return [...rows.values()].flatMap((own): readonly Group[] => {
    const label = own[0] && statedOf(own[0].level1);
    const [scores, weights] = (['score', 'weight'] as const).map((column) =>
      own.flatMap((row) => statedOf(row[column]) ?? []),
    );
    if (!label || scores?.length !== own.length || weights?.length !== own.length) return [];
    const sumOf = (list: readonly Stated<Figure>[]): Figure =>
      sumFigures(list.map(({ value }) => points(value)));
    return [{ label, parts: scores, sum: sumOf(scores), weight: numberOf(sumOf(weights)) }];
  });
}
