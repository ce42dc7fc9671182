import type { Basis, Scope } from '../../report/facts.ts';
import type { Metric } from '../../report/terms.ts';
import type { Figure } from '../../values/figure.ts';
import { ECONOMIC, OPEN_BASIS, type Subject, WHOLES } from './metrics.ts';
import { type Draft, placed, type Reader } from './reader.ts';
import type { Token } from './tokens.ts';
import { planOf, type Reading } from './window.ts';

export type FigureToken = Extract<Token, { kind: 'figure' }>;

/** A quantity found: whose it is, and the stretch of the cleaned text that states it. */
export interface Statement {
  readonly subject: Subject;
  readonly word: string;
  readonly figure: Figure;
  readonly from: number;
  readonly to: number;
  /** The subject stands in an earlier clause. */
  readonly inherited: boolean;
}

/** States the quantity itself. */
export function emitLevel(reader: Reader, said: Statement, reading: Reading): void {
  const { subject } = said;
  for (const metric of subject.metrics) {
    const basis =
      subject.nature === 'money' ? basisOf(reader, reading, metric, said.inherited) : 'unspecified';
    const within = reading.average ? undefined : wholeOf(reader, metric, basis);
    const whole = within === undefined ? undefined : reader.facts[within];
    const fact = factOf(reader, said, metric, {
      basis,
      scope: scopeOf(reader, said, metric, whole, reading.among),
      kind: reading.average ? 'average' : 'level',
    });
    if (within !== undefined) fact.within = within;
    reader.facts.push(fact);
  }
}

/** A fact of prose. They are written out here alone, and so have few shapes: nearly every check reads facts. */
export function factOf(
  reader: Reader,
  said: Pick<Statement, 'word' | 'figure' | 'from' | 'to'>,
  metric: Metric,
  { basis, scope, kind }: Pick<Draft, 'basis' | 'scope' | 'kind'>,
  year = reader.year,
): Draft {
  const { verbatim, at } = placed(reader.setting, said.from, said.to);
  const made: Draft = {
    metric,
    subject: said.word || reader.subjectWord,
    value: said.figure,
    verbatim,
    at,
    part: 'prose',
    holder: 0,
    sentence: reader.sentence,
    basis,
    scope,
    kind,
  };
  if (year !== undefined) made.year = year;
  return made;
}

function basisOf(reader: Reader, reading: Reading, metric: Metric, inherited: boolean): Basis {
  if (reading.basis && (reading.basis !== 'unspecified' || reader.setting.basis === undefined)) {
    if (!isAside(reader, reading, metric, inherited)) reader.basis = reading.basis;
    return reading.basis;
  }
  // 「全年实际支出」 says itself that it is no budget, whatever stood before.
  if (reading.subject && /实际|决算/.test(reading.subject.word)) {
    reader.basis = 'actual';
    return 'actual';
  }
  // 「调整后预算90万元，支出88万元」: what is called by nothing else was spent.
  if (reading.weak && (reading.subject === undefined || reading.subject === reading.weak)) {
    reader.basis = 'actual';
    return 'actual';
  }
  const open =
    inherited || (reader.partFrom >= reader.start && !startsAnew(reader, reading, metric));
  if (open && reader.basis) return reader.basis;
  if (reader.setting.basis) return reader.setting.basis;
  reader.basis = undefined;
  return OPEN_BASIS.has(metric) ? 'unspecified' : 'actual';
}

/**
 * 「…经费预算x万元，其中：…。…经费支出y万元，其中：…」: what was the whole is spoken of again, now as what was spent. All that was spent is
 * so whatever the budget was called.
 */
const startsAnew = (reader: Reader, { subject }: Reading, metric: Metric): boolean =>
  /(?:支出|开支)$/.test(subject?.word ?? '') &&
  sentenceFacts(reader).length === 0 &&
  (TOTAL.test(metric) || lastLevelBefore(reader, reader.partFrom)?.metric === metric);

function lastLevelBefore(reader: Reader, end: number): Draft | undefined {
  for (let i = Math.min(end, reader.facts.length) - 1; i >= reader.start; i -= 1)
    if (reader.facts[i]?.kind === 'level') return reader.facts[i];
  return undefined;
}

/** 「支出4.95万元，预算6.45万元，比上年减少…」: a bare budget behind the actual is said aside, and the actual goes on. */
function isAside(reader: Reader, reading: Reading, metric: Metric, inherited: boolean): boolean {
  if (!inherited || reading.part || planOf(reading.basis) === undefined) return false;
  // 「支出90万元，比上年减少5万元，预算95万元」: what it changed by may stand between.
  const last = sentenceFacts(reader).at(-1);
  return last?.metric === metric && last.kind !== 'share' && last.basis === 'actual';
}

/** The last whole before 其中 that this quantity can be a part of, of the same year and basis. */
function wholeOf(reader: Reader, metric: Metric, basis: Basis): number | undefined {
  const wholes = WHOLES.get(metric);
  if (!wholes || reader.partFrom < 0) return undefined;
  const end = Math.min(reader.partFrom, reader.facts.length);
  const both = ECONOMIC.has(metric) && reader.outer.length === 0 && splitBefore(reader, end);
  for (let i = end - 1; i >= reader.start; i -= 1) {
    const fact = reader.facts[i];
    if (fact?.kind !== 'level' || fact.year !== reader.year || !wholes.includes(fact.metric))
      continue;
    if (both && !TOTAL.test(fact.metric)) continue;
    if (fact.basis === basis || basis === 'unspecified' || fact.basis === 'unspecified') return i;
  }
  return undefined;
}

const TOTAL = /^(?:total|current)Expenditure$/;

/** 「基本支出x，项目支出y，其中：工资福利支出…」 lists the parts of both, which are the parts of the total. */
function splitBefore(reader: Reader, end: number): boolean {
  const last: Metric[] = [];
  for (let i = end - 1; i >= reader.start && last.length < 2; i -= 1) {
    const fact = reader.facts[i];
    if (fact?.kind === 'level') last.push(fact.metric);
  }
  return last.includes('basicExpenditure') && last.includes('projectExpenditure');
}

function scopeOf(
  reader: Reader,
  { subject }: Statement,
  metric: Metric,
  whole: Draft | undefined,
  among: Metric | undefined,
): Scope {
  if (subject.scope) return subject.scope;
  if (!ECONOMIC.has(metric)) return whole?.scope ?? reader.setting.scope;
  const holder = among ?? reader.under ?? whole?.metric ?? headOfList(reader);
  if (holder === 'projectExpenditure') return 'project';
  if (holder && BASIC.test(holder)) return 'basic';
  return whole?.scope ?? reader.setting.scope;
}

/** 「项目支出0元。其中：商品和服务支出预算0元」: whose parts follow, though one of both says 预算 and the other does not. */
const headOfList = (reader: Reader): Metric | undefined =>
  reader.partFrom < 0 ? undefined : lastLevelBefore(reader, reader.partFrom)?.metric;

const BASIC = /^(?:basicExpenditure|personnelExpenditure|runningCosts)$/;

/** The level in the same paragraph that a change, share or rate is about. */
export function levelOf(reader: Reader, metric: Metric): Draft | undefined {
  for (let i = reader.facts.length - 1; i >= reader.start; i -= 1) {
    const fact = reader.facts[i];
    if (fact?.metric === metric && fact.kind === 'level') return fact;
  }
  return undefined;
}

/** The facts of the sentence so far. */
export function sentenceFacts(reader: Reader): readonly Draft[] {
  let from = reader.facts.length;
  while (from > 0 && reader.facts[from - 1]?.sentence === reader.sentence) from -= 1;
  return reader.facts.slice(from);
}
