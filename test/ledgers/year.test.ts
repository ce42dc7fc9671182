import { expect, test } from 'vitest';
import { applyOperations } from '../../src/draft/operations.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { operationsOf, typedOver } from '../../src/ledger/apply.ts';
import { figuresOf, traceOf } from '../../src/ledger/figures.ts';
import { day } from '../../src/values/day.ts';
import { enteredYear } from './enter-all.ts';
import { WORDS } from './words.ts';

const entries = enteredYear();
const figures = figuresOf(entries, WORDS, 2024);
const draft = applyOperations(WORDS, operationsOf(WORDS, figures));
const made = evaluate(draft);
const prose = made.document.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
const tables = made.document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
const rowsOf = (table: number) =>
  Array.from({ length: tables[table]?.rows ?? 0 }, (_, row) =>
    (tables[table]?.cells ?? [])
      .filter((cell) => cell.row === row)
      .map(({ text }) => text.replace(/[\s\u3000]/g, '')),
  );

test('a year kept in ledgers comes to a report with nothing missing and no error', () => {
  expect([made.missing, made.invalid]).toEqual([[], []]);
  expect(made.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(typedOver(draft, figures)).toEqual([]);
});

test('attachment 1 has the figures of the entries', () => {
  expect(rowsOf(0).slice(1, 16)).toEqual([
    ['3', '3', '100.00%'],
    ['经费控制情况（万元）', '2023年决算数', '2024年预算数', '2024年决算数'],
    ['三公经费', '0.00', '0.90', '0.00'],
    ['1、公务用车购置和维护经费', '0.00', '0.00', '0.00'],
    ['其中：公车购置', '0.00', '0.00', '0.00'],
    ['公车运行维护', '0.00', '0.00', '0.00'],
    ['2、出国经费', '0.00', '0.00', '0.00'],
    ['3、公务接待', '0.00', '0.90', '0.00'],
    ['项目支出：', '18.00', '14.40', '14.40'],
    ['1、维稳日常工作经费', '18.00', '14.40', '14.40'],
    ['公用经费', '6.86', '6.00', '3.71'],
    ['其中：办公经费', '', '6.00', '3.71'],
    ['水费、电费、差旅费', '', '0.00', '0.00'],
    ['会议费、培训费', '', '0.00', '0.00'],
    ['政府采购金额', '——', '0', '0'],
  ]);
  expect(rowsOf(0)[16]).toEqual(['部门基本支出预算调整', '——', '——', '-7.25']);
});

test('attachment 2 has the money of the entries', () => {
  expect(rowsOf(1).slice(2, 8)).toEqual([
    ['年度资金总额', '78.16', '70.91', '67.46', '10', '95.13%', '9.51'],
    ['按收入性质分：', '按支出性质分：'],
    ['其中：一般公共预算：67.46', '其中：基本支出：53.06'],
    ['政府性基金拨款：0', '项目支出：14.40'],
    ['纳入专户管理的非税收入拨款：0', ''],
    ['其他资金：0', ''],
  ]);
});

test('attachment 2 has the results of records and surveys, each with the rows that it comes from', () => {
  const results = (list: string) =>
    (draft.lists[list] ?? []).map((id) => [
      draft.fields[`${list}/${id}.name`],
      draft.fields[`${list}/${id}.result`],
      traceOf(figures, `${list}/${id}.result`)?.entries.length ?? 0,
    ]);
  expect(results('indicators')).toEqual([
    ['签约引进项目', '1个', 1],
    ['完成报告', '4份', 4],
    ['调查研究课题', '3个', 3],
    ['文稿获批示率', '85%', 1],
    ['课题结题率', '100%', 1],
    ['工作完成及时率', '98%', 1],
    ['财政资金支出', '67.46万元', 0],
    ['引进项目投资额', '520万元', 2],
    ['项目带动就业', '52人', 2],
    ['建言献策被采纳', '2条', 2],
    ['公众满意度', '98%', 50],
  ]);
  expect(results('projects/p1.indicators').map(([, result]) => result)).toEqual([
    ...['22人次', '100%', '14.4万元', '5件', '95%'],
  ]);
  const printed = new Set(rowsOf(1).flat());
  expect(results('indicators').filter(([, result]) => !printed.has(`${result}`))).toEqual([]);
});

test('the sentences on staff and money have the figures of the entries', () => {
  expect(prose).toEqual(
    expect.arrayContaining([
      '岳阳市临桥区对外联络服务中心为区人民政府办公室所属二级机构。截至2024年末，核定编制3人，在职人员3人，退休人员1人。',
      '1.整体支出情况。2024年全年支出67.46万元，其中：工资福利支出49.35万元，商品和服务支出18.11万元。',
      '2024年基本支出53.06万元，其中：工资福利支出49.35万元，占基本支出的93.01%；商品和服务支出3.71万元，占基本支出的6.99%。',
      '2024年项目支出14.40万元。',
      '维稳日常工作经费支出14.40万元，主要用于维稳日常工作。',
      '全年绩效管理按计划推进，年度目标全部完成。部门整体支出年初预算78.16万元，年中追减7.25万元（人员减少，相应核减人员经费），全年预算70.91万元，全年执行67.46万元，预算执行率95.13%。未支出3.45万元，主要原因是人员退休和厉行节约，人员经费和公用经费有结余。自评得分99.51分，自评等级为“优”。',
    ]),
  );
  expect(prose.find((text) => text.startsWith('2.资金使用方向'))).toContain(
    '人员经费49.35万元，公用经费3.71万元',
  );
  expect(prose.find((text) => text.startsWith('3.“三公”经费情况'))).toMatch(
    /预算0\.90万元.*公务接待费0\.90万元。.*实际支出0\.00万元.*与上年持平/,
  );
});

test('every figure tells the entries that it comes from', () => {
  const textsOf = (path: string) => {
    const traced = traceOf(figures, path);
    return traced?.entries.map((id) => {
      const entry = entries.find((each) => each.id === id);
      return [entry?.kind, entry?.day, entry?.texts.amount ?? entry?.texts.count];
    });
  };
  expect(textsOf('staffing.authorized')).toEqual([['authorized', '2023-11-20', '3']]);
  expect(textsOf('budget.original')).toEqual([
    ['original', '2024-01-18', '577600'],
    ['original', '2024-01-18', '60000'],
    ['original', '2024-01-18', '144000'],
  ]);
  expect(textsOf('execution.basic.goods')).toEqual([
    ['spending', '2024-06-30', '30000'],
    ['spending', '2024-11-30', '7600'],
    ['spending', '2024-12-10', '-500'],
  ]);
  expect(textsOf('projects/p1.actual')).toHaveLength(12);
});

test('the figures of an earlier day are those of that day', () => {
  const on = (until: string, year: number) =>
    Object.fromEntries(
      figuresOf(entries, WORDS, year, day(until)).map(({ path, text }) => [path, text]),
    );
  expect(on('2023-06-30', 2023)).toMatchObject({
    'staffing.authorized': '5',
    'staffing.filled': '4',
    'staffing.retirees': '0',
  });
  expect(on('2024-06-30', 2024)).toMatchObject({
    'staffing.authorized': '3',
    'staffing.filled': '3',
    'staffing.retirees': '1',
    'execution.basic.compensation': '24.675',
    'execution.basic.goods': '3',
    'projects/p1.actual': '7.2',
  });
  expect(on('2024-06-30', 2024)['budget.adjustments/e009.amount']).toBe(undefined);
});
