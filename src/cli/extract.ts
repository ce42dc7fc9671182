import { extract } from '../extract/extract.ts';
import { read } from '../formats/formats.ts';
import type { Asked } from './arguments.ts';
import { Misused } from './misused.ts';
import { emit } from './output/emit.ts';
import { readBytes } from './read-file.ts';

/** `jiping extract FILE --format json`: everything that the report states, with places (jiping.report/1). */
export async function extractFile(asked: Asked): Promise<number> {
  const [path, ...more] = asked.paths;
  if (path === undefined || more.length > 0)
    throw new Misused(
      '请给出一份报告：jiping extract 报告.docx',
      'Name one report: jiping extract report.docx',
    );
  if (asked.format !== undefined && asked.format !== 'json')
    throw new Misused(
      `extract 只输出 json，不是“${asked.format}”。`,
      `extract writes json only, not "${asked.format}".`,
    );
  const { value, notes } = extract(await read(await readBytes(path)));
  const { document, ...report } = value;
  const output = { schema: 'jiping.report/1', file: path, ...report, notes, document };
  await emit(asked, `${JSON.stringify(output, undefined, 2)}\n`);
  return 0;
}
