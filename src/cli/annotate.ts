import { extname } from 'node:path';
import { examine } from '../examine/examine.ts';
import { annotate } from '../formats/docx/annotate/annotate.ts';
import type { Asked } from './arguments.ts';
import { Misused } from './misused.ts';
import { emit } from './output/emit.ts';
import { readBytes } from './read-file.ts';
import { refuseUnknownRuleset } from './ruleset.ts';

/** `jiping annotate FILE.docx -o OUT.docx`: findings as Word comments in a copy; nothing else in the file changes. */
export async function annotateFile(asked: Asked): Promise<number> {
  const [path, ...more] = asked.paths;
  if (path === undefined || more.length > 0 || asked.output === undefined)
    throw new Misused(
      '请给出报告和输出文件：jiping annotate 报告.docx -o 批注.docx',
      'Name the report and the output: jiping annotate report.docx -o comments.docx',
    );
  if (extname(asked.output).toLowerCase() !== '.docx')
    throw new Misused(
      `批注写在 .docx 里，不能写成“${asked.output}”。`,
      `Comments are written as .docx, not as "${asked.output}".`,
    );
  refuseUnknownRuleset(asked);
  const bytes = await readBytes(path);
  const { ruleset, year, today } = asked;
  const { findings, report } = await examine(bytes, {
    ...(ruleset !== undefined && { ruleset }),
    ...(year !== undefined && { year }),
    ...(today && { today }),
  });
  const { format } = report.document.source;
  if (format !== 'docx')
    throw new Misused(
      `只有 .docx 能写批注，这份文件是 ${format}；请用 jiping check --format html 得到并排的检查结果。`,
      `Comments can only be written into .docx, this file is ${format}; use jiping check --format html for the findings beside the document.`,
    );
  await emit(asked, annotate(bytes, findings, { lang: asked.lang, ...(today && { date: today }) }));
  return 0;
}
