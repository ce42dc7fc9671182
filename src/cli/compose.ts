import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { compose } from '../compose/compose.ts';
import { validate } from '../compose/validate.ts';
import type { Document, Format } from '../document/document.ts';
import { write } from '../formats/formats.ts';
import { verifyPdf } from '../formats/pdf/verify.ts';
import { regulationFor, regulationOf } from '../regulation/in-force.ts';
import { divisionOf } from '../regulation/tables/divisions.ts';
import type { Dossier } from '../report/dossier.ts';
import type { Asked } from './arguments.ts';
import { Misused } from './arguments.ts';
import { emit } from './emit.ts';
import { readBytes } from './read-file.ts';

const FORMATS: Readonly<Record<string, Format>> = {
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.html': 'html',
  '.htm': 'html',
  '.txt': 'txt',
  '.xlsx': 'xlsx',
};

/** `jiping compose DOSSIER.json -o OUT.docx|.pdf|.html|.txt|.xlsx`: the official report of a dossier. */
export async function composeFile(asked: Asked): Promise<number> {
  const [path, ...more] = asked.paths;
  if (path === undefined || more.length > 0 || asked.output === undefined)
    throw new Misused('请给出底稿和输出文件：jiping compose 底稿.json -o 报告.docx');
  const format = FORMATS[extname(asked.output).toLowerCase()];
  if (!format)
    throw new Misused(
      `不能写成“${extname(asked.output)}”；可用：${Object.keys(FORMATS).join(' ')}`,
    );
  const dossier = dossierOf(new TextDecoder().decode(await readBytes(path)));
  const chosen =
    (asked.ruleset === undefined ? undefined : regulationOf(asked.ruleset)) ??
    regulationFor(divisionOf(dossier.unit.name), dossier.fiscalYear);
  for (const each of validate(dossier))
    process.stderr.write(`底稿未完成（${each.field}）：${each.zh}\n`);
  const report = compose(dossier, chosen.regulation);
  const date = asked.today ?? dossier.reportDate;
  const bytes = await write(report, format, {
    ...(date && { date }),
    ...(asked.fonts !== undefined && { fontFiles: fontsIn(asked.fonts) }),
  });
  if (format === 'pdf') await readBack(report, bytes);
  await emit(asked, bytes);
  return 0;
}

/** Every written PDF is read back and its characters compared: what a font lacks must not vanish unnoticed. */
async function readBack(report: Document, bytes: Uint8Array): Promise<void> {
  const { lost } = await verifyPdf(report, bytes);
  if (lost.length === 0) return;
  const named = lost.map(({ character, times }) => `“${character}”${times}次`).join('、');
  process.stderr.write(`PDF 中缺少字符：${named}；请用 --fonts 指定含有这些字的字体文件夹。\n`);
}

/** The font files of a folder, for the administrator's licensed 仿宋 and 小标宋. */
function fontsIn(folder: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    throw new Misused(`没有字体文件夹“${folder}”。`);
  }
  return names.filter((name) => /\.(?:ttf|otf|ttc)$/i.test(name)).map((name) => join(folder, name));
}

/** Reads a dossier file; Misused with a sentence when it is none. */
export function dossierOf(text: string): Dossier {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Misused('底稿不是有效的 JSON；请用 jiping import 或系统导出的底稿。');
  }
  const inner = (value as { dossier?: unknown } | undefined)?.dossier ?? value;
  if ((inner as { schema?: unknown } | undefined)?.schema !== 'jiping.dossier/1')
    throw new Misused('这不是绩评底稿（缺少 "schema": "jiping.dossier/1"）。');
  return inner as Dossier;
}
