import type { Metric } from '../../report/terms.ts';
import type { Figure } from '../../values/figure.ts';
import { isMoneyUnit } from '../../values/money.ts';
import { emitChange } from './changes.ts';
import { emitLevel, type FigureToken, type Statement } from './emit.ts';
import { distribute } from './lists.ts';
import { INCOMES, type Nature, type Subject } from './metrics.ts';
import { isOffice, isOwn } from './neutral.ts';
import { addPost } from './posts.ts';
import { bindPercent } from './ratios.ts';
import { openParts, placed, type Reader, takeYear } from './reader.ts';
import type { Token } from './tokens.ts';
import {
  backToWhole,
  comesFrom,
  isBackOf,
  isBackToAll,
  isByFund,
  isNoLevel,
  isOfIndicator,
  isOfKindOfStaff,
  isOfOther,
  isOfProjectsInWords,
  isOfThreePublic,
  isSpentOfFund,
  noteProjects,
  sumsUp,
  takePlan,
} from './whose.ts';
import { isTotal, planOf, type Reading, readWindow } from './window.ts';

/** What a figure with this unit can count. */
function naturesOf(figure: Figure): readonly Nature[] {
  if (isMoneyUnit(figure.unit) && figure.unit !== '分') return ['money'];
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
  noteProjects(reader, token);
  if (reading.part) openParts(reader);
  if (reading.purpose) reader.aside = true;
  if (reading.year) takeYear(reader, reading.year);
  // 「由2023年的x下降至y」: only what it comes from is of that year.
  else if (reading.upTo && comesFrom(tokens, at)) takeYear(reader, { back: 0 });
  // 「上年度总支出x，本年度总支出y」: the year is a word of the subject.
  else if (/^(?:本|当)年/.test(reading.subject?.word ?? '')) takeYear(reader, { back: 0 });
  const lost = reading.year?.back && reader.setting.year === undefined;
  if (token.range || lost) return;
  if (resumes(reader, reading)) reader.reason = false;
  const from = startOf(reader, token);
  reader.head = undefined;
  distribute(reader, reading, tokens, at);
  if (takeQueued(reader, token, from, reading)) return;
  if (token.figure.unit === '%') {
    bindPercent(reader, token, from, reading);
    return;
  }
  const bound = subjectFor(reader, reading, tokens, at, token);
  if (!bound) {
    takePlan(reader, token, reading);
    return;
  }
  if (bound.subject.post) {
    addPost(reader, token, from);
    return;
  }
  const { subject, word, to, inherited } = bound;
  state(reader, token, reading, { subject, word, figure: token.figure, from, to, inherited });
}

/** 「…，主要原因是…，比上年减少x万元」: behind the reason the sentence goes on with its subject. */
const resumes = (reader: Reader, reading: Reading): boolean =>
  reader.reason &&
  reading.compared &&
  (reading.comparedYear !== undefined || reading.comparedBasis !== undefined) &&
  reading.subject === undefined &&
  reading.before === '';

/** 「比年初预算50.51万元减少…」: the amount with which is compared is a level of its own. */
function emitCompared(reader: Reader, said: Statement, reading: Reading): void {
  const planned = planOf(reading.comparedBasis);
  const back = reading.comparedYear;
  const base = reader.lead ?? reader.year;
  const ago = base === undefined ? undefined : base - (back?.back ?? 0);
  const year = back ? (back.year ?? ago) : base;
  reader.against = back ? (planned ? 'priorBudget' : 'priorActual') : planned;
  if (back && year === undefined) return;
  const [now, basis] = [reader.year, reader.basis];
  reader.year = year;
  emitLevel(reader, said, { ...reading, basis: planned ?? 'actual' });
  // What was compared with says nothing of what follows.
  Object.assign(reader, { year: now, basis });
}

type Bound = Pick<Statement, 'subject' | 'word' | 'inherited' | 'to'>;

function state(reader: Reader, token: FigureToken, reading: Reading, said: Statement): void {
  if (!naturesOf(token.figure).includes(said.subject.nature)) return;
  // 「总分95分（投入19分、过程19分）」: points that have their subject from the figure in front are of its parts.
  if (said.subject.nature === 'score' && (said.inherited || isOfIndicator(reader, token))) return;
  if (isNoLevel(reader, token, said) || isOfKindOfStaff(reader, said)) return;
  if (reader.reason || reading.adjust) return;
  if (said.subject.nature === 'people' && said.inherited && reader.subjectWord === '') return;
  // A bare number counts people or points only right behind its subject.
  if (token.figure.unit === '' && (said.inherited || reading.way !== undefined)) return;
  if (reading.way !== undefined && !reading.upTo) emitChange(reader, said, reading);
  else if (reading.compared && reading.way === undefined) emitCompared(reader, said, reading);
  else if (!reading.share) emitLevel(reader, said, reading);
}

/** Subjects of a list wait for their figures: the next one takes this figure. */
function takeQueued(reader: Reader, token: FigureToken, from: number, reading: Reading): boolean {
  const waiting = reader.queue.shift();
  if (!waiting) return false;
  for (const each of waiting) {
    const said = {
      subject: each.subject,
      word: each.word,
      figure: token.figure,
      from: reading.each ? Math.min(each.from, from) : token.from,
      to: token.to,
      inherited: false,
    };
    state(reader, token, { ...reading, share: false }, said);
  }
  return true;
}

/** The subject of an amount; undefined when it has none that is sure. */
function subjectFor(
  reader: Reader,
  reading: Reading,
  tokens: readonly Token[],
  at: number,
  token: FigureToken,
): Bound | undefined {
  const named = isOfThreePublic(reader, reading, tokens, at) ? undefined : namedIn(reader, reading);
  const others = reader.window.filter((each) => each.kind !== 'subject').map((each) => each.word);
  if (named && (isByFund(reader, named.subject) || isOfOther(reader, reading, named.subject))) {
    reader.subject = 'unknown';
    return undefined;
  }
  const clear =
    isOwn(reading.before, reader.setting) &&
    reading.after === '' &&
    !isOffice(others, reader.setting.cleaned.text);
  // 「基本支出中用于人员90万元」: the amount is of what it was used for.
  const used =
    reading.purpose &&
    reader.window.findIndex(({ kind }) => kind === 'purpose') >
      reader.window.findIndex(({ kind }) => kind === 'subject');
  if (named && used) return unknown(reader, token, reading);
  if (named) {
    reader.subject = clear ? named.subject : 'unknown';
    reader.subjectWord = named.word;
    if (!clear) {
      dropForeign(reader, named.subject, reading.before);
      return unknown(reader, token, reading);
    }
    return { subject: named.subject, word: named.word, inherited: false, to: token.to };
  }
  const behind = clear ? subjectBehind(tokens, at) : undefined;
  if (behind === 'other') return unknown(reader, token, reading);
  if (behind) return behind;
  if (!clear && reading.way === undefined && !reading.adjust) reader.subject = 'unknown';
  if (clear && isOfWhole(reader, reading, tokens)) {
    if (reader.subject !== undefined) reader.subject = WHOLE;
    reader.subjectWord = '';
    return { subject: WHOLE, word: '', inherited: true, to: token.to };
  }
  if (!clear || typeof reader.subject !== 'object') return unknown(reader, token, reading);
  if (reading.part && reading.way === undefined) return unknown(reader, token, reading);
  if (sumsUp(reader)) return undefined;
  if (isBackOf(reader)) return unknown(reader, token, reading);
  const top = isBackToAll(reader) ? WHOLE : backToWhole(reader, tokens, at);
  if (top) Object.assign(reader, { subject: top, subjectWord: '' });
  const subject = top ?? reader.subject;
  if (isOfProjectsInWords(reader, subject)) return unknown(reader, token, reading);
  return { subject, word: reader.subjectWord, inherited: true, to: token.to };
}

/** Posts of several offices one after another: none of them is the reporting unit's whole number. */
function dropForeign(reader: Reader, subject: Subject, before: string): void {
  const metric = subject.metrics[0];
  if (metric !== 'authorizedPositions' && metric !== 'filledPositions') return;
  if (!/(?:局|中心|所|站|队|院|校|馆|办|下属|所属|二级|机关|事业)$/.test(before)) return;
  for (let i = reader.facts.length - 1; i >= reader.start; i -= 1)
    if (reader.facts[i]?.metric === metric) reader.facts.splice(i, 1);
}

/** The subject that the window names; a sum in a section on one kind of spending names none. */
function namedIn(reader: Reader, reading: Reading): Reading['subject'] {
  const { subject, weak } = reading;
  const inForce =
    typeof reader.subject === 'object' &&
    !isTotal(reader.subject.metrics.length ? reader.subject : NONE);
  if (
    subject &&
    reader.setting.narrow &&
    inForce &&
    isTotal(subject.subject) &&
    !subject.subject.scope
  )
    return undefined;
  return subject ?? (weakCounts(reader, weak) ? weak : undefined);
}

/**
 * Figures that name only a budget or accounts are of the whole in a part on the whole of income and expenditure, in a
 * report on one project, and in a paragraph on the whole that goes on to its execution rate.
 */
function isOfWhole(reader: Reader, reading: Reading, tokens: readonly Token[]): boolean {
  const { overview, single, ofWhole } = reader.setting;
  if (!reading.basis || reading.basis === 'unspecified' || reading.part) return false;
  // What was put in is the budget of a project or fund; of a unit it may be anything.
  if (!single && reader.window.some((token) => token.word.includes('投入'))) return false;
  if (reader.subject === undefined && (overview || single)) return true;
  if (single && reader.window.some(({ kind, word }) => kind === 'basis' && word.startsWith('全年')))
    return true;
  if (!overview && !ofWhole) return false;
  const budget = reading.basis === 'originalBudget' || reading.basis === 'finalBudget';
  const opens = reader.facts.at(-1)?.sentence !== reader.sentence;
  const none =
    reader.subject === undefined ||
    (typeof reader.subject === 'object' && reader.subject.nature === 'percent');
  const free = none || (opens && budget && reader.list.length === 0);
  return free && tokens.some(isRate);
}

const isRate = (token: Token): boolean =>
  token.kind === 'subject' && token.subject.metrics[0] === 'executionRate';

const WHOLE: Subject = { metrics: ['totalExpenditure'], nature: 'money' };

const NONE: Subject = { metrics: [], nature: 'money' };

/** 支出 alone is a subject where none is in force, or where one of the other side is. */
function weakCounts(reader: Reader, weak: Reading['weak']): boolean {
  if (!weak) return false;
  if (reader.subject === undefined) return true;
  const metric = weak.subject.metrics[0];
  const force = typeof reader.subject === 'object' ? reader.subject.metrics[0] : undefined;
  if (!force || !metric || force === metric || isSpentOfFund(reader, force)) return false;
  return isIncome(metric) ? weak.word === '收入' && !isIncome(force) : isIncome(force);
}

const isIncome = (metric: Metric): boolean => INCOMES.has(metric);

/** 「53.06万元用于基本支出」「14.4万元的项目支出」: the subject stands behind the figure. */
function subjectBehind(tokens: readonly Token[], at: number): Bound | 'other' | undefined {
  const joint = tokens[at + 1];
  const behind = tokens[at + 2];
  if (!joint || !/^(?:用于|为|的|是|作为|系|全部用于|均用于|专项用于)$/.test(joint.word))
    return undefined;
  const ends = tokens[at + 3];
  const last = ends === undefined || ends.kind === 'stop';
  if (behind?.kind === 'subject' && last && !behind.subject.weak)
    return { subject: behind.subject, word: behind.word, inherited: false, to: behind.to };
  return joint.kind === 'purpose' || joint.word === '的' ? 'other' : undefined;
}

const UNKNOWN_SUBJECT = { zh: '未识别主体的金额', en: 'Amount of an unknown subject' };

function unknown(reader: Reader, token: FigureToken, reading: Reading): undefined {
  const money = naturesOf(token.figure).includes('money');
  if (!money || !reader.setting.strict || reader.reason || reading.adjust) return undefined;
  if (typeof reader.subject === 'object' && reader.subject.metrics.length === 0) return undefined;
  const where = placed(reader.setting, startOf(reader, token), token.to);
  reader.unrecognised.push({ what: UNKNOWN_SUBJECT, ...where });
  return undefined;
}

/** Where the words of a statement begin: at the first word of its window, unless that is far away. */
function startOf(reader: Reader, token: FigureToken): number {
  const first = reader.window.find((each) => each.kind !== 'part');
  const { head } = reader;
  if (!subjectIn(reader.window) && head !== undefined && token.to - head <= 60) return head;
  if (!first) return token.from;
  // A long name in front is no part of the statement.
  const named = first.kind === 'text' && first.word.length > 3 && subjectIn(reader.window);
  if (!named && token.to - first.from <= 40) return first.from;
  return subjectIn(reader.window) ?? token.from;
}

/** Where the subject of a window begins, its year included. */
function subjectIn(window: readonly Token[]): number | undefined {
  const at = window.findIndex((each) => each.kind === 'subject');
  const before = window[at - 1];
  return (before?.kind === 'year' ? before : window[at])?.from;
}
