import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { document, paragraph, span, table } from '../document/build.ts';
import { day } from '../values/day.ts';
import type { LedgerId } from './entry.ts';
import { type ImportContext, importTables, sumSentence } from './import.ts';
import type { EntryKind, Ledger } from './ledger.ts';
import { ledgerOf } from './ledgers.ts';

function importOf(
  [id, key]: readonly [LedgerId, string],
  of: Parameters<typeof document>[0],
  defaults: NonNullable<ImportContext['defaults']> = {},
) {
  let count = 0;
  const newId = () => {
    count += 1;
    return `n${count}`;
  };
  const ledger = ledgerOf(id) as Ledger;
  const kind = ledger.kinds.find((each) => each.key === key) as EntryKind;
  return importTables(document(of), ledger, kind, { entries: [], newId, defaults });
}

const GENERAL = { source: 'generalPublicBudget' };
const IN_JANUARY = { day: day('2024-01-18'), texts: GENERAL };

/** Good rows by row and texts, bad ones with their sentences, sums by row. */
const told = (tables: ReturnType<typeof importTables>) =>
  tables.map(({ title, good, bad, sums }) => ({
    title,
    good: good.map(({ row, entry }) => [row, entry.day, entry.texts]),
    bad: bad.map(({ row, said, faults }) => [row, said, ...faults.map((f) => f.sentence.zh)]),
    sums: sums.map((sum) => [sum.row, sum.said, ...[sumSentence(sum)?.zh ?? []].flat()]),
  }));

describe('a workbook of a ledger', () => {
  test('is read below titles and merged heads; bad rows are told with every reason, sums left out', () => {
    const rows = table([
      [
        span('科目', 1, 2),
        span('支出', 1, 2),
        span('支出日期', 2, 1),
        span('项目名称', 2, 1),
        span('支出类型', 2, 1),
        span('资金来源', 2, 1),
      ],
      ['经济分类科目编码', '经济分类科目名称', '支出金额', '备注'],
      ['30201', '办公费', '0.128', '打印纸', '2024年3月12日', '', '基本支出', '一般公共预算'],
      ['30211', '会议费', '0.5', '', '2024-03-20', '', '基本支出', '一般公共预算'],
      ['310', '资本性支出', '1.2.3', '', '', '档案数字化', '项目支出', '上级拨款'],
      ['', '', '', '', '', '', '', ''],
      ['合计', '', '1.828', '', '', '', '', ''],
    ]);
    const tables = importOf(
      ['execution', 'spending'],
      [paragraph('2024年支出明细'), paragraph('单位：万元'), rows],
    );
    expect(told(tables)).toEqual([
      {
        title: '2024年支出明细',
        good: [
          [
            3,
            '2024-03-12',
            {
              type: 'basic',
              source: 'generalPublicBudget',
              economicCode: '30201',
              economicName: '办公费',
              amount: '1280',
              note: '打印纸',
            },
          ],
        ],
        bad: [
          [
            4,
            '30211 会议费 0.5 2024-03-20 基本支出 一般公共预算',
            '科目编码30211是“差旅费”，与填写的“会议费”不符，请核对编码和名称。',
          ],
          [
            5,
            '310 资本性支出 1.2.3 档案数字化 项目支出 上级拨款',
            '请填写支出日期，例如2025-03-28。',
            '请从这些中选一个：一般公共预算、政府性基金预算、国有资本经营预算、社会保险基金预算、纳入专户管理的非税收入、其他资金。',
            '没有认出金额，请只填数字，例如67.46。',
          ],
        ],
        sums: [[7, '合计 1.828']],
      },
    ]);
  });
  test('a project named once for several rows holds for each, an amount does not', () => {
    const rows = table([
      ['项目名称', '支出金额（元）', '支出日期'],
      [span('档案数字化', 2, 1), '100', '2024-05-31'],
      [span('200', 2, 1), '2024-06-30'],
      ['普查', '2024-06-30'],
    ]);
    const texts = { ...GENERAL, type: 'project' };
    const [first] = importOf(['execution', 'spending'], [rows], { texts });
    expect(first?.good.map(({ entry }) => [entry.texts.project, entry.texts.amount])).toEqual([
      ['档案数字化', '100'],
      ['档案数字化', '200'],
    ]);
    expect(first?.bad.map(({ faults }) => faults.map((f) => f.sentence.zh))).toEqual([
      ['请填写支出金额。'],
    ]);
  });
  test('tables about something else are not told', () => {
    expect(
      importOf(
        ['budget', 'original'],
        [
          table([
            ['姓名', '职务'],
            ['甲', '科员'],
          ]),
        ],
      ),
    ).toEqual([]);
  });
});

describe('official tables by code', () => {
  test('functional class: each item as basic and as project, classes are sums', () => {
    const rows = table([
      [
        span('项目', 1, 2),
        span('本年支出合计', 2, 1),
        span('基本支出', 2, 1),
        span('项目支出', 2, 1),
      ],
      ['功能分类科目编码', '科目名称'],
      ['栏次', '', '1', '2', '3'],
      ['合计', '', '67.46', '53.06', '14.40'],
      ['201', '一般公共服务支出', '60.46', '46.06', '14.40'],
      ['20103', '政府办公厅（室）及相关机构事务', '60.46', '46.06', '14.40'],
      ['2010302', '一般行政管理事务', '14.40', '0.00', '14.40'],
      ['2010350', '事业运行', '46.06', '46.06', ''],
      ['208', '社会保障和就业支出', '7.10', '7.10', ''],
      ['2080505', '机关事业单位基本养老保险缴费支出', '7.00', '7.00', ''],
    ]);
    const texts = { ...GENERAL, project: '维稳日常工作经费' };
    const lines = [paragraph('支出决算表'), paragraph('公开03表'), paragraph('金额单位：万元')];
    const [first] = told(
      importOf(['budget', 'original'], [...lines, rows], { day: day('2024-01-18'), texts }),
    );
    const line = (code: string, name: string, amount: string) => ({
      source: 'generalPublicBudget',
      functionCode: code,
      functionName: name,
      amount,
    });
    expect(first?.good).toEqual([
      [
        7,
        '2024-01-18',
        {
          ...line('2010302', '一般行政管理事务', '144000'),
          type: 'project',
          project: '维稳日常工作经费',
        },
      ],
      [8, '2024-01-18', { ...line('2010350', '事业运行', '460600'), type: 'basic' }],
      [
        10,
        '2024-01-18',
        { ...line('2080505', '机关事业单位基本养老保险缴费支出', '70000'), type: 'basic' },
      ],
    ]);
    expect(first?.bad).toEqual([]);
    expect(first?.sums).toEqual([
      [4, '合计'],
      [5, '201 一般公共服务支出'],
      [5, '201 一般公共服务支出'],
      [6, '20103 政府办公厅（室）及相关机构事务'],
      [6, '20103 政府办公厅（室）及相关机构事务'],
      [
        9,
        '208 社会保障和就业支出',
        '“208 社会保障和就业支出”写的是71000元，下面各科目合计70000元，请核对。',
      ],
    ]);
  });
  test('spending by function: projects are entries, basic spending is entered by economic class', () => {
    const rows = table([
      ['功能分类科目编码', '科目名称', '合计', '基本支出', '项目支出'],
      ['2010302', '一般行政管理事务', '14.40', '', '14.40'],
      ['2010350', '事业运行', '53.06', '53.06', ''],
    ]);
    const [first] = importOf(['execution', 'spending'], [paragraph('单位：万元'), rows], {
      day: day('2024-12-31'),
      texts: { ...GENERAL, project: '维稳' },
    });
    expect(first?.good.map(({ entry }) => entry.texts.amount)).toEqual(['144000']);
    expect([first?.bad, first?.sums]).toEqual([[], [{ row: 3, said: '2010350 事业运行' }]]);
  });
  test('statements without codes are none of them', () => {
    const rows = table([
      ['项目', '决算数', '项目', '决算数'],
      ['一、一般公共预算财政拨款收入', '67.46', '一、一般公共服务支出', '67.46'],
    ]);
    const texts = { ...GENERAL, type: 'basic' };
    expect(importOf(['execution', 'spending'], [rows], { texts })).toEqual([]);
  });
  test('economic class, two blocks side by side', () => {
    const rows = table([
      [span('人员经费', 1, 3), span('公用经费', 1, 3)],
      ['科目编码', '科目名称', '决算数', '科目编码', '科目名称', '决算数'],
      ['301', '工资福利支出', '493,500.00', '302', '商品和服务支出', '37,100.00'],
      ['30101', '基本工资', '300,000.00', '30201', '办公费', '30,000.00'],
      ['30102', '津贴补贴', '193,500.00', '30217', '公务接待费', ''],
      ['', '', '', '30211', '差旅费', '7,100.00'],
      ['人员经费合计', '', '493,500.00', '公用经费合计', '', '37,100.00'],
    ]);
    const above = [paragraph('一般公共预算财政拨款基本支出决算表'), paragraph('金额单位：元')];
    const [first] = told(
      importOf(['execution', 'spending'], [...above, rows], {
        day: day('2024-12-31'),
        texts: { ...GENERAL, type: 'basic' },
      }),
    );
    expect(first?.title).toBe('一般公共预算财政拨款基本支出决算表');
    expect(
      first?.good.map(([row, , texts]) => {
        const { economicCode, economicName, amount } = texts as Record<string, string>;
        return [row, economicCode, economicName, amount];
      }),
    ).toEqual([
      [4, '30101', '基本工资', '300000'],
      [4, '30201', '办公费', '30000'],
      [5, '30102', '津贴补贴', '193500'],
      [6, '30211', '差旅费', '7100'],
    ]);
    expect([first?.bad, first?.sums]).toEqual([
      [],
      [
        [3, '301 工资福利支出'],
        [3, '302 商品和服务支出'],
        [7, '人员经费合计'],
        [7, '公用经费合计'],
      ],
    ]);
  });
  test('what the title says of all rows holds for them: year, source and type', () => {
    const rows = table([
      ['科目编码', '科目名称', '决算数'],
      ['30201', '办公费', '3.71'],
    ]);
    const [first, fund] = importOf(
      ['execution', 'spending'],
      [
        paragraph('临桥区档案馆2024年度部门决算'),
        paragraph('一般公共预算财政拨款基本支出决算表'),
        paragraph('单位：万元'),
        rows,
        paragraph('支出决算表'),
        rows,
      ],
    );
    expect(first?.good.map(({ entry }) => [entry.day, entry.texts])).toEqual([
      [
        '2024-12-31',
        {
          type: 'basic',
          source: 'generalPublicBudget',
          economicCode: '30201',
          economicName: '办公费',
          amount: '37100',
        },
      ],
    ]);
    // The other title says neither source nor type.
    expect(fund?.bad.map(({ faults }) => faults.map(({ column }) => column))).toEqual([
      ['type', 'source'],
    ]);
  });
  test('codes in three columns, and what cannot be read', () => {
    const rows = table([
      [span('科目编码', 1, 3), span('科目名称', 2, 1), span('年初预算数', 1, 2)],
      ['类', '款', '项', '基本支出', '项目支出'],
      ['201', '26', '04', '档案馆', '12', '十万'],
    ]);
    const [first] = told(importOf(['budget', 'original'], [rows], IN_JANUARY));
    expect(first?.good.map(([row, , texts]) => [row, texts])).toEqual([
      [
        3,
        {
          type: 'basic',
          source: 'generalPublicBudget',
          functionCode: '2012604',
          functionName: '档案馆',
          amount: '12',
        },
      ],
    ]);
    expect(first?.bad).toEqual([
      [3, '201 26 04 档案馆 12 十万', '没有认出金额，请只填数字，例如67.46。'],
    ]);
  });
});

test('no row of a workbook is lost: it is good, bad, a sum or blank', () => {
  const cell = fc.constantFrom(
    '',
    '30201',
    '办公费',
    '12.5',
    '一',
    '2024-03-12',
    '合计',
    '基本支出',
  );
  const HEADS = ['经济分类科目编码', '经济分类科目名称', '支出金额', '支出日期', '支出类型'];
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 5 })), (rows) => {
      const [first] = importOf(['execution', 'spending'], [table([HEADS, ...rows])], {
        texts: GENERAL,
      });
      const told = [...(first?.good ?? []), ...(first?.bad ?? []), ...(first?.sums ?? [])];
      const numbers = told.map(({ row }) => row).sort((a, b) => a - b);
      const filled = rows.flatMap((row, i) => (row.some((text) => text !== '') ? [i + 2] : []));
      const isEntry = (row: number) =>
        !rows[row - 2]?.find((text) => text !== '')?.startsWith('合');
      // A table of sums and blanks alone is not told at all.
      expect(numbers).toEqual(filled.some(isEntry) ? filled : []);
    }),
    { numRuns: 100 },
  );
});

test('ten thousand rows are read in a few seconds', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => [
    i % 2 === 0 ? '30201' : '30211',
    `${(i % 997) + 1}.${i % 10}`,
    `2024-${`${(i % 12) + 1}`.padStart(2, '0')}-15`,
  ]);
  const big = table([['经济分类科目编码', '支出金额（元）', '支出日期'], ...rows]);
  // The processor's time: other tests run at the same time.
  const from = process.cpuUsage();
  const [first] = importOf(['execution', 'spending'], [big], {
    texts: { ...GENERAL, type: 'basic' },
  });
  const { user } = process.cpuUsage(from);
  expect([first?.good.length, first?.bad.length]).toEqual([10_000, 0]);
  expect(user).toBeLessThan(5_000_000);
});
