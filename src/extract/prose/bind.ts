import type { Basis, Fact, Scope } from '../../report/facts.ts';
import type { Metric } from '../../report/terms.ts';
import type { Figure } from '../../values/figure.ts';
import { isMoneyUnit } from '../../values/money.ts';
import { distribute } from './lists.ts';
import { ECONOMIC, type Nature, OPEN_BASIS, type Subject, WHOLES } from './metrics.ts';
import { isNeutral } from './neutral.ts';
import { type Draft, placed, type Reader } from './reader.ts';
import type { Token } from './tokens.ts';
import { type Reading, readWindow } from './window.ts';

type FigureToken = Extract<Token, { kind: 'figure' }>;

/** The nature of what a figure can count. */
function natures(figure: Figure): readonly Nature[] {
  if (isMoneyUnit(figure.unit) && figure.unit !== '分') return ['money'];
  if (figure.unit === '%') return ['percent'];
  if (figure.unit === '分') return ['score'];
  if (figure.unit === '') return ['people', 'score'];
  return ['人', '名', '位', '个'].includes(figure.unit) ? ['people'] : [];
}

/** Binds a figure to the subject that its window names, or to the one in force; never to a merely near one. */
export function bindFigure(
  reader: Reader,
  token: FigureToken,
  tokens: readonly Token[],
  at: number,
): void {
  const reading = readWindow(reader.window);
  if (reading.part) reader.partFrom = reader.facts.length;
  takeYear(reader, reading);
  const from = startOf(reader, token);
  if (token.range) return;
  if (reading.each) distribute(reader, reading, tokens, at);
  const queued = reader.queue.shift();
  if (queued?.kind === 'subject') {
    level(
      reader,
      token,
      queued.from < token.from ? queued.from : from,
      queued.subject,
      queued.word,
      reading,
    );
    return;
  }
  if (token.figure.unit === '%') return bindPercent(reader, token, from, reading);
  const subject = subjectFor(reader, reading, tokens, at, token);
  if (subject === undefined) return;
  const nature = natures(token.figure);
  if (!nature.includes(subject.subject.nature) || reader.reason || reading.adjust) return;
  if (
    token.figure.unit === '' &&
    subject.inherited &&
    !reading.basisLast &&
    reader.window.length > 0
  )
    return;
  if (reading.way !== undefined && !reading.upTo)
    return change(reader, token, from, subject.subject, reading);
  if (reading.share || (reading.compared && reading.way === undefined)) return;
  level(reader, token, from, subject.subject, subject.word, reading);
}

function takeYear(reader: Reader, reading: Reading): void {
  const token = reading.year;
  if (!token) return;
  const base = reader.setting.year;
  const year = token.year ?? (base === undefined ? undefined : base - (token.back ?? 0));
  if (year === undefined) return;
  reader.year = year;
  if (reading.way === undefined) reader.lead ??= year;
  if (reader.facts.at(-1)?.sentence !== reader.sentence) reader.lead = year;
}

interface Bound {
  readonly subject: Subject;
  readonly word: string;
  readonly inherited: boolean;
}

const AFTER = ['purpose', 'link', 'subject'];

/** The subject of an amount; undefined when it has none that is sure. */
function subjectFor(
  reader: Reader,
  reading: Reading,
  tokens: readonly Token[],
  at: number,
  token: FigureToken,
): Bound | undefined {
  const named = reading.subject ?? (inForce(reader) ? undefined : reading.weak);
  if (named) {
    const sure = isNeutral(reading.before, reader.setting.unit) && reading.after === '';
    reader.subject = sure ? named.subject : 'unknown';
    reader.subjectWord = named.word;
    if (sure) return { subject: named.subject, word: named.word, inherited: false };
    // A reader's 支出 after other words is the spending on those words.
    return unknown(reader, token, reading);
  }
  const follows = tokens[at + 1];
  const behind = tokens[at + 2];
  if (follows && AFTER.includes(follows.kind) && /^(?:用于|为|的|是|作为|系)$/.test(follows.word)) {
    const ends = tokens[at + 3];
    const ended = ends === undefined || ends.kind === 'stop';
    if (behind?.kind === 'subject' && ended && reading.before === '') {
      return { subject: behind.subject, word: behind.word, inherited: false };
    }
    if (follows.kind === 'purpose' || follows.word === '的') return unknown(reader, token, reading);
  }
  if (reading.before !== '' || reading.after !== '') {
    if (isNeutral(reading.before, reader.setting.unit) && typeof reader.subject === 'object')
      return { subject: reader.subject, word: reader.subjectWord, inherited: true };
    if (reading.way === undefined) reader.subject = 'unknown';
    return unknown(reader, token, reading);
  }
  if (typeof reader.subject !== 'object') return unknown(reader, token, reading);
  if (reading.part && reading.way === undefined) return unknown(reader, token, reading);
  return { subject: reader.subject, word: reader.subjectWord, inherited: true };
}

const inForce = (reader: Reader): boolean => reader.subject !== undefined;

function unknown(reader: Reader, token: FigureToken, reading: Reading): undefined {
  const money = natures(token.figure).includes('money');
  if (!money || !reader.setting.strict || reader.reason || reading.adjust) return undefined;
  const where = placed(reader.setting, startOf(reader, token), token.to);
  reader.unrecognised.push({ what: '未识别主体的金额', ...where });
  return undefined;
}

/** Where the words of a statement begin: at the first word of its window, unless that is far away. */
function startOf(reader: Reader, token: FigureToken): number {
  const first = reader.window.find((each) => each.kind !== 'part');
  if (!first) return token.from;
  if (token.to - first.from <= 40) return first.from;
  const subject = reader.window.find((each) => each.kind === 'subject');
  return subject?.from ?? token.from;
}

function basisOf(reader: Reader, reading: Reading, metric: Metric, inherited: boolean): Basis {
  if (reading.basis && (reading.basis !== 'unspecified' || reader.setting.basis === undefined)) {
    reader.basis = reading.basis;
    return reading.basis;
  }
  if (reading.weak && reading.subject === undefined && inherited) {
    reader.basis = 'actual';
    return 'actual';
  }
  const open = inherited || reader.partFrom >= reader.start;
  if (open && reader.basis) return reader.basis;
  if (reader.setting.basis) return reader.setting.basis;
  reader.basis = undefined;
  return OPEN_BASIS.has(metric) ? 'unspecified' : 'actual';
}

const PEOPLE_BASIS: Basis = 'unspecified';

function level(
  reader: Reader,
  token: FigureToken,
  from: number,
  subject: Subject,
  word: string,
  reading: Reading,
): void {
  const inherited = reading.subject === undefined;
  for (const metric of subject.metrics) {
    const money = subject.nature === 'money';
    const basis = money ? basisOf(reader, reading, metric, inherited) : PEOPLE_BASIS;
    const within = reading.average ? undefined : wholeOf(reader, metric, basis);
    const whole = within === undefined ? undefined : reader.facts[within];
    reader.facts.push({
      ...draft(reader, token, from, metric, word),
      basis,
      scope: scopeOf(reader, subject, metric, whole),
      kind: reading.average ? 'average' : 'level',
      ...(within !== undefined && { within }),
    });
  }
}

function draft(
  reader: Reader,
  token: FigureToken,
  from: number,
  metric: Metric,
  word: string,
): Omit<Draft, 'basis' | 'scope' | 'kind'> {
  return {
    metric,
    subject: word || reader.subjectWord,
    value: token.figure,
    ...placed(reader.setting, from, token.to),
    ...(reader.year !== undefined && { year: reader.year }),
    part: 'prose',
    holder: 0,
    sentence: reader.sentence,
  };
}

/** The last whole before 其中 that this quantity can be a part of, of the same year and basis. */
function wholeOf(reader: Reader, metric: Metric, basis: Basis): number | undefined {
  const wholes = WHOLES.get(metric);
  if (!wholes || reader.partFrom < 0) return undefined;
  for (let i = Math.min(reader.partFrom, reader.facts.length) - 1; i >= reader.start; i -= 1) {
    const fact = reader.facts[i];
    if (fact?.kind !== 'level' || !wholes.includes(fact.metric)) continue;
    if (fact.year === reader.year && (fact.basis === basis || basis === 'unspecified')) return i;
  }
  return undefined;
}

function scopeOf(
  reader: Reader,
  subject: Subject,
  metric: Metric,
  whole: Draft | undefined,
): Scope {
  if (subject.scope) return subject.scope;
  if (!whole || !ECONOMIC.has(metric)) return whole?.scope ?? reader.setting.scope;
  if (whole.metric === 'projectExpenditure') return 'project';
  if (['basicExpenditure', 'personnelExpenditure', 'runningCosts'].includes(whole.metric))
    return 'basic';
  return whole.scope;
}

/** The level that a change, share or rate in the same paragraph is about. */
function levelOf(reader: Reader, metric: Metric): number | undefined {
  for (let i = reader.facts.length - 1; i >= reader.start; i -= 1) {
    const fact = reader.facts[i];
    if (fact?.metric === metric && fact.kind === 'level') return i;
  }
  return undefined;
}

function againstOf(reader: Reader, reading: Reading): Fact['against'] {
  const budget = reading.comparedBasis;
  const planned = budget && budget !== 'actual' && budget !== 'unspecified' ? budget : undefined;
  if (reading.comparedYear) {
    const { year, back } = reading.comparedYear;
    const prior = back === 1 || (year !== undefined && year === (reader.lead ?? 0) - 1);
    if (prior) return planned ? 'priorBudget' : 'priorActual';
    return back === 0 ? planned : undefined;
  }
  return planned ?? (reading.sameTime ? 'priorActual' : reader.against);
}

function change(
  reader: Reader,
  token: FigureToken,
  from: number,
  subject: Subject,
  reading: Reading,
): void {
  const direction = reading.way === 'either' ? reader.way : reading.way;
  if (!direction || subject.metrics.length !== 1) return;
  const metric = subject.metrics[0];
  if (!metric) return;
  const against = againstOf(reader, reading);
  reader.against = against;
  reader.way = direction;
  const of = reader.facts[levelOf(reader, metric) ?? -1];
  const { year: _, ...rest } = draft(reader, token, from, metric, reader.subjectWord);
  const year = reader.lead ?? reader.year;
  reader.facts.push({
    ...rest,
    ...(year !== undefined && { year }),
    basis: of?.basis ?? (reading.basis && !reading.compared ? reading.basis : 'actual'),
    scope: of?.scope ?? subject.scope ?? reader.setting.scope,
    kind: token.figure.unit === '%' ? 'changeRate' : 'change',
    direction,
    ...(against && { against }),
  });
}

function bindPercent(reader: Reader, token: FigureToken, from: number, reading: Reading): void {
  if (reader.reason) return;
  const named = reading.subject;
  if (named?.subject.nature === 'percent')
    return bindRate(reader, token, from, named.subject, named.word, reading);
  if (named && !(isNeutral(reading.before, reader.setting.unit) && reading.after === '')) {
    reader.subject = 'unknown';
    return;
  }
  if (named) {
    reader.subject = named.subject;
    reader.subjectWord = named.word;
  }
  const subject = reader.subject;
  if (typeof subject !== 'object' || subject.nature !== 'money') return;
  if (!named && reading.before !== '') return;
  if (reading.after !== '') return;
  if (reading.way !== undefined && !reading.upTo)
    return change(reader, token, from, subject, reading);
  const planned = reading.basis && reading.basis !== 'actual' && reading.basis !== 'unspecified';
  if (planned && (reading.completion || reading.share || reading.basisLast))
    return ratio(reader, token, from, subject, {
      kind: 'completionRate',
      against: reading.basis as 'planned',
    });
  if (reading.completion && reading.whole === undefined)
    return ratio(reader, token, from, subject, { kind: 'completionRate', against: 'planned' });
  if (reading.share) return ratio(reader, token, from, subject, shareOf(reader, subject, reading));
}

function shareOf(
  reader: Reader,
  subject: Subject,
  reading: Reading,
): Partial<Draft> & Pick<Draft, 'kind'> {
  const said = reading.whole?.metrics[0];
  if (said) return { kind: 'share', whole: said };
  const metric = subject.metrics[0];
  const part = metric && reader.facts[levelOf(reader, metric) ?? -1];
  const whole = part && part.within !== undefined ? reader.facts[part.within]?.metric : undefined;
  const sole = metric && WHOLES.get(metric);
  if (whole) return { kind: 'share', whole };
  const weak = reading.weak?.subject.metrics[0];
  if (weak) return { kind: 'share', whole: weak };
  return { kind: 'share', ...(sole?.length === 1 && sole[0] && { whole: sole[0] }) };
}

function ratio(
  reader: Reader,
  token: FigureToken,
  from: number,
  subject: Subject,
  said: Partial<Draft> & Pick<Draft, 'kind'>,
): void {
  const metric = subject.metrics[0];
  if (!metric || subject.metrics.length !== 1) return;
  const of = reader.facts[levelOf(reader, metric) ?? -1];
  reader.facts.push({
    ...draft(reader, token, from, metric, reader.subjectWord),
    basis: of?.basis ?? 'actual',
    scope: of?.scope ?? subject.scope ?? reader.setting.scope,
    ...said,
  });
}

const TOTALS: readonly Metric[] = ['totalExpenditure', 'currentExpenditure'];

/** 预算执行率: of the quantity in force in the sentence, or of the whole. */
function bindRate(
  reader: Reader,
  token: FigureToken,
  from: number,
  subject: Subject,
  word: string,
  reading: Reading,
): void {
  const metric = subject.metrics[0];
  if (!metric || reading.after !== '' || (reading.way && !reading.upTo)) return;
  const force = reader.subject;
  if (metric === 'executionRate' && force === 'unknown') return;
  const amount =
    typeof force === 'object' && force.nature === 'money' ? force.metrics[0] : undefined;
  if (
    metric === 'executionRate' &&
    typeof force === 'object' &&
    amount &&
    !TOTALS.includes(amount)
  ) {
    return ratio(reader, token, from, force, { kind: 'completionRate', against: 'planned' });
  }
  if (!isNeutral(reading.before, reader.setting.unit)) return;
  reader.facts.push({
    ...draft(reader, token, from, metric, word),
    basis: 'unspecified',
    scope: reader.setting.scope,
    kind: 'level',
  });
}

/** 「与上年持平」 states a change of nothing. */
export function bindFlat(reader: Reader, window: readonly Token[], reading: Reading): void {
  const named = reading.subject;
  if (named && isNeutral(reading.before, reader.setting.unit)) {
    reader.subject = named.subject;
    reader.subjectWord = named.word;
  }
  const subject = reader.subject;
  const metric = typeof subject === 'object' ? subject.metrics[0] : undefined;
  if (reader.reason || !metric || typeof subject !== 'object' || subject.nature !== 'money') return;
  const against = againstOf(reader, reading);
  const first = window[0];
  const last = window.findLast((token) => token.kind === 'direction');
  if (!against || !first || !last || reading.after !== '') return;
  const of = reader.facts[levelOf(reader, metric) ?? -1];
  reader.way = 'flat';
  reader.facts.push({
    metric,
    subject: reader.subjectWord,
    value: {
      coefficient: 0,
      decimals: 0,
      unit: '万元',
      ...(last.word === '基本持平' && { approximate: true as const }),
    },
    ...placed(reader.setting, first.from, last.to),
    ...(reader.lead !== undefined && { year: reader.lead }),
    basis: of?.basis ?? 'actual',
    scope: of?.scope ?? reader.setting.scope,
    kind: 'change',
    direction: 'flat',
    against,
    part: 'prose',
    holder: 0,
    sentence: reader.sentence,
  });
}
