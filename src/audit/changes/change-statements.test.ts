import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const other = '开发公益性岗位512个，发放补贴200万元（其中县级资金列支15万元，其余另行安排）。';

test('what changed is told in its own paragraph, and is not what another paragraph spent of it', () => {
  const sources =
    '2024年共到位各级资金106万元，其中中央资金80万元，占75.47%；县级资金26万元，占24.53%。县级资金比上年增加1万元，增长4.00%。';
  expect(told(prose(sources, other))).toEqual([]);
});

test('where its own paragraph tells nothing of it, what the text tells once is what changed', () => {
  const spent = '2023年公用经费支出12万元。';
  expect(
    told(prose(spent, '2024年公用经费支出15万元。', '公用经费比上年增加4万元。')),
  ).toHaveLength(1);
});

test('what the year itself spent may be told as what it was the year before', () => {
  const years = (rate: string) =>
    told(
      prose(
        '2024年本年支出合计824.84万元。',
        `本年支出上年为796.21万元，增加28.63万元，增长${rate}。`,
      ),
    );
  expect(years('3.60%')).toEqual([]);
});

test('a change behind a list whose last item is nothing, as it was, is of the sum', () => {
  const before = '2023年因公出国（境）费0万元。';
  const now =
    '2024年“三公”经费支出8.67万元，其中公务接待费8.67万元，因公出国（境）费0万元，比上年减少1.08万元。';
  expect(told(prose(before, now))).toEqual([]);
});

test('a rate that completes so much of its target is told as short of it', () => {
  const kept = '五保集中供养率达41%，完成42%目标';
  expect(told(prose(`${kept}任务的97.6%。`))).toEqual([]);
  expect(told(prose(`${kept}任务。`))).toHaveLength(1);
});

test('items of the three public expenses that are what they were the year before changed by nothing', () => {
  const found = (reception: string) =>
    told(
      '2024年度临河县水利局部门决算公开说明',
      `2024年度“三公”经费支出决算比上年减少0.15万元，其中：因公出国（境）费支出与上一年度持平；公务用车购置及运行维护费支出与上一年度持平；公务接待费支出决算减少${reception}万元。`,
    );
  expect(found('0.15')).toEqual([]);
  expect(found('0.45')).toEqual([
    '「年度“三公”经费支出决算比上年减少0.15万元」、「公务接待费支出决算减少0.45万元」：增减后应为减少0.45万元。',
  ]);
});

test('a change called by the name of an amount in front is of it, though something is told of what was left', () => {
  const found = (rate: string) =>
    told(
      '2024年度临河县水利局绩效自评报告',
      `全年实际支出1193.51万元，尚有6.70万元未支付。实际支出较2023年增加132.42万元，上升${rate}%。`,
    );
  expect(found('12.48')).toEqual([]);
  expect(found('9.89')).toHaveLength(1);
});

test('a change behind both kinds of spending is of what they make together, unless it names one', () => {
  const kinds = (behind: string) =>
    told(prose(`2024年基本支出280万元，占71.79%；项目支出110万元，占28.21%。${behind}`));
  expect(kinds('与2023年实际支出381万元相比，增加9万元，增幅2.36%。')).toEqual([]);
  expect(kinds('项目支出比2023年项目支出120万元增加10万元。')).toHaveLength(1);
});

test('what is nothing now did not fall by less than it was: that is told of the whole in front', () => {
  const spent = (now: string) =>
    told(
      prose(
        `2024年“三公”经费支出${now}万元，其中公务接待费2.36万元，公务用车运行维护费7.54万元，因公出国（境）费0万元，比上年10.14万元减少0.24万元，下降2.37%。`,
      ),
    ).filter((each) => each.includes('两数相差'));
  expect(spent('9.90')).toEqual([]);
  expect(spent('1.90')).toEqual([
    '「2024年“三公”经费支出1.90万元」、「比上年10.14万元」、「减少0.24万元」：两数相差8.24万元。',
  ]);
});

test('what another body spent the year before is not what a body stayed level with', () => {
  const bodies = (other: string) =>
    told(
      '全县公务接待情况',
      `${other}2023年公务接待费支出4.7万元。`,
      '水利站2024年公务接待费支出3.8万元，与上年持平。',
    );
  expect(bodies('种子站')).toEqual([]);
  expect(bodies('水利站')).toHaveLength(1);
});
