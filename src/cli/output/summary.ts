import { CHECKS } from '../../audit/checks.ts';
import { SEVERITIES, type Severity } from '../../document/finding.ts';
import type { FileResult } from '../../examine/result.ts';
import { wordsOf } from '../../text/text.ts';
import type { Words } from '../../text/zh.ts';
import { countOf, worstFirst } from './gravity.ts';
import { type Paint, paint } from './paint.ts';
import type { Terminal } from './text-output.ts';
import { clip, clipStart, pad, printable, wrap } from './width.ts';

/** So many files and so many checks stand in the summary; the rest is counted. */
const MOST_FILES = 20;
const MOST_CHECKS = 10;

/**
 * What to see first of many files: the counts, the files with most errors, those that could not be read, and the checks
 * that found most. It stands before the files, whose findings may take hundreds of lines.
 */
export function overviewOf(results: readonly FileResult[], terminal: Terminal): string {
  const words = wordsOf(terminal.lang);
  const ink = paint(terminal.color);
  return [
    summaryOf(results, terminal),
    ...worstFiles(results, terminal, words, ink),
    ...unreadFiles(results, terminal, words, ink),
    ...frequentChecks(results, terminal, words, ink),
  ].join('\n');
}

/** One line over many files: how many there are, findings by severity, files that could not be read. */
export function summaryOf(results: readonly FileResult[], terminal: Terminal): string {
  const words = wordsOf(terminal.lang);
  const ink = paint(terminal.color);
  const counts = SEVERITIES.map(
    (severity) => `${words.severity[severity]} ${sum(results, severity)}`,
  ).join(words.gap);
  const failed = results.filter((each) => each.status === 'unreadable').length;
  return `${words.labelled(ink.bold(words.summary), `${results.length}${words.files}`)}${words.gap}${counts}${failed > 0 ? `${words.gap}${ink.error(`${words.status.unreadable} ${failed}`)}` : ''}\n`;
}

const sum = (results: readonly FileResult[], severity: Severity): number =>
  results.reduce((total, each) => total + countOf(each, severity), 0);

function worstFiles(
  results: readonly FileResult[],
  terminal: Terminal,
  words: Words,
  ink: Paint,
): readonly string[] {
  const found = results.filter((each) => each.findings.length > 0).sort(worstFirst);
  if (found.length === 0) return [];
  const room = Math.max(24, terminal.columns - 54);
  const row = (file: string, errors: string, warnings: string, unit: string): string =>
    `  ${pad(errors, 8, 'right')}${pad(warnings, 10, 'right')}  ${pad(clipStart(file, room), room)}  ${unit}`.trimEnd();
  return [
    ink.dim(row(words.file, words.severity.error, words.severity.warning, words.unit)),
    ...found
      .slice(0, MOST_FILES)
      .map((result) =>
        row(
          printable(result.file),
          `${countOf(result, 'error')}`,
          `${countOf(result, 'warning')}`,
          clip(result.unit ?? words.unknownUnit, 30),
        ),
      ),
    ...rest(found.length - MOST_FILES, words.files, words, ink),
    '',
  ];
}

function unreadFiles(
  results: readonly FileResult[],
  terminal: Terminal,
  words: Words,
  ink: Paint,
): readonly string[] {
  const failed = results.filter((each) => each.status === 'unreadable');
  if (failed.length === 0) return [];
  return [
    ink.error(words.status.unreadable),
    ...failed
      .slice(0, MOST_FILES)
      .map(
        ({ file, reason }) =>
          `  ${wrap(words.labelled(printable(file), reason ?? ''), terminal.columns - 4, '    ')}`,
      ),
    ...rest(failed.length - MOST_FILES, words.files, words, ink),
    '',
  ];
}

/**
 * Checks by how often they found something, beside the number of files in which they did: as grave as it was found, since a
 * difference within the rounding is a hint whatever the check is.
 */
function frequentChecks(
  results: readonly FileResult[],
  terminal: Terminal,
  words: Words,
  ink: Paint,
): readonly string[] {
  const found = CHECKS.flatMap((check) =>
    SEVERITIES.map((severity) => {
      const times = results.map(
        (each) =>
          each.findings.filter((it) => it.check === check.id && it.severity === severity).length,
      );
      return {
        check,
        severity,
        times: times.reduce((total, each) => total + each, 0),
        files: times.filter((each) => each > 0).length,
      };
    }),
  )
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times || b.files - a.files);
  if (found.length === 0) return [];
  const row = (times: string, files: string, title: string): string =>
    `  ${pad(times, 8, 'right')}${pad(files, 10, 'right')}  ${title}`;
  return [
    ink.dim(row(words.timesFound, words.inFiles, words.frequent)),
    ...found
      .slice(0, MOST_CHECKS)
      .map(({ check, severity, times, files }) =>
        row(
          `${times}`,
          `${files}`,
          `${ink[severity](words.severity[severity])} ${clip(check.title[terminal.lang], Math.max(20, terminal.columns - 64))} ${ink.dim(`[${check.id}]`)}`,
        ),
      ),
    ...rest(found.length - MOST_CHECKS, words.kinds, words, ink),
    '',
  ];
}

const rest = (more: number, what: string, words: Words, ink: Paint): readonly string[] =>
  more > 0 ? [ink.dim(`  ${words.andMore} ${more} ${what.trim()}`)] : [];
