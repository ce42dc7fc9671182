import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import type { KeptMassAudit, MassAuditKey, MassAudits } from '../../store/mass/mass-audits.ts';
import type { Entry } from '../zipped.ts';
import { annotatedAt } from './beside.ts';

/** The .docx files of an audit with their findings as comments, and a list of the files that have none and why. */
export async function* annotatedFiles(
  audits: MassAudits,
  key: MassAuditKey,
  { rows }: KeptMassAudit,
): AsyncGenerator<Entry> {
  const held = new Map((await audits.finished(key)).map((file) => [file.number, file.held]));
  const without: string[] = [];
  const taken = new Set<string>();
  for (const { number, name, annotated, state, reason, format } of rows) {
    const path = annotatedAt(audits.place(key, held.get(number) ?? ''));
    if (annotated && (await isThere(path))) yield [oneOf(name, taken), createReadStream(path)];
    else without.push(`${name}：${whyNot(annotated, state, reason, format)}`);
  }
  if (without.length > 0)
    yield ['没有批注的文件.txt', [Buffer.from(`\ufeff${without.join('\r\n')}\r\n`)]];
}

function whyNot(
  annotated: boolean,
  state: string,
  reason: string | undefined,
  format: string | undefined,
): string {
  if (annotated) return '带批注的文件已不在服务器上，请重新审核。';
  if (state === 'unreadable') return `未能读取。${reason ?? ''}`;
  if (state !== 'done') return '还没有审核。';
  return format === 'docx'
    ? '没有发现问题。'
    : `只有 .docx 能写批注，这份文件是 ${format}；问题见工作簿。`;
}

/** A name ending in .docx that no other file of the archive has. */
function oneOf(name: string, taken: Set<string>): string {
  const stem = name.replace(/\.docx?$/i, '');
  let unique = `${stem}.docx`;
  for (let n = 2; taken.has(unique.toLowerCase()); n += 1) unique = `${stem}(${n}).docx`;
  taken.add(unique.toLowerCase());
  return unique;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
