import type { Basis, Fact, Scope } from '../../report/facts.ts';
import type { Unrecognised } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import { type Clean, original } from '../clean.ts';
import type { Subject } from './metrics.ts';
import type { Token } from './tokens.ts';
import type { SubjectToken } from './window.ts';

export type { SubjectToken } from './window.ts';

/** What is known about a paragraph before its words are read. */
export interface Setting {
  readonly block: number;
  readonly text: string;
  readonly cleaned: Clean;
  /** Year of the section or of the report. */
  readonly year?: number;
  readonly scope: Scope;
  /** The section is about a budget: figures without a word for it are planned. */
  readonly basis?: Basis;
  /** The subject that the heading names. */
  readonly subject?: Subject;
  /** In a section on the whole of income and expenditure: figures that name only budget or accounts are of it. */
  readonly overview: boolean;
  /** Name of the reporting unit, so that other names before a subject are noticed. */
  readonly unit?: string;
  /** The heading or the words before the first figure speak of the whole unit. */
  readonly ofWhole?: boolean;
  /** The report is on one project or fund: what names no subject is its. */
  readonly single?: boolean;
  /** The section is about one kind of spending only: 支出总额 in it is that kind's. */
  readonly narrow: boolean;
  /** The section is about projects: a total or rate in it that names no whole is theirs. */
  readonly ofProjects?: true;
  /** Amounts without a known subject are worth a line: the section is about money. */
  readonly strict: boolean;
  /** The paragraph goes on with the list that the last one opened with a colon or that it opens with 其中. */
  readonly goesOn: boolean;
}

/** A fact while the paragraph is being read. */
export type Draft = { -readonly [K in keyof Fact]: Fact[K] };

/** What has been understood so far; it changes as the words go by. */
export interface Reader {
  readonly facts: Draft[];
  readonly unrecognised: Unrecognised[];
  setting: Setting;
  sentence: number;
  /** Index of the first fact of the paragraph. */
  start: number;
  subject: Subject | 'unknown' | undefined;
  subjectWord: string;
  year: number | undefined;
  /** The year that the sentence is about, which a comparison does not change. */
  lead: number | undefined;
  /** The year that the sentence before was about. */
  former: number | undefined;
  /** The year in force where a colon opened the list that is being read. */
  listYear: number | undefined;
  /** The sentence whose years `lead` is taken from. */
  ledBy: number;
  basis: Basis | undefined;
  against: Fact['against'];
  /** Which way the last change of the sentence went. */
  way: Fact['direction'];
  /** Number of facts when 其中 was last read; below it stand the wholes. -1 before any. */
  partFrom: number;
  /** The subject that stood before 其中: the next sentence goes on with it, not with its last part. */
  top: Subject | 'unknown' | undefined;
  /** 「（一）基本支出：商品和服务支出…」: the whole that the clause before named without an amount. */
  under: Metric | undefined;
  /** From here to the end of the sentence reasons are given. */
  reason: boolean;
  /** A purpose is told: what is named there is no subject of what follows. */
  aside: boolean;
  /** What was spoken of before a clause that says that there is none of its subject: a sum behind it is of that. */
  none: Subject | 'unknown' | undefined;
  /** Where the clause begins that named the subject in force, until a figure is bound to it. */
  head: number | undefined;
  /** The sentence that a number of projects stands in: a sum behind it is theirs. */
  projects: number;
  /** Number of facts when the sentence or its last semicolon was read. */
  clause: number;
  /** The words since the last figure or stop. */
  window: Token[];
  /** Subjects of a list that wait for 分别为. */
  list: SubjectToken[];
  /** Years of which the next figures are told in turn, and those that the sentence named so last. */
  turn: readonly number[];
  turns: readonly number[];
  /** Subjects to which the next figures belong in order. */
  queue: (readonly SubjectToken[])[];
  /** What was known before each open bracket. */
  readonly outer: Pick<
    Reader,
    | 'subject'
    | 'subjectWord'
    | 'year'
    | 'lead'
    | 'ledBy'
    | 'basis'
    | 'against'
    | 'reason'
    | 'partFrom'
  >[];
}

/** A reader that has read nothing. */
export const newReader = (setting: Setting): Reader => ({
  facts: [],
  unrecognised: [],
  setting,
  sentence: 0,
  start: 0,
  subject: undefined,
  subjectWord: '',
  year: undefined,
  lead: undefined,
  former: undefined,
  listYear: undefined,
  ledBy: 0,
  basis: undefined,
  against: undefined,
  way: undefined,
  partFrom: -1,
  top: undefined,
  under: undefined,
  reason: false,
  aside: false,
  none: undefined,
  head: undefined,
  projects: -1,
  clause: 0,
  window: [],
  list: [],
  turn: [],
  turns: [],
  queue: [],
  outer: [],
});

/** Starts a paragraph. */
export function enter(reader: Reader, setting: Setting): void {
  reader.setting = setting;
  if (!setting.goesOn) {
    reader.start = reader.facts.length;
    reader.partFrom = -1;
    reader.basis = setting.basis;
  }
  reader.top = undefined;
  reader.subject = setting.subject;
  reader.subjectWord = '';
  // Every item of a list below a colon begins with the year that the colon ended.
  reader.listYear = setting.goesOn ? (reader.listYear ?? reader.year) : undefined;
  reader.year = setting.goesOn ? reader.listYear : setting.year;
  reader.outer.length = 0;
  startSentence(reader);
  if (!setting.goesOn) reader.former = undefined;
}

/** Starts a sentence: the subject and the year stay in force, the rest does not. */
export function startSentence(reader: Reader): void {
  reader.sentence += 1;
  reader.former = reader.lead;
  reader.lead = reader.year;
  reader.against = undefined;
  reader.way = undefined;
  reader.reason = false;
  if (reader.top !== undefined) reader.subject = reader.top;
  reader.top = undefined;
  reader.under = undefined;
  reader.aside = false;
  reader.none = undefined;
  reader.head = undefined;
  reader.clause = reader.facts.length;
  reader.window = [];
  reader.list = [];
  reader.turn = [];
  reader.turns = [];
  reader.queue = [];
}

/** Takes a year into force. Of several in one sentence the latest is the one that changes are told of. */
export function takeYear(
  reader: Reader,
  said: { readonly year?: number; readonly back?: number },
): void {
  const base = reader.setting.year;
  const year = said.year ?? (base === undefined ? undefined : base - (said.back ?? 0));
  if (year === undefined) return;
  reader.year = year;
  const known = reader.ledBy === reader.sentence ? (reader.lead ?? year) : year;
  reader.lead = Math.max(known, year);
  reader.ledBy = reader.sentence;
}

/**
 * 「接待费0万元，上年同期0.14万元；运行费17.85万元」: behind the semicolon, and behind the end of the sentence, the year with which was compared
 * is over.
 */
export function endClause(reader: Reader): void {
  const first = reader.facts[reader.clause];
  const year = first?.sentence === reader.sentence && first.kind === 'level' && first.year;
  if (year && reader.year !== undefined && reader.year < year) {
    reader.year = year;
    reader.lead = Math.max(reader.lead ?? year, year);
  }
  reader.clause = reader.facts.length;
}

/** Parts of what was said begin here. */
export function openParts(reader: Reader): void {
  // 「…x万元，上年为y万元。其中，…」: the parts are those of the year that the sentence before was about, unless their own names one.
  const opens =
    reader.facts.at(-1)?.sentence !== reader.sentence && reader.ledBy !== reader.sentence;
  if (opens && reader.former !== undefined && reader.year === reader.former - 1) {
    reader.year = reader.former;
    reader.lead = reader.former;
  }
  reader.partFrom = reader.facts.length;
  reader.top ??= reader.subject;
}

/** The place of a stretch of the cleaned text in the block, and its words. */
export function placed(setting: Setting, from: number, to: number): Pick<Fact, 'verbatim' | 'at'> {
  // The point behind the number of an item is none of its words.
  const opens = /^[.．、）)]\s*/.exec(setting.cleaned.text.slice(from, to))?.[0].length ?? 0;
  const [start, end] = original(setting.cleaned, from + opens, to);
  return {
    verbatim: setting.text.slice(start, end),
    at: { block: setting.block, from: start, to: end },
  };
}
