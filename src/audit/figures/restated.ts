import type { Fact } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import { squeeze } from '../../values/chinese.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { once } from '../../values/once.ts';
import { isAmongSeveral } from '../projects/project-lists.ts';
import { ownRows } from '../tables/named-rows.ts';
import { looksLikeHeading, markedAt, runningText, withFullMarks } from '../wording/running-text.ts';
import { compare, measure } from './amounts.ts';
import { areInAndOut, areOfTwoBodies, areOfTwoLevels, areReceivedAndSpent } from './bodies.ts';
import { areOfOtherMoney, isOfOneMatter } from './other-money.ts';
import { isPartOfAll } from './part-of-all.ts';
import {
  BUDGETS,
  grouped,
  isProse,
  namesSubject,
  type Statements,
  scopeOf,
  sentenceAt,
  statementsOf,
} from './statements.ts';

/** Statements of one quantity that do not agree: the first one of each value, in order of reading. */
interface Disagreement {
  readonly facts: readonly Fact[];
  /** The values differ by no more than rounding. */
  readonly rounding: boolean;
}

/** What the document states more than once. */
export interface Restated {
  /** Whether any quantity is stated twice at all. */
  readonly any: boolean;
  readonly disagreements: readonly Disagreement[];
}

/** More values than this for one quantity are items of a list that was not understood. */
const MOST_VALUES = 2;

/** The quantities that the document states more than once, and those of them that differ. */
export const restated = once((report: Report): Restated => {
  const statements = statementsOf(report);
  const comparable = report.facts.filter((fact) => isComparable(report, statements, fact));
  const groups = grouped(comparable, keyOf);
  const beyond = beyondAll(comparable);
  return {
    any: groups.size < comparable.length || beyond.length > 0,
    disagreements: [...gather([...groups.values()], disagree), ...beyond].filter(
      ({ facts }) =>
        !isPartOfAll(report, facts) &&
        !areOfOtherMoney(report, facts) &&
        !areOfWholeAndProject(facts) &&
        !areInAndOut(facts) &&
        !areReceivedAndSpent(report, facts) &&
        !areOfTwoBodies(report, facts) &&
        !areOfTwoLevels(report, facts),
    ),
  };
});

const PEOPLE: ReadonlySet<string> = new Set(['人', '名']);
const WITHOUT_BASIS: ReadonlySet<Metric> = new Set<Metric>([
  'executionRate',
  'selfScore',
  'positionFillRatio',
]);

/** A number of people, a score or a rate has one basis only: how things are. */
const isAsItIs = (fact: Fact): boolean =>
  PEOPLE.has(fact.value.unit) || WITHOUT_BASIS.has(fact.metric);

/** The money of a project's form is the whole of what a report on that project is about. */
const wholeOf = (fact: Fact): string => (fact.part === 'projectForm' ? 'whole' : scopeOf(fact));

const keyOf = once((fact: Fact): string => {
  const basis = isAsItIs(fact) ? 'actual' : fact.basis;
  const parts = [fact.metric, fact.year, basis, wholeOf(fact), fact.kind, fact.whole, fact.against];
  return parts.join(' ');
});

function isComparable(report: Report, statements: Statements, fact: Fact): boolean {
  if (fact.value.approximate || fact.kind === 'average') return false;
  if (fact.kind === 'change' || fact.kind === 'changeRate') return false;
  if (fact.year === undefined || (fact.basis === 'unspecified' && !isAsItIs(fact))) return false;
  if (isProse(fact)) return fact.at.row !== undefined || isOwnStatement(report, statements, fact);
  // The text of a report on one project states the budget and the rate of its form.
  if (fact.part === 'projectForm')
    return aboutOneForm(report) && fact.within === undefined && isBudgetOrRate(fact);
  if (fact.part === 'selfEvaluationForm')
    return (
      fact.year === report.fiscalYear && onlyDepartmentForm(report) && fact.within === undefined
    );
  return fact.part === 'baseDataTable' && report.baseDataTables.length === 1;
}

const aboutOneForm = (report: Report): boolean =>
  report.forms.length === 1 &&
  (report.kind === 'projectSelfEvaluation' || report.kind === 'fundSelfEvaluation') &&
  !isAmongSeveral(report);

const isBudgetOrRate = (fact: Fact): boolean =>
  WITHOUT_BASIS.has(fact.metric) || BUDGETS.has(fact.basis);

const onlyDepartmentForm = (report: Report): boolean =>
  report.forms.filter((form) => form.kind === 'department').length === 1;

/**
 * Whether a fact of running text is about the whole of its subject: its words name the subject, or an earlier
 * statement of its sentence does; and its sentence is no list of several such amounts.
 */
function isOwnStatement(report: Report, statements: Statements, fact: Fact): boolean {
  const mates = matesIn(statements.bySentence.get(fact.sentence) ?? []).get(matterOf(fact));
  const named = namesSubject(fact) || mates?.named === true;
  if (!named || fact.holder !== 0 || QUALIFIED.test(squeeze(fact.subject))) return false;
  if (isScoreOfPart(report, fact) || isBound(report, fact) || isUnderProject(report, fact))
    return false;
  if (isOtherStaff(report, fact) || isOpening(report, fact) || isForEach(report, fact))
    return false;
  if (isAmongAnother(report, fact) || isLeftOfOne(report, fact)) return false;
  if (isOfRow(report, fact)) return false;
  // 「扣除上年结转后，当年支出90万元」
  if (/^[^，。；]{0,6}(?:扣除|剔除)/.test(sentenceAt(report, fact.at))) return false;
  const rivals = mates?.values.get(keyOf(fact)) ?? [];
  return rivals.every((value) => compare(value, fact.value) === 'same');
}

/** 「石门县下达资金90万元，支出81万元，执行率90%」: what stands behind the name of a row of a table is that row's. */
function isOfRow(report: Report, { at, metric }: Fact): boolean {
  if (metric !== 'executionRate' || at.from === undefined || at.row !== undefined) return false;
  const rows = ownRows(report);
  if (rows.length === 0) return false;
  const before = markedAt(report.document, at).slice(0, at.from);
  const sentence = squeeze(before.slice(before.lastIndexOf('。') + 1));
  return rows.some(({ name }) => sentence.includes(name));
}

/** What a sentence states of one subject: whether it names it, and the different figures of each quantity. */
interface Mates {
  readonly named: boolean;
  readonly values: ReadonlyMap<string, readonly Figure[]>;
}

const matterOf = ({ metric, kind, subject }: Fact): string => `${metric} ${kind} ${subject}`;

/** The statements of a sentence by what they are of; made once for a sentence. */
const matesIn = once((sentence: readonly Fact[]): ReadonlyMap<string, Mates> => {
  const found = new Map<string, Mates>();
  for (const [matter, facts] of grouped(sentence, matterOf)) {
    const values = new Map<string, Figure[]>();
    for (const [key, same] of grouped(facts, keyOf)) {
      const told = new Map(same.map(({ value }) => [JSON.stringify(value), value]));
      values.set(key, [...told.values()]);
    }
    found.set(matter, { named: facts.some(namesSubject), values });
  }
  return found;
});

/** 「自评得分在90分以上的9个」: how far something goes is not how much it is. */
const isBound = (report: Report, { at }: Fact): boolean =>
  at.to !== undefined &&
  /^(?:[（(]含[）)])?(?:及?以[上下内]|[-—~～至]\d)/.test(
    squeeze(markedAt(report.document, at).slice(at.to, at.to + 10)),
  );

/** 「决策类指标满分20分，得分18分」: the score of what the full mark in front is of. */
function isScoreOfPart(report: Report, fact: Fact): boolean {
  if (fact.metric !== 'selfScore' || fact.at.from === undefined) return false;
  const before = markedAt(report.document, fact.at).slice(0, fact.at.from);
  return /(?:满分|分值|权重)(?:为)?\d{1,3}(?:\.\d)?分[，,、]?[^，。；\d]{0,6}$/.test(
    squeeze(before.slice(-32)),
  );
}

/** 「（一）库房修缮项目」, 「（二）设备购置项目」: a score below one of several headings that name projects is that project's. */
function isUnderProject(report: Report, { metric, at }: Fact): boolean {
  if (metric !== 'selfScore') return false;
  const heads = projectHeadings(report);
  const last = heads.findLast(({ block }) => block <= at.block);
  return heads.length >= 2 && last !== undefined && last.end > at.block;
}

/** The headings that name projects, each with the block at which the next heading ends what is below it. */
const projectHeadings = once(
  (report: Report): readonly { readonly block: number; readonly end: number }[] => {
    const heads = runningText(report.document).filter(looksLikeHeading);
    return heads.flatMap((line, i) =>
      PROJECT.test(squeeze(line.text))
        ? [{ block: line.block, end: heads[i + 1]?.block ?? Number.POSITIVE_INFINITY }]
        : [],
    );
  },
);

const PROJECT =
  /^[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]?(?!.*(?:项目支出|自评|绩效|重点|情况))[^，。；：]{4,30}(?:项目|经费|工程|专项|补助|补贴)$/;

/** Borrowed and hired staff, and the numbers before and after posts were moved, are not the number of the year's end. */
function isOtherStaff(report: Report, fact: Fact): boolean {
  if (fact.metric !== 'filledPositions' && fact.metric !== 'authorizedPositions') return false;
  if (fact.subject.includes('在岗')) return true;
  const sentence = sentenceAt(report, fact.at);
  // 「实有人数43人。其中：在职人员32人」: one kind of them.
  if (/^其中/.test(sentence)) return true;
  const from = sentence.indexOf(withFullMarks(fact.verbatim));
  const clause = sentence.slice(sentence.lastIndexOf('；', from) + 1, from + fact.verbatim.length);
  const behind = sentence.slice(from + fact.verbatim.length).split('；')[0] ?? '';
  return (
    BEFORE.test(clause) ||
    /^[，（]?(?:其中|含|包括|包含)[^。]{0,12}(?:借调|借用|临聘|聘用|编外|派遣)/.test(behind)
  );
}

/** 「年初固定资产100万元」: what was there before the year is not what is there at its end. */
function isOpening(report: Report, fact: Fact): boolean {
  if (fact.metric !== 'fixedAssets') return false;
  const sentence = sentenceAt(report, fact.at);
  return /(?:年初|期初|上年末)[^，。；\d]{0,12}$/.test(
    sentence.slice(0, sentence.indexOf(withFullMarks(fact.verbatim)) + fact.verbatim.search(/\d/)),
  );
}

/** 「安置100人，每人每月600元，全年支出72万元」: what comes of a sum for each is of those, what was so far within the year not of all of it. */
function isForEach(report: Report, { at }: Fact): boolean {
  if (at.from === undefined) return false;
  const before = markedAt(report.document, at).slice(Math.max(0, at.from - 40), at.from);
  return /(?:截至|截止|至)[^，。；]{0,8}(?<!\d)(?:[1-9]|1[01])月[^，。；]{0,4}[，,][^，。；\d]*$|(?:每|人均|户均|标准)[^，。；\d]{0,10}\d[\d,.]*万?元[^，。；\d]{0,8}[，,][^，。；\d]{0,8}$/.test(
    before,
  );
}

/** 「渠道治理资金预算60万元，支出48万元，结转下年使用12万元」: what is left of one matter's money is not what the year leaves. */
const isLeftOfOne = (report: Report, { at, metric }: Fact): boolean =>
  metric === 'closingBalance' && at.row === undefined && isOfOneMatter(report, at);

/** 「商品和服务支出90万元（其中基本支出60万元、项目支出30万元）」: half of an amount of another name is not half of all. */
function isAmongAnother(report: Report, { at, metric }: Fact): boolean {
  const isHalf = metric === 'basicExpenditure' || metric === 'projectExpenditure';
  if (at.from === undefined || !isHalf) return false;
  const before = squeeze(markedAt(report.document, at).slice(Math.max(0, at.from - 80), at.from));
  const [, name] = AMONG.exec(before) ?? [];
  return name !== undefined && !/总|合计|本年|全年|年度|决算|整体|当年|^支出$/.test(name);
}

const AMONG =
  /([^，。；、：（）\d]{2,20})[\d,.]{1,14}(?:亿元|万元|元)[（，]?(?:其中|含)[：:]?(?:[^。；，（）]{2,12}[\d,.]{1,14}(?:亿元|万元|元)[、，和])?$/;

const BEFORE = /年初|期初|改革前|合并前|划转前|划入|划出|转隶|调入|调出/;

/** Words before a subject that make it another one: of a subordinate unit, a project, a region, a period. */
const QUALIFIED =
  /下属|所属|本级|该项目|单位项目|其他项目|专项|人均|面向|中小|小微|累计|截至|季度|上半年|下半年|新增|追加|进度/;

/** 「部门整体绩效评价得分95分」 beside the form of one project: two scores. */
const areOfWholeAndProject = (facts: readonly Fact[]): boolean =>
  facts.some(({ part }) => part === 'projectForm') &&
  facts.some((fact) => fact.metric === 'selfScore' && isProse(fact) && /整体/.test(fact.verbatim));

const HALVES: ReadonlySet<Metric> = new Set<Metric>(['basicExpenditure', 'projectExpenditure']);

/** What one fund pays of all basic expenditure, or of all projects, told as more than all of it. */
function beyondAll(comparable: readonly Fact[]): readonly Disagreement[] {
  const halves = comparable.filter(({ metric, kind }) => HALVES.has(metric) && kind === 'level');
  const matters = grouped(halves, ({ metric, year, basis }) => `${metric} ${year} ${basis}`);
  return gather([...matters.values()], (facts): readonly Disagreement[] => {
    const [all, ...others] = facts.filter((fact) => wholeOf(fact) === 'whole');
    const [fund, ...funds] = facts.filter((fact) => wholeOf(fact) === 'generalBudget');
    if (!all || !fund || [...others, ...funds].length > 0) return [];
    if (compare(all.value, fund.value) !== 'different') return [];
    if (measure(fund.value).size < measure(all.value).size) return [];
    return [
      {
        facts: facts.indexOf(all) < facts.indexOf(fund) ? [all, fund] : [fund, all],
        rounding: false,
      },
    ];
  });
}

function disagree(facts: readonly Fact[]): readonly Disagreement[] {
  const [first] = facts;
  if (!first || facts.length < 2) return [];
  const values: Fact[] = [first];
  let unknown = false;
  for (const fact of facts.slice(1)) {
    const verdicts = values.map((value) => compare(value.value, fact.value));
    if (verdicts.includes('unknown')) unknown = true;
    if (!verdicts.includes('same')) values.push(fact);
  }
  if (unknown || values.length < 2 || values.length > MOST_VALUES) return [];
  const [a, b] = values;
  if (!a || !b || (a.part === b.part && a.part !== 'prose')) return [];
  return [{ facts: values, rounding: compare(a.value, b.value) === 'rounding' }];
}
