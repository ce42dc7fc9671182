import type { Metric } from '../../report/terms.ts';
import { bindFigure } from './bind.ts';
import { bindFlat } from './changes.ts';
import { type Subject, WHOLES } from './metrics.ts';
import { isOwn } from './neutral.ts';
import {
  endClause,
  enter,
  openParts,
  placed,
  type Reader,
  type Setting,
  startSentence,
  takeYear,
} from './reader.ts';
import { type Token, tokensOf } from './tokens.ts';
import { planOf, type Reading, readWindow } from './window.ts';

/** Reads a paragraph sentence by sentence and adds what it states. */
export function readParagraph(reader: Reader, setting: Setting, skip: number): void {
  enter(reader, setting);
  const tokens = tokensOf(setting.cleaned, skip);
  if (tokens[0]?.word.startsWith('其中') && reader.facts.length > 0) {
    reader.start = Math.min(reader.start, lastParagraph(reader));
    reader.year = latestYear(reader) ?? reader.year;
    reader.lead = reader.year;
  }
  const most = reader.facts.length + MOST_IN_PARAGRAPH;
  for (const [i, token] of tokens.entries()) {
    if (reader.facts.length >= most && token.kind === 'stop') {
      leaveOff(reader, setting, token.to);
      break;
    }
    if (token.kind === 'stop') stop(reader, token, tokens, i);
    else if (token.kind === 'figure') {
      bindFigure(reader, token, tokens, i);
      reader.window = [];
    } else if (token.kind === 'reason') startReason(reader, token);
    else reader.window.push(token);
  }
  closeClause(reader, '。');
}

/** More than the longest paragraph of any report states: a text that lost its ends of lines, many times over. */
const MOST_IN_PARAGRAPH = 1000;

/** Characters that are quoted of what is not read. */
const SHOWN = 40;

const TOO_LONG = { zh: '段落过长，由此起未读', en: 'Paragraph too long, not read from here' };

/** What is not read is said. */
function leaveOff(reader: Reader, setting: Setting, from: number): void {
  const where = placed(setting, from, Math.min(from + SHOWN, setting.cleaned.text.length));
  reader.unrecognised.push({ what: TOO_LONG, ...where });
}

/** The year that the last sentence is about: the latest of those that it tells of, for the others are compared with. */
function latestYear({ facts }: Reader): number | undefined {
  const last = facts.at(-1)?.sentence;
  const from = facts.findLastIndex(({ sentence }) => sentence !== last) + 1;
  const years = facts.slice(from).flatMap(({ year }) => year ?? []);
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** The first fact of the paragraph before this one. */
function lastParagraph(reader: Reader): number {
  const block = reader.facts.at(-1)?.at.block;
  let at = reader.facts.length;
  while (at > 0 && reader.facts[at - 1]?.at.block === block) at -= 1;
  return at;
}

/** What ends a sentence. */
const ENDS: ReadonlySet<string> = new Set(['。', '？', '！']);

function stop(reader: Reader, token: Token, tokens: readonly Token[], at: number): void {
  closeClause(reader, token.word);
  // 「总支出为x：基本支出…」
  if (token.word === '：' && tokens[at - 1]?.kind === 'figure') openParts(reader);
  if (ENDS.has(token.word) || isEndless(reader, token.word)) {
    const sentence = tokens.slice(lastStop(tokens, at), at);
    if (isLabel(sentence)) labelled(reader, sentence);
    endClause(reader);
    startSentence(reader);
  } else if (token.word === '；') {
    reader.reason = false;
    reader.list = [];
    endClause(reader);
  } else if (token.word === '（') {
    const { subject, subjectWord, year, lead, ledBy, basis, against, reason, partFrom } = reader;
    const outer = { subject, subjectWord, year, lead, ledBy, basis, against, reason, partFrom };
    reader.outer.push(outer);
    if (isNamedOtherwise(reader, tokens, at)) reader.subject = 'unknown';
    // What brackets behind a figure list are its parts.
    if (tokens[at - 1]?.kind === 'figure') openParts(reader);
  } else if (token.word === '）') {
    const under = ofKind(tokens, at);
    if (under) reader.under = under;
    const outer = reader.outer.pop();
    if (outer) Object.assign(reader, outer);
  }
}

/** 「商品和服务支出（基本支出部分）37万元」: of which expenditure the brackets say that it is. */
function ofKind(tokens: readonly Token[], at: number): Metric | undefined {
  const [part, named, open] = [tokens[at - 1], tokens[at - 2], tokens[at - 3]];
  if (part?.kind !== 'text' && part?.kind !== 'link') return undefined;
  return open?.word === '（' && named?.kind === 'subject' && /^(?:部分|中|内)$/.test(part.word)
    ? named.subject.metrics[0]
    : undefined;
}

/** 「项目支出90万元，分别是抽检项目（60万元）…」: an amount alone in brackets is of the name in front of them. */
function isNamedOtherwise({ setting }: Reader, tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]?.kind !== 'figure' || tokens[at + 2]?.word !== '）') return false;
  let from = at;
  while (from > 0 && !/^(?:stop|figure)$/.test(tokens[from - 1]?.kind ?? 'stop')) from -= 1;
  const { subject, before } = readWindow(tokens.slice(from, at));
  return subject === undefined && before !== '' && !isOwn(before, setting);
}

/** More than the longest sentence of any report states: a text that lost its full stops. */
const MOST_FACTS = 200;

const isEndless = ({ facts, sentence }: Reader, word: string): boolean =>
  (word === '；' || word === '，') && facts[facts.length - MOST_FACTS]?.sentence === sentence;

function lastStop(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i > 0 && !ENDS.has(tokens[i - 1]?.word ?? '')) i -= 1;
  return i;
}

/** A short sentence without figures in front of others names what they are about: 「2.公务接待费。」 */
const isLabel = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 &&
  !tokens.some((token) => token.kind === 'figure' || token.word === '，') &&
  (tokens.at(-1)?.to ?? 0) - (tokens[0]?.from ?? 0) <= 50;

function labelled(reader: Reader, tokens: readonly Token[]): void {
  const reading = readWindow(tokens.filter((token) => token.kind !== 'stop'));
  const item = tokens.some((token) => token.word === '（') && /[类款项]/.test(wordsOf(tokens));
  if (reading.purpose) return;
  if (reading.subject && !item && reading.before.length <= 8) {
    reader.subject = reading.subject.subject;
    reader.subjectWord = reading.subject.word;
  } else if (item) reader.subject = ITEM;
  else if (reading.weak) reader.subject = 'unknown';
}

/** A line of the functional classification: known, and no quantity of ours. */
const ITEM: Subject = { metrics: [], nature: 'money' };

const wordsOf = (tokens: readonly Token[]) => tokens.map((token) => token.word).join('');

/** 主要是 gives a reason only where a change was told, else it lists parts. */
function startReason(reader: Reader, token: Token): void {
  if (token.word === '主要是' && reader.way === undefined && !hasWay(reader)) {
    reader.window.push({ ...token, kind: 'part' });
    return;
  }
  closeClause(reader, '，');
  reader.reason = true;
  const metrics = typeof reader.subject === 'object' ? reader.subject.metrics : [];
  for (const fact of reader.facts.slice(reader.start)) {
    const changes = fact.kind === 'change' || fact.kind === 'changeRate';
    if (
      changes &&
      (metrics.length === 0 || metrics.includes(fact.metric) || fact.sentence === reader.sentence)
    )
      fact.reasoned = true;
  }
}

const hasWay = (reader: Reader) => reader.window.some((token) => token.kind === 'direction');

/** Ends a clause that has no figure (any more): what it names stays in force for the next ones. */
function closeClause(reader: Reader, by: string): void {
  const { window } = reader;
  reader.window = [];
  if (window.length === 0) return;
  const reading = readWindow(window);
  if (reading.part) {
    openParts(reader);
    if (!reading.subject) return;
  }
  if (reading.way === 'flat') bindFlat(reader, window, reading);
  if (reading.compared && reading.way === undefined) carryComparison(reader, reading);
  if (reading.year && !reading.compared) takeYear(reader, reading.year);
  if (reading.purpose) reader.aside = true;
  if (reading.subject) takeName(reader, reading, window, by);
  else if (by === '：' && reading.basis && reading.before.length <= 12)
    reader.basis = reading.basis;
  // 「教育支出（类）12万元」: the words before the bracket are whose amount it is.
  else if (by === '（' && !isOwn(reading.before, reader.setting)) reader.subject = ITEM;
}

// Words behind a subject that make the clause one about managing it, not about its amount.
const MANAGED =
  /^(?:管理|绩效|控制|监管|监督|评价|编制|进度|规模|结构|标准|责任|制度|定额|公开|审批|自评|精细|范围|科目)/;

/** 「因公出国（境）未安排」. */
const ABSENT = /^(?:全年|本年度?|年内|当年)?(?:未|没有|无)(?:安排|发生|产生|列支|编制|支出|开支)/;

/** The subject in force where it is a whole of another one. */
function wholeInForce({ subject }: Reader, part: Subject): Subject | 'unknown' {
  const metric = typeof subject === 'object' ? subject.metrics[0] : undefined;
  const wholes = part.metrics[0] && WHOLES.get(part.metrics[0]);
  return metric && wholes?.includes(metric) && typeof subject === 'object' ? subject : 'unknown';
}

function takeName(reader: Reader, reading: Reading, window: readonly Token[], by: string): void {
  const named = reading.subject;
  if (!named || reader.aside || reader.reason || reading.share) return;
  if (!isOwn(reading.before, reader.setting) || MANAGED.test(reading.after)) {
    if (by === '（' || by === '：') reader.subject = ITEM;
    return;
  }
  const behind = reader.setting.cleaned.text.slice(named.to, window.at(-1)?.to);
  reader.none = ABSENT.test(behind) ? wholeInForce(reader, named.subject) : undefined;
  if (by === '、' && reading.after === '') reader.list.push(named);
  else reader.list = [];
  reader.subject = named.subject;
  reader.subjectWord = named.word;
  reader.head = (window.find((token) => token.kind !== 'part') ?? named).from;
  const among = wordsOf(window).endsWith('中');
  if (by === '：' || among) {
    reader.basis = reading.basis ?? reader.basis;
    reader.under = named.subject.metrics[0];
  }
  if (among) openParts(reader);
}

/** 「与上年相比，」: what follows is compared with it. */
function carryComparison(reader: Reader, reading: Reading): void {
  const planned = planOf(reading.comparedBasis);
  if (reading.comparedYear) reader.against = planned ? 'priorBudget' : 'priorActual';
  else if (planned) reader.against = planned;
}
