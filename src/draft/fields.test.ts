import { describe, expect, test } from 'vitest';
import { dossier } from '../../test/generate/dossier.ts';
import { LISTS } from './catalogue/lists.ts';
import { EMPTY } from './draft.ts';
import { TASKS } from './field.ts';
import { FIELDS, fieldOf, listAt, patternOf, rowOf } from './fields.ts';
import { draftOf } from './from-dossier.ts';
import { labelOf, readableText } from './labels.ts';
import { parseEntry } from './parse.ts';

describe('the catalogue of fields', () => {
  test('names each field once, and lists with letters of their own among their neighbours', () => {
    const patterns = FIELDS.map(({ pattern }) => pattern);
    expect(new Set(patterns).size).toBe(patterns.length);
    const letters = LISTS.filter(({ pattern }) => !pattern.includes('*')).map(
      ({ letter }) => letter,
    );
    expect(new Set(letters).size).toBe(letters.length);
  });
  test('has words in both languages, a source and an example that the field takes', () => {
    for (const field of FIELDS) {
      const { label, help } = field;
      for (const words of [
        label.zh,
        label.en,
        help.what.zh,
        help.what.en,
        help.from.zh,
        help.from.en,
      ])
        expect([field.pattern, words.trim() !== '']).toEqual([field.pattern, true]);
      for (const example of field.kind === 'target' ? help.example.split('；') : [help.example])
        expect([field.pattern, parseEntry(field, example).sentence]).toEqual([
          field.pattern,
          undefined,
        ]);
    }
  });
  test('gives choices to choices alone, and a unit to every amount and number of points', () => {
    for (const { pattern, kind, choices, unit } of FIELDS) {
      expect([pattern, choices !== undefined]).toEqual([pattern, kind === 'choice']);
      if (kind === 'money') expect([pattern, unit]).toEqual([pattern, '万元']);
      if (kind === 'points') expect([pattern, unit]).toEqual([pattern, '分']);
    }
  });
  test('knows every value of a complete dossier', () => {
    const draft = draftOf(dossier(3));
    expect(Object.keys(draft.fields).filter((path) => !fieldOf(path))).toEqual([]);
    expect(Object.keys(draft.lists).filter((path) => !listAt(path))).toEqual([]);
  });
  test('belongs to tasks that exist', () => {
    for (const { task } of [...FIELDS, ...LISTS]) expect(TASKS).toContain(task);
  });
});

describe('a path', () => {
  test.each([
    [
      'projects/p1.indicators/i2.target',
      'projects/*.indicators/*.target',
      'projects/p1.indicators/i2',
    ],
    ['unit.functions/f3', 'unit.functions/*', 'unit.functions/f3'],
    ['rubricScores.自评通知', 'rubricScores.*', undefined],
    ['staffing.filled', 'staffing.filled', undefined],
  ])('%s has its pattern and its row', (path, pattern, row) => {
    expect([patternOf(path), rowOf(path)]).toEqual([pattern, row]);
  });
  test.each([
    ['indicators/i2.result', '绩效指标第2行“满意度”·实际完成值'],
    ['projects/p1.indicators/i1.target', '项目第1行“数字化”·项目指标第1行·年度指标值'],
    ['projects/p1.final', '项目第1行“数字化”·全年预算数'],
    ['unit.functions/f1', '主要职能第1行'],
    ['indicators/i9.name', '绩效指标中已删除的一行·三级指标'],
    ['indicators', '绩效指标'],
    ['rubricScores.自评通知', '考核评分表“自评通知”·自评得分'],
    ['done.base', '“填写附件1 基础数据表”的完成标记'],
    ['staffing.filled', '年末在职人数'],
  ])('%s is told as %s', (path, zh) => {
    const draft = {
      ...EMPTY,
      fields: { 'indicators/i2.name': '满意度', 'projects/p1.name': '数字化' },
      lists: {
        indicators: ['i1', 'i2'],
        projects: ['p1'],
        'projects/p1.indicators': ['i1'],
        'unit.functions': ['f1'],
      },
    };
    expect(labelOf(draft, path).zh).toBe(zh);
  });
  test.each([
    ['indicators/i2.group', 'output', '产出指标'],
    ['indicators/i2.name', 'output', 'output'],
    ['indicators/i2.group', '', ''],
  ])('the text of %s, %s, is read as “%s”', (path, text, zh) => {
    expect(readableText(path, text).zh).toBe(zh);
  });
});
