import { describe, expect, test } from 'vitest';
import { dossier } from '../../test/generate/dossier.ts';
import { type Document, type Place, wordsAt } from '../document/document.ts';
import { EMPTY } from '../draft/draft.ts';
import { draftOf } from '../draft/from-dossier.ts';
import { evaluate } from './evaluate.ts';
import { fieldsAt, placesOf } from './places.ts';
import { changedRanges } from './text-diff.ts';

const CONTEXT = {};
const GIVEN = dossier(7);
const DRAFT = draftOf(GIVEN);
const { document } = evaluate(DRAFT, CONTEXT);

/** The place of the first paragraph or cell that holds these words, cut to them. */
function placeOf(words: string, within: Document = document): Place {
  for (const block of within.blocks) {
    const cells = block.kind === 'table' ? block.cells : [block];
    for (const cell of cells) {
      const from = cell.text.indexOf(words);
      const at = 'row' in cell ? { row: cell.row, column: cell.column } : {};
      if (from >= 0) return { block: block.block, ...at, from, to: from + words.length };
    }
  }
  throw new Error(`nowhere: ${words}`);
}
const fields = (words: string) => fieldsAt(DRAFT, placeOf(words), CONTEXT);

describe('the fields behind the words of a report', () => {
  test('are one for a figure that was typed', () => {
    expect(fields(`${GIVEN.staffing.authorized}人`)).toEqual(['staffing.authorized']);
    expect(fields('243.77')[0]).toBe('budget.original');
  });
  test('are all parts of a sum', () => {
    expect([...fieldsAt(DRAFT, placeOf('237.14'), CONTEXT)].sort()).toEqual([
      'execution.basic.capital',
      'execution.basic.compensation',
      'execution.basic.goods',
      'execution.basic.household',
      'projects/p1.actual',
    ]);
  });
  test('are the sentence of its writer for running text, and none for the words of the form', () => {
    expect(fields('各项重点工作有序完成')).toEqual(['narrative.overall']);
    expect(fields('一、部门（单位）基本情况')).toEqual([]);
    expect(fields('三级指标')).toEqual([]);
  });
  test('are told for a cell that is blank, too', () => {
    const blank = {
      ...DRAFT,
      fields: { ...DRAFT.fields, 'indicators/i1.target': '', 'signature.phone': '' },
    };
    const made = evaluate(blank, CONTEXT).document;
    const name = placeOf(GIVEN.indicators[0]?.name ?? '', {
      ...made,
      blocks: made.blocks.slice(55),
    });
    const { block, row } = name;
    const cell = { block, column: 4, ...(row !== undefined && { row }) };
    expect(wordsAt(made, cell)).toBe('');
    expect(fieldsAt(blank, cell, CONTEXT)).toEqual(['indicators/i1.target']);
    expect(fieldsAt(blank, placeOf('联系电话：', made), CONTEXT)).toEqual(['signature.phone']);
  });
  test('are the list where a part has no row yet', () => {
    const none = { ...DRAFT, lists: { ...DRAFT.lists, 'narrative.problems': [] } };
    const made = evaluate(none, CONTEXT).document;
    const heading = placeOf('七、存在的问题及原因分析', made);
    expect(fieldsAt(none, { block: heading.block + 1 }, CONTEXT)).toEqual(['narrative.problems']);
  });
});

describe('the places of a field', () => {
  test('are everywhere that it prints, in the text and in the forms', () => {
    const places = placesOf(DRAFT, 'staffing.filled', CONTEXT).map((at) => wordsAt(document, at));
    expect(places.filter((words) => words === `${GIVEN.staffing.filled}`)).toHaveLength(2);
    expect(places.at(-1)).toMatch(/^\d+\.\d\d$/);
  });
  test('are none for a field that does not print', () => {
    expect(placesOf(DRAFT, 'budget.adjustments/a1.document', CONTEXT)).toEqual([]);
  });
  test('lead back to the field', () => {
    for (const path of [
      'indicators/i1.result',
      'unit.functions/f1',
      'projects/p1.final',
      'reportDate',
    ]) {
      const [first] = placesOf(DRAFT, path, CONTEXT);
      expect([path, first && fieldsAt(DRAFT, first, CONTEXT).includes(path)]).toEqual([path, true]);
    }
  });
  test('are found in an empty draft as well', () => {
    const context = { fiscalYear: 2024 };
    const empty = evaluate(EMPTY, context).document;
    const [cover] = placesOf(EMPTY, 'unit.name', context);
    expect(cover && empty.blocks[cover.block]).toMatchObject({ style: 'cover' });
  });
});

describe('changed stretches of a text', () => {
  test.each([
    ['支出67.46万元', '支出68.46万元', [[2, 7]]],
    ['编制3人，在职3人', '编制3人，在职4人', [[7, 8]]],
    ['填表人：', '填表人：甲', [[4, 4]]],
    ['甲乙丙', '甲乙丙', []],
    [
      '预算1.2，执行1.2',
      '预算3.4，执行5.6',
      [
        [2, 5],
        [8, 11],
      ],
    ],
  ])('from %s to %s are %j', (text, other, ranges) => {
    expect(changedRanges(text, other)).toEqual(ranges);
  });
});
