import { describe, expect, test } from 'vitest';
import { findingsOn, told } from '../../../test/told.ts';

/** What is published without being a report of its own year: notices, monthly figures, parts of budgets and accounts. */
describe('notices that say the truth', () => {
  test.each([
    [
      'what is granted for a year is announced within it',
      [
        '现将下达我县2024年县级水利专项资金600万元，予以公告。',
        '南坡镇：县级水利专项资金400万元；',
        '北岸镇：县级水利专项资金200万元。',
        '临河县财政局',
        '2024年3月12日',
      ],
    ],
    [
      'one title names the year that ends and the one that comes',
      [
        '关于临河县2024年财政预算执行情况及2025年财政预算草案的报告',
        '2024年全县一般公共预算收入完成12.40亿元，同比增长3.2%。',
      ],
    ],
    [
      'a budget tells the accounts of the year before',
      [
        '一、2024年“三公”经费预算安排情况',
        '2024年度“三公”经费预算总计20.00万元。',
        '二、2023年“三公”经费决算情况',
        '2023年度“三公”经费合计支出18.00万元。',
      ],
    ],
    [
      'a text without a title may begin with sentences on other years',
      [
        '本单位2024年度总收入300.00万元，较2023年度决算数减少20.00万元。',
        '主要原因：一是人员减少；二是2023年下拨了修缮资金15.00万元。',
      ],
    ],
    [
      'a blank stands between the word of comparison and its year',
      [
        '2024年“三公”经费预算数为20.00万元，与上年相比减少0.20万元。',
        '公务接待费预算16.00万元，比 2023年预算减少0.20万元。公务用车运行费4.00万元，与上年持平。',
      ],
    ],
    [
      'what was compared is of the year itself',
      [
        '现将青原镇2024年度“三公”经费决算情况公布如下：',
        '经比较2024年度镇本级“三公”经费45.00万元，较上年减少15.00万元，下降25.00%。',
      ],
    ],
    [
      'what a share is of is no item of a list',
      [
        '1—5月，全县完成财政总收入4500万元，占年初预算10000万元的45.0%。其中：税收收入3600万元，占年初预算8000万元的45.0%；非税收入900万元，占年初预算2000万元的45.0%。按级次分：上划收入2700万元，占年初预算6000万元的45.0%。地方收入1800万元，占年初预算4000万元的45.0%。',
        '地方收入按构成分：税收收入1100万元，占年初预算2500万元的44.0%；非税收入700万元，占年初预算1500万元的46.7%。',
      ],
    ],
    [
      'to the income of the year others are added',
      [
        '2024年全县一般公共预算收入预算数为15.20亿元，实际完成15.20亿元，比上年决算数14.80亿元增长2.7%，加上上级补助收入13.10亿元、调入资金0.40亿元、上年结余0.60亿元，收入合计29.30亿元。',
      ],
    ],
    [
      'an amount of a part stands nearer to its change than that of the whole',
      [
        '1—5月，全市累计完成一般公共预算支出220.00亿元，增加20.00亿元，增长10.00%。其中：市本级完成44.00亿元，增加4.00亿元，增长10.00%；其他县完成176.00亿元，增加16.00亿元，增长10.00%。',
      ],
    ],
    [
      'all money has words in common: a share is not of whatever budget is told near by',
      [
        '1.基本支出预算2400000元，占一般公共预算支出的80%，同比减少4800元，下降0.2%。',
        '2.项目支出600000元，占一般公共预算支出的20%，同比增加100000元，增长20%。',
      ],
    ],
    [
      'what was not paid is no part of the rate of payment',
      ['道路建设资金支付950.00万元，未支付50.00万元，支付率95%。'],
    ],
    [
      'how far it is from the budget makes the rate of completion',
      ['2024年“三公”支出合计为9600.00万元，完成年初预算80%，比年初预算减少2400.00万元。'],
    ],
  ])('%s', (_, lines) => {
    expect(told(...lines)).toEqual([]);
  });

  test('each of two sums of a table has its own columns', () => {
    expect(
      told(
        '2024年度“三公”经费支出决算表',
        '单位：万元',
        '| 项目 | 预算合计 | 一般公共预算 | 政府性基金预算 | 决算合计 | 一般公共预算 | 政府性基金预算 |',
        '| 公务接待费 | 8.50 | 8.50 | 0.00 | 4.50 | 4.50 | 0.00 |',
        '| 公务用车运行维护费 | 6.00 | 5.00 | 1.00 | 3.00 | 2.00 | 1.00 |',
        '| 总计 | 14.50 | 13.50 | 1.00 | 7.50 | 6.50 | 1.00 |',
      ),
    ).toEqual([]);
  });

  test('a total over rows that were left empty is held against nothing', () => {
    expect(
      told(
        '2024年度“三公”经费支出预算表',
        '| 项目 | 预算数（万元） |',
        '| 合计 | 3.1 |',
        '| 因公出国（境）费 | 0 |',
        '| 公务接待费 |  |',
        '| 公务用车购置及运行费 |  |',
      ),
    ).toEqual([]);
  });

  test('亿元 are rounded: what the last digits explain is a hint', () => {
    const lines = ['2024年全省基金收入32829亿元；支出27913亿元；本年收支结余4915亿元。'];
    expect(told(...lines)).toEqual([]);
    expect(findingsOn(...lines).map(({ check, severity }) => `${severity} ${check}`)).toContain(
      'hint RemainderRecomputes',
    );
  });
});

describe('notices that contradict themselves', () => {
  test.each([
    [
      'to the income of the year others are added',
      '2024年一般公共预算收入129000万元，加上级补助收入428000万元、下级上解收入4000万元、调入资金39000万元，收入总计610000万元。',
      '总额「收入总计610000万元」与各项「年一般公共预算收入129000万元」、「加上级补助收入428000万元」、「下级上解收入4000万元」、「调入资金39000万元」之和600000万元相差10000万元。',
    ],
    [
      'a list goes on behind what its shares are of',
      '财政收入5600万元，按构成分：税收收入3600万元，占年初预算8000万元的45.0%；非税收入900万元，占年初预算2000万元的45.0%。',
      '总额「财政收入5600万元」与各项「税收收入3600万元」、「非税收入900万元」之和4500万元相差1100万元。',
    ],
    [
      'a fall of spending is a fall',
      '2024年“三公”经费支出1360.00万元，比上年减少支出640.00万元，下降36.0%。',
      '「2024年“三公”经费支出1360.00万元」、「比上年减少支出640.00万元」、「下降36.0%」：变动率按640.00万元÷2000.00万元应为32%。',
    ],
    [
      'more than the budget is more than a hundred per cent of it',
      '2024年度支出总计1050.00万元，与上年相比减少50.00万元，降低4.55%；完成年初预算100%，决算数大于预算数50.00万元，主要原因是人员增加。',
      '「完成年初预算100%」、「决算数大于预算数50.00万元」：按此差额完成率应为105%。',
    ],
    [
      'less than the budget by another amount than its rate says',
      '公务接待费支出225.00万元，完成年初预算59.0%，比年初预算减少225.00万元。',
      '「完成年初预算59.0%」、「比年初预算减少225.00万元」：按此差额完成率应为50%。',
    ],
    [
      'a budget changes against the budget of the year before',
      '2024年“三公”经费预算总额为2.70万元。2024年“三公”经费预算数比2023年预算数减少0.30万元，减幅0.1%。',
      '「2024年“三公”经费预算总额为2.70万元」、「2024年“三公”经费预算数比2023年预算数减少0.30万元」、「减幅0.1%」：变动率按0.30万元÷3.00万元应为10%。',
    ],
  ])('%s', (_, line, found) => {
    expect(told('临河县2024年财政收支情况', line)).toEqual([found]);
  });

  test('what vehicles cost is told in lines of its own', () => {
    expect(
      told(
        '临河县2024年“三公”经费支出情况',
        '（二）公务用车购置及运行费116.00万元。其中：',
        '1.公务用车购置费34.00万元，购置1辆中巴车。',
        '2.公务用车运行费116.00万元，主要用于车辆燃油、维修、保险等。',
      ),
    ).toEqual([
      '「公务用车购置及运行费116.00万元」与各部分「公务用车购置费34.00万元」、「公务用车运行费116.00万元」之和150万元相差-34万元。',
    ]);
  });
});
