import type { Metric } from '../../report/terms.ts';
import { emitChange } from './changes.ts';
import { type FigureToken, factOf, levelOf, type Statement, sentenceFacts } from './emit.ts';
import { type Subject, WHOLES } from './metrics.ts';
import { isOwn } from './neutral.ts';
import type { Draft, Reader } from './reader.ts';
import { planOf, type Reading } from './window.ts';

/** Binds a percentage: a share, a completion, a change in percent, or a rate that has a name. */
export function bindPercent(
  reader: Reader,
  token: FigureToken,
  from: number,
  reading: Reading,
): void {
  // 「分别占x%、y%」 with no list that waits: whose shares they are cannot be told one by one.
  if (reader.reason || (reading.each && reading.share)) return;
  const named = reading.subject;
  if (named?.subject.nature === 'percent') {
    bindRate(reader, token, from, reading);
    return;
  }
  if (named && !(isOwn(reading.before, reader.setting) && reading.after === '')) {
    reader.subject = 'unknown';
    return;
  }
  if (named) {
    reader.subject = named.subject;
    reader.subjectWord = named.word;
  }
  const { subject } = reader;
  if (typeof subject !== 'object' || subject.nature !== 'money' || reading.after !== '') return;
  if (!named && !isOwn(reading.before, reader.setting)) return;
  const said = {
    subject,
    word: reader.subjectWord,
    figure: token.figure,
    from,
    to: token.to,
    inherited: !named,
  };
  if (reading.way !== undefined && !reading.upTo) emitChange(reader, said, reading);
  else emitRatio(reader, said, reading);
}

type Kind = Pick<Draft, 'kind' | 'against' | 'whole'>;

function emitRatio(reader: Reader, said: Statement, reading: Reading): void {
  const planned = planOf(reading.basis);
  if (isShareOfWhole(said.subject, reading))
    push(reader, said, shareOf(reader, said.subject, reading));
  else if (planned && (reading.completion || reading.share || reading.basisLast))
    push(reader, said, { kind: 'completionRate', against: budgetOf(reader, said, planned) });
  else if (reading.completion && reading.whole === undefined)
    push(reader, said, { kind: 'completionRate', against: budgetOf(reader, said, 'planned') });
  else if (reading.share) push(reader, said, shareOf(reader, said.subject, reading));
}

/** 「商品和服务支出预算80万元，占基本支出预算的20%」: a share of what it is a part of, not how much of a budget was spent. */
function isShareOfWhole(
  { metrics: [part] }: Subject,
  { share, completion, whole }: Reading,
): boolean {
  const of = whole?.metrics[0];
  if (!share || completion || part === undefined || of === undefined) return false;
  return of !== part && (WHOLES.get(part)?.includes(of) ?? false);
}

type Plan = 'originalBudget' | 'finalBudget' | 'planned';

/** 「完成预算的」 behind 「年初预算为…」 in one sentence speaks of that budget. */
function budgetOf(reader: Reader, said: Statement, plan: Plan): Plan {
  if (plan !== 'planned') return plan;
  for (let i = reader.facts.length - 1; i >= reader.start; i -= 1) {
    const fact = reader.facts[i];
    if (fact?.sentence !== reader.sentence) break;
    if (fact.kind === 'level' && said.subject.metrics.includes(fact.metric))
      if (fact.basis === 'originalBudget' || fact.basis === 'finalBudget') return fact.basis;
  }
  return plan;
}

function shareOf(reader: Reader, subject: Subject, reading: Reading): Kind {
  const metric = subject.metrics[0];
  const part = metric && levelOf(reader, metric);
  const within = part?.within === undefined ? undefined : reader.facts[part.within]?.metric;
  const wholes = metric ? WHOLES.get(metric) : undefined;
  const sole = wholes?.length === 1 ? wholes[0] : undefined;
  const shared = sentenceFacts(reader).findLast((fact) => fact.kind === 'share')?.whole;
  const said = reading.whole?.metrics[0] ?? within ?? reading.weak?.subject.metrics[0];
  const usual = wholes?.includes('currentExpenditure') && wholes.length === 2;
  const whole = said ?? shared ?? sole ?? (usual ? 'currentExpenditure' : undefined);
  return { kind: 'share', ...(whole && { whole }) };
}

function push(reader: Reader, said: Statement, kind: Kind): void {
  const metric = said.subject.metrics[0];
  if (!metric || said.subject.metrics.length !== 1) return;
  const of = levelOf(reader, metric);
  const fact = factOf(reader, said, metric, {
    basis: of?.basis ?? 'actual',
    scope: of?.scope ?? said.subject.scope ?? reader.setting.scope,
    kind: kind.kind,
  });
  if (kind.against) fact.against = kind.against;
  if (kind.whole) fact.whole = kind.whole;
  reader.facts.push(fact);
}

const TOTALS: readonly Metric[] = ['totalExpenditure', 'currentExpenditure'];

/** What is left is not executed: a rate behind it is that of the whole. */
const LEFT: ReadonlySet<Metric> = new Set<Metric>(['closingBalance', 'carriedOverFunds']);

/** 预算执行率: of the quantity in force in the sentence, or of the whole. */
function bindRate(reader: Reader, token: FigureToken, from: number, reading: Reading): void {
  const named = reading.subject;
  const metric = named?.subject.metrics[0];
  if (!metric || reading.after !== '' || (reading.way && !reading.upTo)) return;
  const force = reader.subject;
  if (metric === 'executionRate' && force === 'unknown' && !reader.setting.single) return;
  if (!isOwn(reading.before, reader.setting)) return;
  const words = reader.window.map(({ word }) => word).join('');
  // 「政府采购执行率。…采购执行率98%」: that of purchases.
  if (metric === 'executionRate' && /(?:采购|债券|合同)(?:预算)?(?:执行|支出|使用)/.test(words))
    return;
  // In a part on projects a rate that names no whole is theirs.
  if (reader.setting.ofProjects && metric === 'executionRate' && !/整体|部门|单位/.test(words))
    return;
  const said = { word: named.word, figure: token.figure, from, to: token.to };
  const host = reading.subjects.at(-2);
  if (metric === 'executionRate' && host?.subject.nature === 'money') {
    const about = { ...said, word: host.word, subject: host.subject, inherited: false };
    push(reader, about, { kind: 'completionRate', against: 'planned' });
    return;
  }
  // 「项目支出x万元；总体执行率y」: the words say of what the rate is.
  const overall = /总体|整体|^总/.test(named.word);
  const amount =
    !overall && typeof force === 'object' && force.nature === 'money' ? force : undefined;
  const of = amount?.metrics[0];
  if (metric === 'executionRate' && amount && of && !TOTALS.includes(of) && !LEFT.has(of)) {
    const about = { ...said, word: reader.subjectWord, subject: amount, inherited: true };
    push(reader, about, { kind: 'completionRate', against: 'planned' });
    return;
  }
  reader.facts.push(
    factOf(reader, said, metric, {
      basis: 'unspecified',
      // 「财政拨款支出90万元，执行率97%」 is the rate of that source alone.
      scope: amount?.scope ?? reader.setting.scope,
      kind: 'level',
    }),
  );
}
