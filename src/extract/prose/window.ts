import type { Basis, Fact } from '../../report/facts.ts';
import type { Metric } from '../../report/terms.ts';
import type { Subject } from './metrics.ts';
import type { Token } from './tokens.ts';

export type SubjectToken = Extract<Token, { kind: 'subject' }>;
type YearToken = Extract<Token, { kind: 'year' }>;

/** What the words between two figures say about the second one. */
export interface Reading {
  readonly subject?: SubjectToken;
  /** All subjects of the window in order, for lists. */
  readonly subjects: readonly SubjectToken[];
  /** 「基本支出中的商品和服务支出」: the whole that the words name the subject as a part of. */
  readonly among?: Metric;
  /** 支出 or 收入 alone, beside or without another subject. */
  readonly weak?: SubjectToken;
  /** Words before the subject that the lexicon does not know. */
  readonly before: string;
  /** Words between subject (or start) and figure that it does not know. */
  readonly after: string;
  readonly year?: YearToken;
  readonly basis?: Basis;
  readonly compared: boolean;
  readonly comparedYear?: YearToken;
  readonly comparedBasis?: Basis;
  readonly sameTime: boolean;
  readonly way?: Fact['direction'] | 'either';
  readonly upTo: boolean;
  readonly share: boolean;
  readonly whole?: Subject;
  readonly completion: boolean;
  readonly average: boolean;
  readonly part: boolean;
  readonly purpose: boolean;
  readonly adjust: boolean;
  readonly each?: Token;
  /** The last word of basis stands right before the figure, with 的 at most between. */
  readonly basisLast: boolean;
}

type Mutable = { -readonly [K in keyof Reading]: Reading[K] } & {
  /** Known words since the last unknown ones: they belong to a name that goes on (经 in 经济). */
  gap: string;
  /** Parts of the subject are opened behind it: 「收入总计包括本年收入」. */
  opened: boolean;
};

/** Reads the words of a window in order. */
export function readWindow(tokens: readonly Token[]): Reading {
  const r: Mutable = {
    subjects: [],
    gap: '',
    opened: false,
    before: '',
    after: '',
    compared: false,
    sameTime: false,
    upTo: false,
    share: false,
    completion: false,
    average: false,
    part: false,
    purpose: false,
    adjust: false,
    basisLast: false,
  };
  for (const token of tokens) {
    if (token.kind !== 'link') r.basisLast = token.kind === 'basis';
    step(r, token);
    if (token.kind === 'link') r.gap += token.word;
    else r.gap = '';
  }
  return r;
}

function step(r: Mutable, token: Token): void {
  if (token.kind === 'subject') takeSubject(r, token);
  else if (token.kind === 'text') takeText(r, token.word);
  else if (token.kind === 'year') {
    if (r.compared && r.way === undefined) r.comparedYear = token;
    else r.year = token;
  } else if (token.kind === 'basis') takeBasis(r, token.basis);
  else if (token.kind === 'compare') {
    r.compared = true;
    if (token.word === '同比') r.sameTime = true;
  } else if (token.kind === 'direction') r.way = token.way;
  else if (token.kind === 'upTo') r.upTo = r.way !== undefined || token.word.length > 1;
  else if (token.kind === 'each') r.each = token;
  else if (token.kind === 'share') r.share = true;
  else if (token.kind === 'completion') r.completion = true;
  else if (token.kind === 'average') r.average = true;
  else if (token.kind === 'part') {
    r.part = true;
    r.opened = r.subject !== undefined;
  } else if (token.kind === 'purpose') r.purpose = true;
  else if (token.kind === 'adjust') r.adjust = true;
}

function takeBasis(r: Mutable, basis: Basis): void {
  if (r.compared && r.way === undefined) r.comparedBasis = basis;
  // 安排 says less than a word of the budget that stands beside it.
  else if (basis !== 'unspecified' || r.basis === undefined) r.basis = basis;
}

function takeText(r: Mutable, word: string): void {
  if (r.subject) r.after += (r.after && r.gap) + word;
  else r.before += (r.before && r.gap) + word;
}

const isFund = (subject: Subject): boolean =>
  subject.scope !== undefined ||
  subject.metrics.some((metric) =>
    ['appropriation', 'generalPublicBudget', 'appropriationRevenue'].includes(metric),
  );

/** Sums of all income or all expenditure. */
export const isTotal = (subject: Subject): boolean =>
  subject.metrics.every((metric) => /^(?:total|current)(?:Revenue|Expenditure)$/.test(metric)) &&
  subject.metrics.length > 0;

function takeSubject(r: Mutable, token: SubjectToken): void {
  if (r.share || (r.completion && r.subject)) {
    r.whole ??= token.subject;
    return;
  }
  if (token.subject.weak) {
    r.weak = token;
    return;
  }
  // 「三公经费财政拨款支出」: the fund limits the subject and is none itself.
  if (r.subject && isFund(token.subject)) return;
  // 「三公经费总支出」: the sum of the subject that stands before.
  const named = r.subject && r.after === '' && r.subject.subject.metrics.length > 0;
  if (named && isTotal(token.subject) && !r.opened) return;
  // A known word without a metric (预留) before a subject makes it something else.
  const silent = r.subject && r.subject.subject.metrics.length === 0 && !r.subject.subject.post;
  const holder =
    r.after === '' && /^[中内]/.test(r.gap) ? r.subject?.subject.metrics[0] : undefined;
  if (holder) r.among = holder;
  if (r.subject) r.before = silent ? r.before + r.subject.word : r.after;
  r.after = '';
  r.subject = token;
  r.subjects = [...r.subjects, token];
}

/** A basis that is a budget. */
export const planOf = (
  basis: Basis | undefined,
): 'originalBudget' | 'finalBudget' | 'planned' | undefined =>
  basis === undefined || basis === 'actual' || basis === 'unspecified' ? undefined : basis;
