import type { Report } from '../../report/report.ts';
import { type Figure, numberOf } from '../../values/figure.ts';
import { isMistyped } from '../../values/mistyped.ts';
import { once } from '../../values/once.ts';
import { type Counted, clauseOf, counted, countedIn, only } from '../figures/counted.ts';
import { isSumOff } from '../readings/one-slip.ts';
import { type Line, looksLikeHeading, runningText } from '../wording/running-text.ts';
import type { ScoreParts } from './score-parts.ts';

/** What something is worth, with what it got. */
interface Mark {
  readonly full: Counted;
  readonly got: Counted;
}

/** What the items of one heading, or of one paragraph, are worth and got together, by its own words. */
interface Group {
  readonly full?: Counted;
  readonly got?: Counted;
  readonly items: readonly Mark[];
}

/** A weight told of a group that those of its items do not come to. */
export interface GroupWeight {
  readonly head: Counted;
  readonly parts: readonly Counted[];
  readonly sum: number;
}

const POINTS = '点';
const EXACT = 0.005;
const FULL_MARK = 100;
const GOT =
  /^[，,、]?(?:自评|实际|本次|此次|最终|综合)?(?:得分|得|评分|自评得分|自评|实得)(?:为|是)?$/;
const NO_FULL = /得分?(?:为|是)?$|扣|失|减|总分|合计|平均|目标值/;
/** 「本部分得9.5分」, 「该部分满分20分」: what stands above, by its place alone. */
const OWN = /^(?:本|该|此|这)一?(?:部分|类|项|大类|维度|板块|方面)/;
const SUM = /^(?:小计|合计|共计|共)(?:得分|得)?(?:为)?$/;
const TOTAL =
  /(?:总分|总得分|综合得分|综合评分|自评得分|自评总分|自评总得分|评价得分|最终得分|绩效得分)(?:为|是|共|：)?$/;
/** 「评价总分100分，决策20分…」: what all of it is worth, not what it got. */
const WORTH = /(?<!自评|得|最终|实际)总分(?:为|是|共|：)?$/;
const STEM = /(?:完成|实现|落实|执行|情况|分析|评价|说明|得分|绩效|指标)+$/;

/** A group that is still open where the lines are read one after another. */
interface Open {
  readonly form: string;
  readonly name: string;
  full?: Counted;
  got?: Counted;
  items: Mark[];
}

/** All groups of a report with their items; what is worth a hundred together is the whole, whose score stands anywhere. */
const groupsOf = once((report: Report): readonly Group[] => {
  const points = new Map<Line, readonly Counted[]>();
  for (const list of countedIn(report)) {
    const own = list.filter(({ nature }) => nature === POINTS);
    const line = own[0]?.line;
    if (line && !line.cell) points.set(line, own);
  }
  if (points.size === 0) return [];
  const found: Group[] = [];
  const whole: Open = { form: '', name: '', items: [] };
  const open: Open[] = [whole];
  const close = (): void => {
    const { full, got, items } = open.pop() ?? whole;
    found.push({ ...(full && { full }), ...(got && { got }), items });
    if (full && got) open.at(-1)?.items.push({ full, got });
    else open.at(-1)?.items.push(...items);
  };
  for (const line of runningText(report.document)) {
    const list = points.get(line) ?? [];
    if (looksLikeHeading(line)) {
      const form = line.marker?.form ?? '';
      while (open.some((each) => each.form === form)) close();
      const full = headOf(line, list);
      open.push({ form, name: nameOf(line), items: [], ...(full && { full }) });
    } else if (list.length > 0) readLine(line, list, open, found);
  }
  while (open.length > 1) close();
  found.push({ ...totalOf(points), items: whole.items });
  return found;
});

/** Reads one paragraph: its own group, one item of the group around it, or what that group is worth and got. */
function readLine(
  line: Line,
  list: readonly Counted[],
  open: readonly Open[],
  found: Group[],
): void {
  const marks = marksIn(list);
  const last = open.at(-1);
  const head = headOf(line, list);
  const sum = list.find(
    (each, k) =>
      !marks.some(({ got }) => got === each) &&
      k > 0 &&
      ((OWN.test(clauseOf(each)) && /得分?(?:为|是)?$/.test(each.before)) ||
        SUM.test(clauseOf(each))),
  );
  const own = marks.filter(({ full }) => full !== head);
  if (own.length >= 2) {
    if (head || sum)
      found.push({ ...(head && { full: head }), ...(sum && { got: sum }), items: own });
    if (head && sum) last?.items.push({ full: head, got: sum });
    return;
  }
  const [mark] = marks;
  const heading = mark && headingOf(line, mark, open);
  if (mark && heading && !heading.got) Object.assign(heading, mark);
  else if (mark) last?.items.push(mark);
  else if (sum && !line.marker && last && !last.got) last.got = sum;
}

/** The open group that a score is told of: that of the name in front of it, or, by 「本部分」, the one around. */
function headingOf(line: Line, { full }: Mark, open: readonly Open[]): Open | undefined {
  const words = clauseOf(full);
  const called = open.findLast(({ name }) => name.length >= 4 && words.startsWith(name));
  return called ?? (OWN.test(words) && !line.marker ? open.at(-1) : undefined);
}

/** What each item of a line is worth, with what it got right behind. */
const marksIn = (list: readonly Counted[]): readonly Mark[] =>
  list.flatMap((full, k) => {
    const got = list[k + 1];
    return got &&
      got.sentence === full.sentence &&
      GOT.test(got.before) &&
      !NO_FULL.test(clauseOf(full))
      ? [{ full, got }]
      : [];
  });

/** 「（一）预算配置（10分）」: what the name that opens a line is worth. */
function headOf(line: Line, [first]: readonly Counted[]): Counted | undefined {
  const name = line.text.slice(line.marker?.end ?? 0, first?.at.from);
  const behind = line.text.slice(first?.at.to);
  return first &&
    /^[^，。；：（）]{2,20}（(?:满分|权重|分值)?$/.test(name) &&
    behind.startsWith('）')
    ? first
    : undefined;
}

const nameOf = (line: Line): string =>
  line.text
    .slice(line.marker?.end ?? 0)
    .trim()
    .replace(/（.*$/, '')
    .replace(STEM, '');

/** The one score of the whole that the text tells. */
function totalOf(points: ReadonlyMap<Line, readonly Counted[]>): Pick<Group, 'got'> {
  const told = [...points.values()]
    .flat()
    .filter((each) => TOTAL.test(each.before) && numberOf(each.value) > FULL_MARK / 2)
    .filter((each) => numberOf(each.value) !== FULL_MARK || !WORTH.test(each.before));
  const got = only(told);
  return got ? { got } : {};
}

const sumOf = (list: readonly Counted[]): number =>
  Math.round(list.reduce((sum, { value }) => sum + numberOf(value), 0) * 1000) / 1000;

const isSame = (sum: number, told: Counted): boolean =>
  Math.abs(sum - numberOf(told.value)) < EXACT;

/** Whether one digit in a sum or in one of its parts parts the two. */
const isSlip = (told: Counted, parts: readonly Counted[], sum: number): boolean =>
  isMistyped(told.value, sum) ||
  parts.some(({ value }: { readonly value: Figure }) =>
    isMistyped(value, numberOf(value) + numberOf(told.value) - sum),
  );

const fullsOf = ({ items }: Group): readonly Counted[] => items.map(({ full }) => full);
const gotOf = ({ items }: Group): readonly Counted[] => items.map(({ got }) => got);

/** Whether the items of a group are all of it: they are worth what it is worth, the whole a hundred. */
function areAll(group: Group): boolean {
  const worth = sumOf(fullsOf(group));
  return group.full ? isSame(worth, group.full) : Math.abs(worth - FULL_MARK) < EXACT;
}

/** 「预算管理（20分）。财务管理10分，得9分；资产管理10分，得8分。本部分得16分。」: items that are worth what their group is, and got something else. */
export const groupScores = (report: Report): readonly ScoreParts[] =>
  groupsOf(report).flatMap((group): readonly ScoreParts[] => {
    const { full, got, items } = group;
    const parts = gotOf(group);
    const sum = sumOf(parts);
    if (!got || items.length < 2 || isSame(sum, got) || parts.includes(got)) return [];
    if (!(areAll(group) || (!full && items[0]?.full.line === got.line && isSlip(got, parts, sum))))
      return [];
    return [
      {
        total: counted(got),
        parts: parts.map((each) => counted(each)),
        sum,
        stated: numberOf(got.value),
      },
    ];
  });

/** Items that got what their group got, and that one slip parts from what it is worth. */
export const groupWeights = (report: Report): readonly GroupWeight[] =>
  groupsOf(report).flatMap((group): readonly GroupWeight[] => {
    const { full, got, items } = group;
    const parts = fullsOf(group);
    const sum = sumOf(parts);
    if (!full || !got || items.length < 2 || isSame(sum, full) || !isSame(sumOf(gotOf(group)), got))
      return [];
    return isSumOff(full, parts)
      ? [{ head: counted(full), parts: parts.map((each) => counted(each)), sum }]
      : [];
  });
