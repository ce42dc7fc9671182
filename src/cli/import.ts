import { toDossier } from '../compose/import/to-dossier.ts';
import { pathOf } from '../document/place.ts';
import { extract } from '../extract/extract.ts';
import { read } from '../formats/formats.ts';
import type { Asked } from './arguments.ts';
import { emit } from './emit.ts';
import { Misused } from './misused.ts';
import { readBytes } from './read-file.ts';

/** `jiping import FILE -o DOSSIER.json`: a dossier from a report (jiping.dossier/1), with the choices it leaves open. */
export async function importFile(asked: Asked): Promise<number> {
  const [path, ...more] = asked.paths;
  if (path === undefined || more.length > 0)
    throw new Misused(
      '请给出一份报告：jiping import 报告.docx -o 底稿.json',
      'Name one report: jiping import report.docx -o dossier.json',
    );
  const { value: report } = extract(await read(await readBytes(path)));
  const { dossier, choices, missing } = toDossier(report);
  const open = choices.map((choice) => ({
    ...choice,
    options: choice.options.map((option) => ({
      ...option,
      places: option.places.map((place) => ({ ...place, path: pathOf(report.document, place.at) })),
    })),
  }));
  await emit(
    asked,
    `${JSON.stringify({ ...dossier, open: { choices: open, missing } }, undefined, 2)}\n`,
  );
  for (const choice of open)
    process.stderr.write(
      `需要选择 ${choice.word}（${choice.field}）：${choice.options.map((option) => `${option.text}${option.taken ? '（暂取）' : ''}`).join(' / ')}\n`,
    );
  if (missing.length > 0) process.stderr.write(`报告中没有读到：${missing.join('、')}\n`);
  return 0;
}
