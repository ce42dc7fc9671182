import type { Outcome } from '../audit/check.ts';
import type { Finding, Quote, Severity, Word } from '../document/finding.ts';
import { PATH_WORDS, pathOf } from '../document/place.ts';
import { findFigures, readFigure } from '../extract/figures.ts';
import { Unreadable } from '../formats/unreadable.ts';
import { isStrange, type Report } from '../report/report.ts';
import type { Scorecard, ScoreLine } from '../score/scorecard.ts';
import { droppedWords } from '../text/dropped.ts';
import { type Lang, wordsOf } from '../text/text.ts';
import { oneLine } from '../values/chinese.ts';
import { type Figure, numberOf } from '../values/figure.ts';
import type { Examined } from './examine.ts';

/** One file in `jiping check --format json` (schema jiping.check/1). All outputs are made from this value. */
export interface FileResult {
  readonly file: string;
  readonly status: Status;
  /** Why the file could not be read. */
  readonly reason?: string;
  readonly format?: string;
  readonly ruleset?: string;
  /** Why this regulation, and what it inherits. */
  readonly rulesetBecause?: string;
  readonly fiscalYear: number | null;
  readonly unit: string | null;
  readonly findings: readonly FindingResult[];
  readonly score?: ScoreResult;
  /** Scores of all forms, in order; `score` is the department's, else the first. */
  readonly scores?: readonly ScoreResult[];
  /** What the rubric (考核评分表) would give as far as the report tells; points null where a person must decide. */
  readonly rubric?: readonly {
    readonly item: string;
    readonly max: number;
    readonly points: number | null;
    readonly firmness: 'firm' | 'proposal' | 'needsHuman';
    readonly because: string;
  }[];
  readonly coverage: Readonly<Record<Outcome, number>>;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly dropped: readonly string[];
  readonly unrecognised: readonly {
    readonly path: string;
    readonly what: string;
    readonly quote: string;
  }[];
}

/** The worst thing in a file. */
export type Status = 'clean' | Exclude<Severity, 'needsHuman'> | 'unreadable';

/** Nothing was recognised by which a report is known, so that having found nothing says nothing. */
export const isNoReport = ({ status, unit, fiscalYear, scores }: FileResult): boolean =>
  status !== 'unreadable' && unit === null && fiscalYear === null && !scores?.length;

/** A finding as printed. */
export interface FindingResult {
  readonly id: string;
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  readonly places: readonly PlaceResult[];
  readonly clause: {
    readonly instrument: string;
    readonly article: string | null;
    readonly basis: 'regulation' | 'system';
  } | null;
  readonly suggestion?: string;
}

/** A place as printed: its path in the reader's words, what stands there, and the number in it. */
export interface PlaceResult {
  readonly path: string;
  readonly quote: string;
  readonly value?: string;
  readonly unit?: string;
  readonly block: number;
  readonly row?: number;
  readonly column?: number;
  readonly from?: number;
  readonly to?: number;
}

/** The scores of one form as printed. */
export interface ScoreResult {
  readonly form: string;
  readonly claimed: number | null;
  readonly computed: number | null;
  readonly verifiable: number;
  readonly rating: string | null;
  readonly lines: readonly {
    readonly indicator: string;
    readonly weight: number | null;
    readonly claimed: number | null;
    readonly computed: number | null;
    readonly explainedBy: readonly string[];
    readonly workings: readonly string[];
  }[];
}

const NO_COVERAGE = { pass: 0, fail: 0, notApplicable: 0, insufficientData: 0, needsHuman: 0 };

/** The result of a file that was examined. */
export function resultOf(file: string, examined: Examined, lang: Lang): FileResult {
  const { report, chosen, coverage } = examined;
  const findings = examined.findings.map((finding) => findingResult(finding, report, lang));
  const scores = examined.scorecards.map((card) => scoreResult(card, report, lang));
  const main = examined.scorecards.findIndex(
    (card) => report.forms[card.form]?.kind === 'department',
  );
  const score = scores[Math.max(0, main)];
  const counts = { ...NO_COVERAGE };
  for (const each of coverage) counts[each.outcome] += 1;
  return {
    file,
    status: worst(examined.findings),
    format: report.document.source.format,
    ruleset: chosen.regulation.id,
    rulesetBecause: chosen.because[lang],
    fiscalYear: report.fiscalYear ?? null,
    unit: report.unit ?? null,
    findings,
    ...(score && { score, scores }),
    ...(examined.rubric.length > 0 && {
      rubric: examined.rubric.map(({ item, max, points, firmness, because }) => ({
        item: wordsOf(lang).rubricItem(item),
        max,
        points: points === 'needsHuman' ? null : points,
        firmness,
        because: because[lang],
      })),
    }),
    coverage: counts,
    outcomes: Object.fromEntries(coverage.map((each) => [each.check, each.outcome])),
    dropped: report.document.source.dropped.map((what) => droppedWords(what, lang)),
    unrecognised: report.unrecognised.filter(isStrange).map((each) => ({
      path: pathOf(report.document, each.at, PATH_WORDS[lang]),
      what: each.what[lang],
      quote: each.verbatim,
    })),
  };
}

/** The result of a file that could not be read. Anything but Unreadable is our fault and says so. */
export function unreadable(file: string, error: unknown, lang: Lang): FileResult {
  const reason =
    error instanceof Unreadable
      ? error[lang]
      : lang === 'zh'
        ? `处理时系统出错（${error instanceof Error ? error.message : String(error)}），请保留该文件并反馈。`
        : `Internal error (${error instanceof Error ? error.message : String(error)}); please keep the file and report it.`;
  return {
    file,
    status: 'unreadable',
    reason,
    fiscalYear: null,
    unit: null,
    findings: [],
    coverage: NO_COVERAGE,
    outcomes: {},
    dropped: [],
    unrecognised: [],
  };
}

const RANK: readonly Status[] = ['clean', 'hint', 'notice', 'warning', 'error', 'unreadable'];

function worst(findings: readonly Finding[]): Status {
  const found = findings.map((each) => (each.severity === 'needsHuman' ? 'clean' : each.severity));
  return RANK[Math.max(0, ...found.map((each) => RANK.indexOf(each)))] ?? 'clean';
}

/** 0 nothing above notice, 1 worst is a warning, 2 worst is an error, 3 some file unreadable. */
export function exitCode(results: readonly { readonly status: Status }[]): number {
  const codes = { clean: 0, hint: 0, notice: 0, warning: 1, error: 2, unreadable: 3 } as const;
  return Math.max(0, ...results.map((result) => codes[result.status]));
}

function findingResult(finding: Finding, report: Report, lang: Lang): FindingResult {
  return {
    id: finding.id,
    check: finding.check,
    severity: finding.severity,
    message: sentenceOf(finding.words[lang], lang),
    places: finding.places.map((place) => placeResult(place, report, lang)),
    clause: finding.clause
      ? {
          instrument: finding.clause.instrument,
          article: finding.clause.article ?? null,
          basis: finding.clause.basis,
        }
      : null,
    ...(finding.suggestion && { suggestion: finding.suggestion[lang] }),
  };
}

/** The words of a sentence with the quoted ones in quotation marks. */
export const sentenceOf = (words: readonly Word[], lang: Lang = 'zh'): string =>
  words.map((word) => (typeof word === 'string' ? word : quoted(word, lang))).join('');

const quoted = (quote: Quote, lang: Lang): string =>
  quote.verbatim.trim() === '' ? wordsOf(lang).empty : `“${oneLine(quote.verbatim)}”`;

function placeResult(place: Quote, report: Report, lang: Lang): PlaceResult {
  const figure = figureIn(place.verbatim);
  return {
    path: pathOf(report.document, place.at, PATH_WORDS[lang]),
    quote: place.verbatim,
    ...(figure && { value: plain(figure), unit: figure.unit }),
    ...place.at,
  };
}

/** The number of a quote, when it has exactly one. */
function figureIn(text: string): Figure | undefined {
  const whole = readFigure(text);
  if (whole) return whole;
  const found = findFigures(text);
  return found.length === 1 ? found[0]?.figure : undefined;
}

const plain = (figure: Figure): string => `${numberOf(figure)}`;

function scoreResult(card: Scorecard, report: Report, lang: Lang): ScoreResult {
  const form = report.forms[card.form];
  return {
    form: form?.projectName?.value ?? form?.title?.value ?? '',
    claimed: card.claimed ? numberOf(card.claimed) : null,
    computed: card.total ? numberOf(card.total) : null,
    verifiable: numberOf(card.verifiable),
    rating: card.rating ?? null,
    lines: card.lines.map((line) => lineResult(line, lang)),
  };
}

const lineResult = (line: ScoreLine, lang: Lang): ScoreResult['lines'][number] => ({
  indicator: line.indicator,
  weight: line.weight ? numberOf(line.weight) : null,
  claimed: line.claimed ? numberOf(line.claimed) : null,
  computed: line.computed === 'needsReview' ? null : numberOf(line.computed),
  explainedBy: line.explainedBy.map((each) => each[lang]),
  workings:
    line.computed === 'needsReview' && line.why
      ? [line.why[lang]]
      : line.workings.map((each) => each[lang]),
});
