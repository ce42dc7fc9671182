import { toDossier } from '../compose/import/to-dossier.ts';
import { pathOf } from '../document/place.ts';
import { extract } from '../extract/extract.ts';
import { read } from '../formats/formats.ts';
import { wordsOf } from '../text/text.ts';
import type { Asked } from './arguments.ts';
import { Misused } from './misused.ts';
import { emit } from './output/emit.ts';
import { readBytes } from './read-file.ts';

/** What a person calls the fields that a report may leave unsaid, by their path in the dossier. */
const NAMES: Readonly<Record<string, string>> = {
  'budget.original': '年初预算数',
  'budget.final': '全年预算数',
  'staffing.authorized': '编制数',
  'staffing.filled': '年末在职人数',
  'execution.basic.compensation': '工资福利支出',
  'execution.basic.goods': '商品和服务支出',
  'threePublic.budget': '“三公”经费预算数',
  'threePublic.actual': '“三公”经费决算数',
};

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
  const { choice, unsaid, taken } = wordsOf(asked.lang).dossier;
  for (const { word, field, options } of open) {
    const texts = options.map((option) => `${option.text}${option.taken ? taken : ''}`);
    process.stderr.write(`${choice(word, field, texts.join(' / '))}\n`);
  }
  const fields = missing.map((field) => `${NAMES[field] ?? ''}（${field}）`);
  if (fields.length > 0) process.stderr.write(`${unsaid(fields.join('、'))}\n`);
  return 0;
}
