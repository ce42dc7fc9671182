import { describe, expect, test } from 'vitest';
import { document, paragraph } from '../../document/build.ts';
import { reportWith } from '../../report/example.ts';
import { toldRates } from './told-rates.ts';

const rates = (text: string) =>
  toldRates(reportWith({ document: document([paragraph(text)]) })).map(
    ({ rate, part, whole }) => `${rate.verbatim} ${part.verbatim} ${whole.verbatim}`,
  );

describe('a rate right behind the plan and the result of one thing', () => {
  test('the plan stands before its thing, or both stand behind labels of their own', () => {
    expect(rates('计划培训讲解员50人次，实际完成60人次，完成率110%。')).toEqual([
      '完成率110% 实际完成60人次 计划培训讲解员50人次',
    ]);
    expect(rates('指标1：整理档案。预期值：50卷；实际值：60卷；完成比例：110%。')).toEqual([
      '110% 60卷 50卷',
    ]);
    expect(rates('年初下达任务50场，全年完成60场，任务完成率为110%。')).toEqual([
      '任务完成率为110% 全年完成60场 年初下达任务50场',
    ]);
  });
  test('a rate that is true, one that is capped at 100%, and one of the year before are no matter', () => {
    expect(rates('计划培训讲解员50人次，实际完成60人次，完成率120%。')).toEqual([]);
    expect(rates('计划培训讲解员50人次，实际完成60人次，完成率100%。')).toEqual([]);
    expect(rates('上年计划培训讲解员50人次，实际完成60人次，完成率110%。')).toEqual([]);
  });
  test('what was executed of one project is no share of all that was executed', () => {
    expect(
      rates(
        '全年预算300万元，执行296万元，执行率98.67%。分两个项目：甲项目执行128万元，执行率100%；乙项目执行15万元，执行率93.75%。',
      ),
    ).toEqual([]);
  });
});
