import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  entered as enteredIn,
  entriesBy,
  faultOf as faultIn,
} from '../../../test/ledgers/entries.ts';
import type { DraftDossier } from '../../draft/draft.ts';
import { parseResult } from '../../extract/target/target.ts';
import { day, plusDays } from '../../values/day.ts';
import { strandedBy } from '../enter.ts';
import type { LedgerEntry } from '../entry.ts';
import { figuresOf } from '../figures.ts';
import { SAMPLE_TYPES } from '../work/sample-types.ts';
import { WORK } from './work.ts';

const typed = entriesBy('w');
const entry = (kind: string, on: string, texts: Record<string, string>): LedgerEntry =>
  typed('work', kind, on, texts);
const type = (
  name: string,
  measures: string,
  unit: string,
  indicator: string,
  project = '',
): LedgerEntry => entry('type', '2024-01-01', { type: name, measures, unit, indicator, project });
const record = (name: string, on: string, more: Record<string, string> = {}): LedgerEntry =>
  entry('record', on, { type: name, title: '一件事', ...more });
const entered = (...entries: readonly LedgerEntry[]) => enteredIn(WORK, entries);
const faultOf = (one: LedgerEntry, ...standing: readonly LedgerEntry[]) =>
  faultIn(WORK, one, standing);

/** A draft with indicators by their names: the unit's own, and those of projects. */
const draftWith = (
  own: readonly string[],
  projects: Readonly<Record<string, readonly string[]>> = {},
): DraftDossier => {
  const fields: Record<string, string> = {};
  const lists: Record<string, readonly string[]> = {};
  const put = (list: string, names: readonly string[]) => {
    lists[list] = names.map((_, i) => `i${i + 1}`);
    names.forEach((name, i) => {
      fields[`${list}/i${i + 1}.name`] = name;
    });
  };
  put('indicators', own);
  lists.projects = Object.keys(projects).map((_, i) => `p${i + 1}`);
  Object.entries(projects).forEach(([name, names], i) => {
    fields[`projects/p${i + 1}.name`] = name;
    put(`projects/p${i + 1}.indicators`, names);
  });
  return { fields, lists };
};
const results = (entries: readonly LedgerEntry[], draft: DraftDossier) =>
  figuresOf(entries, draft, 2024).map(({ path, text, how }) => `${path} ${text} ${how}`);

describe('a type of record', () => {
  test('gives its indicator a count, a sum, a share or a date over the rows of the year', () => {
    const entries = entered(
      type('业务培训', 'count', '场', '开展业务培训场次'),
      type('培训人次', 'sum', '人次', '培训人次'),
      type('办件', 'ratio', '', '按时办结率'),
      type('任务', 'latest', '', '任务完成时间'),
      record('业务培训', '2023-12-31'),
      record('业务培训', '2024-03-01'),
      record('业务 培训', '2024-12-31'),
      record('培训人次', '2024-03-01', { quantity: '12.5' }),
      record('培训人次', '2024-04-01', { quantity: '30' }),
      record('办件', '2024-06-30', { quantity: '193', of: '200' }),
      record('任务', '2024-11-08'),
      record('任务', '2024-05-20'),
    );
    const draft = draftWith([
      '开展业务 培训场次',
      '培训人次',
      '按时办结率',
      '任务完成时间',
      '别的',
    ]);
    expect(results(entries, draft)).toEqual([
      'indicators/i1.result 2场 count',
      'indicators/i2.result 42.5人次 sum',
      'indicators/i3.result 96.5% ratio',
      'indicators/i4.result 2024年11月8日 last',
    ]);
    expect(figuresOf(entries, draft, 2024)[0]?.entries).toEqual([entries[5]?.id, entries[6]?.id]);
    expect(['2场', '96.5%', '2024年11月8日'].map((text) => parseResult(text))).toEqual([
      { value: { coefficient: 2, decimals: 0, unit: '场' } },
      { value: { coefficient: 965, decimals: 1, unit: '%' } },
      { by: '2024-11-08', words: '2024年11月8日' },
    ]);
  });

  test('without records in the year gives nothing: nothing entered is not nothing done', () => {
    const entries = entered(
      type('业务培训', 'count', '场', '培训场次'),
      record('业务培训', '2023-05-01'),
    );
    expect(results(entries, draftWith(['培训场次']))).toEqual([]);
  });

  test('reaches the indicator of a project, and of no two rows with the same name', () => {
    const entries = entered(
      type('甲', 'count', '次', '检查次数'),
      type('乙', 'count', '份', '报告份数', '二期工程'),
      record('甲', '2024-03-01'),
      record('乙', '2024-03-01'),
    );
    const projects = { 一期工程: ['报告份数'], 二期工程: ['报告份数', '检查次数'] };
    expect(results(entries, draftWith(['检查次数', '报告份数'], projects))).toEqual([
      'indicators/i1.result 1次 count',
      'projects/p2.indicators/i2.result 1次 count',
      'projects/p2.indicators/i1.result 1份 count',
    ]);
    expect(results(entries, draftWith(['检查次数', '检查次数']))).toEqual([]);
  });

  test('is refused what cannot be counted', () => {
    const training = type('业务培训', 'count', '场', '培训场次');
    const cases = type('办件', 'ratio', '', '按时办结率');
    expect([
      faultOf(type('培训', 'count', '', '培训场次')),
      faultOf(type('培训', 'sum', '3次', '培训场次')),
      faultOf(type('业务培训', 'count', '次', ''), training),
      faultOf(type('培训', 'count', '次', '培训 场次'), training),
      faultOf(record('调研', '2024-03-01'), training),
      faultOf(record('办件', '2024-03-01', { of: '3' }), cases),
      faultOf(record('办件', '2024-03-01', { quantity: '3' }), cases),
      faultOf(record('办件', '2024-03-01', { quantity: '3', of: '0' }), cases),
    ]).toEqual([
      '按条数或数量统计的要填写计量单位，例如次、份、人。',
      '计量单位只写单位，不写数，例如次、份、人。',
      '工作类型“业务培训”已经有了，请换一个名称。',
      '指标“培训 场次”已由工作类型“业务培训”统计，一个指标只能由一种类型统计。',
      '还没有“调研”这种工作类型，请先定义类型，或核对名称。',
      '“办件”按数量统计，请填写数量。',
      '“办件”统计比率，请填写总数，总数不能是0。',
      '“办件”统计比率，请填写总数，总数不能是0。',
    ]);
    const all = entered(training, record('业务培训', '2024-03-01'));
    expect(strandedBy(WORK, training.id, all)).toEqual([all[1]]);
  });

  test('of the samples can be taken over as it is', () => {
    const entries = entered(
      ...SAMPLE_TYPES.map((each) => entry('type', '2024-01-01', { ...each })),
    );
    expect(entries.length).toBe(SAMPLE_TYPES.length);
  });
});

test('the result of an indicator does not depend on the order of its rows, and a reversal brings back what was', () => {
  const rows = fc.array(
    fc.record({
      after: fc.nat(365),
      quantity: fc.nat(100_000),
      more: fc.nat(100_000),
      of: fc.constantFrom('甲', '乙', '丙', '丁'),
    }),
    { minLength: 1, maxLength: 20 },
  );
  const types = entered(
    type('甲', 'count', '次', '甲'),
    type('乙', 'sum', '人', '乙'),
    type('丙', 'ratio', '', '丙'),
    type('丁', 'latest', '', '丁'),
  );
  const draft = draftWith(['甲', '乙', '丙', '丁']);
  fc.assert(
    fc.property(rows, fc.nat(), (drawn, seed) => {
      const records = drawn.map(
        ({ after, quantity, more, of }, i): LedgerEntry => ({
          id: `r${i}`,
          ledger: 'work',
          kind: 'record',
          day: plusDays(day('2024-01-01'), after),
          texts: {
            type: of,
            title: '事',
            quantity: `${quantity / 100}`,
            of: `${quantity + more + 1}`,
          },
        }),
      );
      const turned = [
        ...records.slice(seed % records.length),
        ...records.slice(0, seed % records.length),
      ].reverse();
      const figures = figuresOf([...types, ...records], draft, 2024);
      expect(figuresOf([...turned, ...types], draft, 2024)).toEqual(figures);
      const extra: LedgerEntry = {
        id: 'x',
        ledger: 'work',
        kind: 'record',
        day: day('2024-06-01'),
        texts: { type: '甲', title: '误' },
      };
      const back: LedgerEntry = { ...extra, id: 'y', reverses: 'x', because: '误登' };
      expect(figuresOf([...types, back, ...records, extra], draft, 2024)).toEqual(figures);
      const count = drawn.filter(({ of }) => of === '甲').length;
      expect(figures.find(({ path }) => path === 'indicators/i1.result')?.text).toBe(
        count === 0 ? undefined : `${count}次`,
      );
    }),
    { numRuns: 50 },
  );
});
