import type { Bilingual } from '../document/finding.ts';
import { type DraftDossier, type FieldPath, rowsOf, textOf } from './draft.ts';
import { TASKS } from './field.ts';
import { fieldOf, listAt, patternOf, rowOf, splitRow } from './fields.ts';
import { TASK_WORDS } from './task-words.ts';

/** What names a row: the field whose text stands for it. */
const NAMED_BY: Readonly<Record<string, string>> = {
  indicators: '.name',
  projects: '.name',
  'projects/*.indicators': '.name',
};

/** A path in the reader's words: 绩效指标第3行“公众满意度”·实际完成值. */
export function labelOf(draft: DraftDossier, path: FieldPath): Bilingual {
  if (path === '') return { zh: '整份报告', en: 'The report' };
  const task = path.startsWith('done.') && TASKS.find((each) => path === `done.${each}`);
  if (task)
    return {
      zh: `“${TASK_WORDS[task].zh}”的完成标记`,
      en: `Mark of completion: ${TASK_WORDS[task].en}`,
    };
  const row = rowOf(path);
  const own = (path === row ? undefined : fieldOf(path)?.label) ?? listAt(path)?.label;
  const item = path.startsWith('rubricScores.') ? path.slice('rubricScores.'.length) : undefined;
  if (item !== undefined)
    return { zh: `考核评分表“${item}”·自评得分`, en: `Rubric, ${item}: own points` };
  if (row === undefined) return own ?? { zh: path, en: path };
  const named = rowLabel(draft, row);
  return own ? { zh: `${named.zh}·${own.zh}`, en: `${named.en}: ${own.en}` } : named;
}

/** A row in the reader's words: 绩效指标第3行“公众满意度”. */
function rowLabel(draft: DraftDossier, row: FieldPath): Bilingual {
  const { list, id } = splitRow(row);
  const above = rowOf(list);
  const position = rowsOf(draft, list).indexOf(id) + 1;
  const label = listAt(list)?.label ?? { zh: list, en: list };
  const namedBy = NAMED_BY[patternOf(list)];
  const name = namedBy === undefined ? '' : textOf(draft, `${row}${namedBy}`);
  const shown = name !== '';
  const at = position > 0 ? position : undefined;
  const zh = `${label.zh}${at ? `第${at}行` : '中已删除的一行'}${shown ? `“${name}”` : ''}`;
  const en = `${label.en}, ${at ? `row ${at}` : 'a removed row'}${shown ? ` (${name})` : ''}`;
  if (above === undefined) return { zh, en };
  const outer = rowLabel(draft, above);
  return { zh: `${outer.zh}·${zh}`, en: `${outer.en}: ${en}` };
}

/** A field's text as people read it: a choice by its words, all else as typed. */
export const readableText = (path: FieldPath, text: string): Bilingual =>
  fieldOf(path)?.choices?.find(({ value }) => value === text)?.label ?? { zh: text, en: text };
