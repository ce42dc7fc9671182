import { clauseName, SEVERITIES, type Severity } from '../../document/finding.ts';
import {
  type FileResult,
  type FindingResult,
  isNoReport,
  type PlaceResult,
} from '../../examine/result.ts';
import { type Lang, wordsOf } from '../../text/text.ts';
import type { Words } from '../../text/zh.ts';
import { oneLine } from '../../values/chinese.ts';
import { type Paint, paint } from './paint.ts';
import { rubricTable, scoreTable } from './score-table.ts';
import { clip, clipPath, clipStart, columnsOf, printable, wrap } from './width.ts';

/** What the text output needs to know of the terminal. */
export interface Terminal {
  readonly color: boolean;
  readonly columns: number;
  readonly lang: Lang;
}

/** The findings of a file as text for a terminal: grouped by severity, quotes with their places, scores, coverage. */
export function textOf(result: FileResult, terminal: Terminal): string {
  const words = wordsOf(terminal.lang);
  const ink = paint(terminal.color);
  const head = headOf(result, words, ink);
  if (result.status === 'unreadable')
    return `${head}\n  ${words.labelled(ink.error(words.status.unreadable), wrap(result.reason ?? '', terminal.columns - 13, '            '))}\n`;
  const groups = SEVERITIES.flatMap((severity) => groupOf(result, severity, terminal, words, ink));
  const none = isNoReport(result) ? ink.warning(words.noReport) : ink.good(words.noFinding);
  const body = groups.length > 0 ? groups : [`  ${none}`];
  return [
    head,
    '',
    ...body,
    ...scoreTable(result, terminal, words, ink),
    ...rubricTable(result, terminal, words, ink),
    ...foot(result, terminal, words, ink),
    '',
  ].join('\n');
}

function headOf(result: FileResult, words: Words, ink: Paint): string {
  const unit = result.unit ?? words.unknownUnit;
  const year =
    result.fiscalYear === null ? words.unknownYear : `${result.fiscalYear}${words.fiscalYear}`;
  const kind = result.format ? ink.dim(words.bracketed(result.format)) : '';
  const lines = [`${ink.bold(printable(result.file))}${kind}`];
  if (result.status !== 'unreadable') {
    lines.push([unit, year, tally(result, words, ink)].filter((part) => part !== '').join(' · '));
    lines.push(
      ink.dim(
        words.labelled(
          words.ruleset,
          `${result.ruleset ?? ''}${words.gap}${result.rulesetBecause ?? ''}`,
        ),
      ),
    );
    if (isNoReport(result) && result.findings.length > 0) lines.push(ink.warning(words.noReport));
  }
  return lines.join('\n');
}

/** 错误4　警告21 …: only what there is. */
function tally(result: FileResult, words: Words, ink: Paint): string {
  const parts = SEVERITIES.flatMap((severity) => {
    const count = result.findings.filter((each) => each.severity === severity).length;
    return count === 0 ? [] : [`${ink[severity](words.severity[severity])} ${count}`];
  });
  if (parts.length > 0) return parts.join(words.gap);
  return isNoReport(result) ? '' : ink.good(words.status.clean);
}

function groupOf(
  result: FileResult,
  severity: Severity,
  terminal: Terminal,
  words: Words,
  ink: Paint,
): readonly string[] {
  const found = result.findings.filter((each) => each.severity === severity);
  if (found.length === 0) return [];
  const title = `${ink[severity](`■ ${words.severity[severity]}`)} ${ink.dim(`${found.length}`)}`;
  return [
    title,
    ...found.flatMap((each, i) => findingLines(each, i + 1, terminal, words, ink)),
    '',
  ];
}

const MOST_PLACES = 6;
/** So many things that were not recognised are named, each with so many columns of its words. */
const MOST_UNRECOGNISED = 5;
const UNRECOGNISED = 48;

function findingLines(
  finding: FindingResult,
  number: number,
  terminal: Terminal,
  words: Words,
  ink: Paint,
): readonly string[] {
  const lead = `${number}.`.padStart(4);
  const all = finding.places.map((place) => placeLine(place, terminal, words, ink));
  // Two blank cells of one row read the same: said once.
  const different = [...new Set(all)];
  const shown = different.slice(0, MOST_PLACES);
  const hidden = all.filter((line) => !shown.includes(line)).length;
  const lines = [`${lead} ${wrap(finding.message, terminal.columns - 5, '     ')}`, ...shown];
  if (hidden > 0) lines.push(ink.dim(`     · ${words.andMore} ${hidden} ${words.places}`));
  if (finding.suggestion)
    lines.push(
      `     ${words.labelled(ink.good(words.suggestion), wrap(finding.suggestion, terminal.columns - 12, '           '))}`,
    );
  const clause = finding.clause
    ? `${words.labelled(words.because, clauseName(finding.clause, terminal.lang))}${words.gap}`
    : '';
  lines.push(ink.dim(`     ${clause}[${finding.check}]`));
  return lines;
}

function placeLine(place: PlaceResult, terminal: Terminal, words: Words, ink: Paint): string {
  const quote = oneLine(place.quote);
  const shown = quote === '' ? ink.dim(words.empty) : ink.quote(`「${clip(quote, 40)}」`);
  const room = Math.max(20, terminal.columns - 10 - columnsOf(clip(quote, 40)));
  return `     · ${shown} ${ink.dim(clipPath(place.path, room))}`;
}

function foot(result: FileResult, terminal: Terminal, words: Words, ink: Paint): readonly string[] {
  const counts = Object.entries(result.coverage).map(
    ([outcome, count]) => `${words.outcome[outcome as keyof Words['outcome']]} ${count}`,
  );
  const lines = [words.labelled(ink.bold(words.coverage), counts.join(' · '))];
  if (result.dropped.length > 0)
    lines.push(ink.dim(words.labelled(words.dropped, result.dropped.join(words.and))));
  if (result.unrecognised.length > 0) {
    const lead = `${words.unrecognised} ${result.unrecognised.length}`;
    const shown = result.unrecognised.slice(0, MOST_UNRECOGNISED).map(({ what, quote, path }) => {
      // The figure stands at the end.
      const named = `  · ${what}「${clipStart(oneLine(quote), UNRECOGNISED)}」 `;
      return `${named}${clipPath(path, Math.max(20, terminal.columns - columnsOf(named)))}`;
    });
    const more = result.unrecognised.length - shown.length;
    lines.push(
      ink.dim(lead),
      ...shown.map((line) => ink.dim(line)),
      ...(more > 0 ? [ink.dim(`  · ${words.andMore} ${more} ${words.places}`)] : []),
    );
  }
  return lines;
}
