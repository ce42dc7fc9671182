import { expect, test } from 'vitest';
import { document, paragraph } from '../../document/build.ts';
import { extract } from '../../extract/extract.ts';
import { toldRates } from './told-rates.ts';

const told = (...lines: readonly string[]): readonly string[] =>
  toldRates(
    extract(document(['2024年度项目支出绩效评价报告', ...lines].map((line) => paragraph(line))))
      .value,
  ).map(({ rate, part, whole }) => `${rate.verbatim}：${part.verbatim}／${whole.verbatim}`);

const PLAN = '项目计划铺设燃气支管48公里，总投资320万元。';
const DONE = '实际铺设燃气支管48公里，其中城东30公里、城西18公里，完成率';

test('what was done is rated by what another paragraph planned in the very words', () => {
  expect(told(PLAN, `${DONE}88%。`)).toEqual([
    '完成率88%：实际铺设燃气支管48公里／项目计划铺设燃气支管48公里',
  ]);
  expect(told(PLAN, `${DONE}100%。`)).toEqual([]);
});

test('of other things, of several plans, and where more was done than planned nothing is said', () => {
  expect(told('项目计划铺设燃气干管48公里。', `${DONE}88%。`)).toEqual([]);
  expect(told(PLAN, '项目计划铺设燃气支管60公里。', `${DONE}88%。`)).toEqual([]);
  expect(told('项目计划铺设燃气支管40公里。', `${DONE}100%。`)).toEqual([]);
  expect(told(PLAN, '实际铺设燃气支管48公里，维修阀门30个，完成率88%。')).toEqual([]);
});

test('总体支出 is all that was spent', () => {
  const spent = (rate: string) =>
    told(
      `全年预算数2080.50万元，其中，基本支出预算数920.30万元，项目支出预算数1160.20万元。资金总体支出1990.40万元，其中，基本支出910.10万元，项目支出1080.30万元。预算执行率为${rate}%。`,
    );
  expect(spent('95.67')).toEqual([]);
  expect(spent('91.67')).toEqual([
    '预算执行率为91.67%：资金总体支出1990.40万元／全年预算数2080.50万元',
  ]);
});

test('the share of a task is held against the task that a sentence in front sets', () => {
  const built = (rate: string) =>
    told(
      `全年计划新建灌溉渠道86公里，改造泵站闸门125座。截至11月底，建成灌溉渠道79公里，占目标任务的91.9%，改造泵站闸门148座，占目标任务的${rate}。`,
    );
  expect(built('118.4%')).toEqual([]);
  expect(built('181.4%')).toHaveLength(1);
});

test('what was done of a task in another period is no task', () => {
  expect(
    told(
      '二季度，改造泵站闸门31座，完成全年任务的36.9%；疏浚排水干沟15公里，完成全年任务的150%。',
      '今年以来，改造泵站闸门61座，完成全年任务的72.6%；疏浚排水干沟15公里，完成全年任务的150%。',
    ),
  ).toEqual([]);
});

test('so much of the plan is a rate of what was planned elsewhere', () => {
  const done = (rate: string) => told(PLAN, `实际铺设燃气支管48公里，完成计划的${rate}。`);
  expect(done('100%')).toEqual([]);
  expect(done('110%')).toEqual([
    '完成计划的110%：实际铺设燃气支管48公里／项目计划铺设燃气支管48公里',
  ]);
});
