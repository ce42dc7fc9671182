import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Draft,
  document,
  paragraph,
  span,
  table,
  type Written,
} from '../../document/build.ts';
import { type Place, wordsAt } from '../../document/document.ts';
import { readTables } from './tables.ts';

const WORDS = [
  '财政供养人员情况（人）',
  '编制数',
  '2023年实际在职人数',
  '控制率',
  '经费控制情况（万元）',
  '2022年决算数',
  '2023年预算数',
  '2023年决算数',
  '三公经费',
  '　1、公务用车购置和维护经费',
  '其中：公车购置',
  '项目支出：',
  '3、市级专项资金',
  '公用经费',
  '政府采购金额',
  '楼堂馆所控制情况',
  '批复规模\n（㎡）',
  '厉行节约保障措施',
  '一级指标',
  '二级指标',
  '评分标准',
  '得分',
  '分值',
  '自评通知\n（8分）',
  '合计',
  '收入',
  '支出',
  '项目',
  '决算数',
  '科目编码',
  '科目名称',
  '本年支出合计',
  '基本支出',
  '301',
  '工资福利支出',
  '栏次',
  '1',
  '2',
  '3',
  '因公出国（境）费',
  '公务接待费',
  '小计',
  '机构名称',
  '人员编制',
  '实有人数',
  '填表人：',
  '填报日期：2024年1月2日',
  '联系电话',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '数量指标',
  '≥3次',
  '',
  '　',
  ' 12.50',
  '1,234.5',
  '100%',
  '——',
  '2023',
  '注：略',
];
const cell = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const written: fc.Arbitrary<Written> = fc.oneof(
  { weight: 5, arbitrary: cell },
  {
    weight: 1,
    arbitrary: fc
      .tuple(cell, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .map(([text, rows, columns]) => span(text, rows, columns)),
  },
);
const drawn = fc
  .tuple(
    fc.array(fc.array(written, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 12 }),
    fc.constantFrom(undefined, 'onePerLine' as const, 'pipes' as const, 'spaces' as const),
  )
  .map(([rows, flattened]): Draft => ({ ...table(rows), ...(flattened && { flattened }) }));
const TITLES = [
  '2023年度部门整体支出绩效评价基础数据表',
  '附件2',
  '部门整体支出绩效自评表',
  '考核评分表',
  '收入支出决算总表    单位：万元',
  '“三公”经费支出决算表',
  '一、部门基本概况',
  '填表人：张三　填报日期：　　单位负责人：（签字）',
  '说明：略。',
  '编制数5人，实有人数3人。',
];
const blocks = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...TITLES).map((text) => paragraph(text)) },
    { weight: 1, arbitrary: drawn },
  ),
  { maxLength: 8 },
);

test('whatever the tables hold, they are read and every statement quotes the words at its place', () => {
  fc.assert(
    fc.property(blocks, (drafts) => {
      const read = document(drafts);
      const { baseDataTables, rubrics, accounts, facts, years } = readTables(read);
      const said = [baseDataTables, rubrics, accounts, facts(2023), years];
      for (const { verbatim, at } of statementsIn(said)) {
        const words = wordsAt(read, at);
        expect(verbatim === '' ? words.trim() : words).toBe(verbatim);
      }
      for (const fact of facts()) expect(fact.within ?? -1).toBeLessThan(facts().length);
    }),
    { numRuns: 300 },
  );
});

/** Everything with words and a place, wherever it stands in a value. */
function statementsIn(value: unknown): readonly { verbatim: string; at: Place }[] {
  if (Array.isArray(value)) return value.flatMap(statementsIn);
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(statementsIn);
  const { verbatim, at } = value as { verbatim?: string; at?: Place };
  return typeof verbatim === 'string' && at ? [{ verbatim, at }, ...inner] : inner;
}
