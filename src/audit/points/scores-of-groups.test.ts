import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const REPORT = '临河县档案馆2024年度部门整体支出绩效自评报告';

describe('what a paragraph scores under a name of its own', () => {
  const part = (head: number, first: number, got: number, all: string) =>
    told(
      REPORT,
      '三、评价情况分析',
      `（一）预算执行（${head}分）。执行率${first}分，得${got}分；结转结余5分，得5分；公用经费控制5分，得5分。本部分得${all}分。`,
    );
  test('comes to what the part got and is worth', () => {
    expect(part(20, 10, 9.5, '19.5')).toEqual([]);
    expect(part(20, 10, 9.5, '15.9')).toEqual([
      '各指标得分19.5合计19.5，与总分「本部分得15.9分」相差3.6。',
    ]);
    expect(part(20, 10, 5.9, '19.5')).toEqual([
      '各指标得分15.9合计15.9，与总分「本部分得19.5分」相差3.6。',
    ]);
    expect(part(30, 10, 9.5, '19.5')).toEqual([
      '上级指标分值「（一）预算执行（30分）」与其下各指标分值「执行率10分」、「结转结余5分」、「公用经费控制5分」之和20不等。',
    ]);
  });
  test('of items that neither are worth nor got what is told they are some only', () => {
    expect(part(40, 10, 9.5, '36')).toEqual([]);
  });
});

describe('what paragraphs under a heading score', () => {
  const lines = (first: string, all: string, total: string) =>
    told(
      REPORT,
      '三、整体绩效目标实现情况',
      `（一）产出完成情况分析。全年走访1487人次。本项满分20分，得${first}分。`,
      '（二）效果实现情况分析。推荐就业245人。本项满分20分，得19.7分。',
      '（三）服务对象满意度情况。群众较为满意。本项满分20分，得18.1分。',
      `整体绩效目标实现情况满分60分，得分${all}分。`,
      '四、预算管理情况分析',
      '财务、资产、绩效管理制度健全，执行到位。该部分满分40分，得分38分。',
      '五、总体评价结论',
      `部门整体绩效评价得分${total}分。`,
    );
  test('comes to what the heading got by its name, and the headings to the whole', () => {
    expect(lines('17.3', '55.1', '93.1')).toEqual([]);
    expect(lines('17.3', '51.5', '89.5')).toEqual([
      '各指标得分55.1合计55.1，与总分「得分51.5分」相差3.6。',
    ]);
    expect(lines('17.3', '55.1', '91.3')).toEqual([
      '各指标得分93.1合计93.1，与总分「部门整体绩效评价得分91.3分」相差1.8。',
    ]);
  });
});

test('what an item under its name is worth is what the form prints', () => {
  const form = (worth: number) =>
    told(
      REPORT,
      `1.目标制定。该项指标分值${worth}分，自评得分10分。该项未扣分。`,
      '附表：部门整体支出绩效评价得分表',
      '| 序号 | 评价指标 | 分值 | 自评得分 |',
      '| 1 | 目标制定 | 10 | 10 |',
      '| 2 | 目标实现 | 90 | 88 |',
      '| 合计 |  | 100 | 98 |',
    );
  expect(form(10)).toEqual([]);
  expect(form(16)).toEqual([
    '目标制定分值前后不一致：「10」、「该项指标分值16分」，仅凭本文不能判断哪一处正确。',
  ]);
});
