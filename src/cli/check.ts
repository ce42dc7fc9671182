import { availableParallelism } from 'node:os';
import { exitCode, type FileResult } from '../examine/result.ts';
import { VERSION } from '../server/version.ts';
import type { Asked } from './arguments.ts';
import { checkOne } from './check-one.ts';
import { Misused } from './misused.ts';
import { emit } from './output/emit.ts';
import { htmlReport, type Shown } from './output/html-report.ts';
import { progressBar } from './output/progress.ts';
import { sarifOf } from './output/sarif.ts';
import { overviewOf, summaryOf } from './output/summary.ts';
import { type Terminal, textOf } from './output/text-output.ts';
import { filesOf } from './paths.ts';
import { refuseUnknownRuleset } from './ruleset.ts';

const FORMATS = ['text', 'json', 'sarif', 'html'];
/** From so many files on, worker processes are started. */
const MANY = 8;

/** `jiping check FILE...`: findings of reports; the exit status tells the worst. */
export async function check(asked: Asked): Promise<number> {
  if (asked.paths.length === 0)
    throw new Misused(
      '请给出要检查的文件或文件夹：jiping check 报告.docx',
      'Name the files or folders to check: jiping check report.docx',
    );
  const format = asked.format ?? 'text';
  if (!FORMATS.includes(format))
    throw new Misused(
      `--format 只能是 ${FORMATS.join('、')}，不是“${format}”。`,
      `--format must be one of ${FORMATS.join(', ')}, not "${format}".`,
    );
  refuseUnknownRuleset(asked);
  const paths = filesOf(asked.paths);
  if (paths.length === 0)
    throw new Misused(
      '文件夹里没有可以检查的文件（docx、doc、rtf、odt、pdf、ofd、html、mht、txt、xlsx、xls）。',
      'The folder has no file to check (docx, doc, rtf, odt, pdf, ofd, html, mht, txt, xlsx, xls).',
    );
  if (format === 'html') return checkToHtml(paths, asked);
  const results = await checkAll(paths, asked);
  await emit(asked, outputOf(results, asked));
  return exitCode(results);
}

async function checkAll(paths: readonly string[], asked: Asked): Promise<readonly FileResult[]> {
  const jobs = asked.jobs ?? (paths.length >= MANY ? availableParallelism() : 1);
  const bar = progressBar(paths.length, paths.length >= MANY && process.stderr.isTTY === true);
  if (jobs > 1 || paths.length >= MANY) {
    // What starts processes takes longer to load than much of a check.
    const { checkInPool } = await import('./pool.ts');
    return checkInPool(paths, optionsOf(asked), jobs, bar);
  }
  const results: FileResult[] = [];
  for (const path of paths) {
    results.push((await checkOne(path, optionsOf(asked))).result);
    bar(results.length);
  }
  return results;
}

const optionsOf = ({ ruleset, year, today, lang }: Asked) => ({
  lang,
  ...(ruleset !== undefined && { ruleset }),
  ...(year !== undefined && { year }),
  ...(today && { today }),
});

function outputOf(results: readonly FileResult[], asked: Asked): string {
  if (asked.format === 'json')
    return `${JSON.stringify({ schema: 'jiping.check/1', files: results }, undefined, 2)}\n`;
  if (asked.format === 'sarif')
    return `${JSON.stringify(sarifOf(results, asked.lang, VERSION), undefined, 2)}\n`;
  const terminal = terminalOf(asked);
  const bodies = results.map((result) => textOf(result, terminal)).join('\n');
  return results.length > 1
    ? `${overviewOf(results, terminal)}\n${bodies}\n${summaryOf(results, terminal)}`
    : bodies;
}

function terminalOf(asked: Asked): Terminal {
  const tty = process.stdout.isTTY === true && asked.output === undefined;
  const color =
    (tty || process.env.FORCE_COLOR !== undefined) && process.env.NO_COLOR === undefined;
  return { color, columns: Math.min(process.stdout.columns ?? 100, 120), lang: asked.lang };
}

async function checkToHtml(paths: readonly string[], asked: Asked): Promise<number> {
  const shown: Shown[] = [];
  const bar = progressBar(paths.length, paths.length >= MANY && process.stderr.isTTY === true);
  for (const path of paths) {
    shown.push(await checkOne(path, optionsOf(asked)));
    bar(shown.length);
  }
  await emit(asked, htmlReport(shown, asked.lang));
  return exitCode(shown.map((each) => each.result));
}
