import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { compose } from '../compose/compose.ts';
import { validate } from '../compose/validate.ts';
import type { Document, Format } from '../document/document.ts';
import { write } from '../formats/formats.ts';
import { verifyPdf } from '../formats/pdf/verify.ts';
import { regulationFor, regulationOf } from '../regulation/in-force.ts';
import { divisionOf } from '../regulation/tables/divisions.ts';
import type { Asked } from './arguments.ts';
import { dossierOf } from './dossier-file.ts';
import { Misused } from './misused.ts';
import { emit } from './output/emit.ts';
import { readBytes } from './read-file.ts';
import { refuseUnknownRuleset } from './ruleset.ts';

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
    throw new Misused(
      '请给出底稿和输出文件：jiping compose 底稿.json -o 报告.docx',
      'Name the dossier and the output: jiping compose dossier.json -o report.docx',
    );
  refuseUnknownRuleset(asked);
  const format = FORMATS[extname(asked.output).toLowerCase()];
  if (!format)
    throw new Misused(
      `不能写成“${extname(asked.output)}”；可用：${Object.keys(FORMATS).join(' ')}`,
      `Cannot write "${extname(asked.output)}"; there are ${Object.keys(FORMATS).join(' ')}.`,
    );
  const dossier = dossierOf(new TextDecoder().decode(await readBytes(path)));
  const chosen =
    (asked.ruleset === undefined ? undefined : regulationOf(asked.ruleset)) ??
    regulationFor(divisionOf(dossier.unit.name), dossier.fiscalYear);
  for (const each of validate(dossier))
    process.stderr.write(
      asked.lang === 'zh'
        ? `底稿未完成（${each.field}）：${each.zh}\n`
        : `Unfinished (${each.field}): ${each.en}\n`,
    );
  const report = compose(dossier, chosen.regulation);
  const date = asked.today ?? dossier.reportDate;
  const bytes = await write(report, format, {
    ...(date && { date }),
    ...(asked.fonts !== undefined && { fontFiles: fontsIn(asked.fonts) }),
  });
  if (format === 'pdf') await readBack(report, bytes, asked);
  await emit(asked, bytes);
  return 0;
}

/** Every written PDF is read back and its characters compared: what a font lacks must not vanish unnoticed. */
async function readBack(report: Document, bytes: Uint8Array, { lang }: Asked): Promise<void> {
  const { lost } = await verifyPdf(report, bytes);
  if (lost.length === 0) return;
  const zh = lost.map(({ character, times }) => `“${character}”${times}次`).join('、');
  const en = lost.map(({ character, times }) => `${character} (${times})`).join(', ');
  process.stderr.write(
    lang === 'zh'
      ? `PDF 中缺少字符：${zh}；请用 --fonts 指定含有这些字的字体文件夹。\n`
      : `The PDF lacks characters: ${en}; name a font folder that has them with --fonts.\n`,
  );
}

/** The font files of a folder, for the administrator's licensed 仿宋 and 小标宋. */
function fontsIn(folder: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    throw new Misused(`没有字体文件夹“${folder}”。`, `There is no font folder "${folder}".`);
  }
  return names.filter((name) => /\.(?:ttf|otf|ttc)$/i.test(name)).map((name) => join(folder, name));
}
