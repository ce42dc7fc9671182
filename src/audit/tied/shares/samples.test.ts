import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const WHOLE = '临河县水利局2024年度部门整体支出绩效自评报告';

test.each([
  [
    'a share whose whole stands within its words',
    '评价组实地查看了9个灌区，占全县30个灌区的45%。',
    '「灌区的45%」与「评价组实地查看了9个」÷「占全县30个」＝30%不符。',
  ],
  [
    'a share of what was drawn',
    '抽查在岗水管员150名，18名巡河记录不全，占21%。',
    '「占21%」与「18名」÷「抽查在岗水管员150名」＝12%不符。',
  ],
  [
    'a share behind a bound',
    '抽查泵站25座，4座年运行率低于60%，占36%。',
    '「占36%」与「4座」÷「抽查泵站25座」＝16%不符。',
  ],
  [
    'what part of the answers of the sentence in front is pleased, under a name of its own',
    '发放问卷253份，收回有效问卷232份。其中表示满意的227份，灌区农户满意度为79.8%。',
    '「灌区农户满意度为79.8%」与「其中表示满意的227份」÷「收回有效问卷232份」＝97.84%不符。',
  ],
  [
    'a rate that is called by what stands behind its part',
    '电话回访用水户800户，760户满意，满意度85%。',
    '「满意度85%」与「760户」÷「电话回访用水户800户」＝95%不符。',
  ],
  [
    'a rate of some among them',
    '检查的40笔拨款中，31笔按时拨付，9笔超期，超期率32.5%。',
    '「超期率32.5%」与「9笔」÷「检查的40笔」＝22.5%不符。',
  ],
  [
    'what was inspected, told behind its number',
    '对45家水厂进行飞行检查，9家被责令整改，占26%。',
    '「占26%」与「9家」÷「对45家」＝20%不符。',
  ],
  [
    'some that there are of them',
    '全区12个灌区有3个计量不准，占35%。',
    '「占35%」与「灌区有3个」÷「全区12个」＝25%不符。',
  ],
])('%s is held against its whole', (_, line, finding) => {
  expect(told(WHOLE, line)).toEqual([finding]);
});

test.each([
  ['a share of its whole', '评价组实地查看了9个灌区，占全县30个灌区的30%。'],
  ['the part is told without a figure', '培训水管员300人，女职工占全部120人的40%。'],
  ['the land that is taken up', '新建泵站2座，占地15亩的占比较高，达到60%。'],
  ['another whole of the paragraph', '全县有泵站50座。抽查泵站25座，完好泵站共20座，占40%。'],
  ['the number of an item runs into its figure', '2.12个灌区有3个计量不准，占25%。'],
  ['a rate of one further in front', '抽检闸门64座，合格58座，整修后合格6座，一次合格率90.63%。'],
  [
    'the share of what several come to',
    '水管员98人，其中高级工34人、中级工41人、初级工23人，中高级工合计占水管员的76.53%。',
  ],
  ['what was not satisfied', '回访用水户500户，不满意25户，满意率95%。'],
])('%s is left alone', (_, line) => {
  expect(told(WHOLE, line)).toEqual([]);
});

test('what another share is of is no part, and the part may be counted by another word', () => {
  expect(
    told(
      '临河县2024年度就业专项资金绩效评价报告',
      '城镇新增就业2093人，占全年目标任务1200人的174%，帮助151名就业困难人员就业，占全年目标任务125人的121%。',
    ),
  ).toEqual([]);
});
