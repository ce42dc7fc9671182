import { readFile, writeFile } from 'node:fs/promises';
import type { MassAuditFinding, MassAuditView } from '../../api/mass-audit.ts';
import { clauseName } from '../../document/finding.ts';
import { examine } from '../../examine/examine.ts';
import { resultOf } from '../../examine/result.ts';
import { annotate } from '../../formats/docx/annotate/annotate.ts';
import { expectFewCalls } from '../../formats/few-calls.ts';
import { Unreadable } from '../../formats/unreadable.ts';
import type { Home } from '../../regulation/in-force.ts';
import { type Sentence, sentencesOf } from '../../similar/sentences.ts';
import { type Similarities, similarities } from '../../similar/similar.ts';
import type { FileOutcome, UnpackedFile } from '../../store/mass/work.ts';
import type { Day } from '../../values/day.ts';
import { annotatedAt, sentencesAt } from './beside.ts';
import { unpack } from './unpack.ts';
import { workbookOf } from './workbook.ts';

/** What the process beside is asked for. */
export type AuditTask =
  /** Examines a report; leaves its sentences and, of a .docx, a copy with comments beside it. */
  | {
      readonly task: 'examine';
      readonly path: string;
      readonly name: string;
      readonly today: Day;
      readonly home: Home;
    }
  /** Puts the files of an archive into its folder, `most` of them. */
  | {
      readonly task: 'unpack';
      readonly path: string;
      readonly folder: string;
      readonly most: number;
    }
  /** Compares reports that were examined. */
  | { readonly task: 'compare'; readonly files: readonly Compared[] }
  /** Holds findings for the workbook, and makes it. */
  | { readonly task: 'hold'; readonly findings: readonly MassAuditFinding[] }
  | { readonly task: 'workbook'; readonly view: MassAuditView };

/** A report to compare: where it lies, and what it is. */
interface Compared {
  readonly id: string;
  readonly path: string;
  readonly unit?: string;
  readonly year?: number;
}

export type AuditReply =
  | { readonly outcome: FileOutcome }
  | { readonly files: readonly UnpackedFile[] | 'report' }
  | { readonly similar: Similarities }
  | { readonly held: number }
  | { readonly bytes: Uint8Array }
  | { readonly code: string; readonly zh: string; readonly en: string };

async function examined({
  path,
  name,
  today,
  home,
}: Extract<AuditTask, { task: 'examine' }>): Promise<FileOutcome> {
  const bytes = await readFile(path);
  const found = await examine(bytes, { today, home });
  const { report, chosen, findings } = found;
  const { format } = report.document.source;
  await writeFile(sentencesAt(path), JSON.stringify(sentencesOf(report.document)));
  const annotated = format === 'docx' && findings.length > 0;
  if (annotated)
    await writeFile(annotatedAt(path), annotate(bytes, findings, { lang: 'zh', date: today }));
  const result = resultOf(name, found, 'zh');
  return {
    state: 'done',
    format,
    ...(report.unit !== undefined && { unit: report.unit }),
    ...(report.fiscalYear !== undefined && { fiscalYear: report.fiscalYear }),
    worst: result.status,
    ruleset: { id: chosen.regulation.id, because: chosen.because.zh },
    annotated,
    findings: result.findings.map(({ check, severity, message, places, clause, suggestion }) => ({
      check,
      severity,
      message,
      places: places.map(({ path: where, quote }) => ({ path: where, quote })),
      ...(clause && { clause: clauseName(clause) }),
      ...(suggestion !== undefined && { suggestion }),
    })),
  };
}

async function compared(files: readonly Compared[]): Promise<Similarities> {
  const texts = [];
  for (const { path, ...file } of files) {
    const sentences = JSON.parse(await readFile(sentencesAt(path), 'utf8')) as Sentence[];
    texts.push({ ...file, sentences });
  }
  return similarities(texts);
}

const held: MassAuditFinding[] = [];

async function done(task: AuditTask): Promise<AuditReply> {
  switch (task.task) {
    case 'examine':
      return { outcome: await examined(task) };
    case 'unpack':
      return { files: await unpack(task.path, task.folder, task.most) };
    case 'compare':
      return { similar: await compared(task.files) };
    case 'hold':
      held.push(...task.findings);
      return { held: held.length };
    case 'workbook':
      return { bytes: await workbookOf(task.view, held) };
  }
}

expectFewCalls();

// Does the tasks that it is sent, one at a time, until the server lets it go.
process.on('message', async (task: AuditTask) => {
  try {
    process.send?.(await done(task));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { code, zh, en } = error;
    process.send?.({ code, zh, en } satisfies AuditReply);
  }
});
process.on('disconnect', () => process.exit(0));
