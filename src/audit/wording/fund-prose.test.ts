import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const FUND = '南屏县2024年农田水利项目支出绩效自评报告';

describe('prose of reports on funds and of evaluations', () => {
  test.each([
    [
      'a rate that is wanted is not the one that was reached',
      ['年度目标：优良渠段比例提高，渠道完好率达到85%以上。'],
      ['渠道完好率85.4%，较2023年的83.2%提高2.2个百分点。'],
    ],
    [
      'beyond a semicolon a rate is of another matter',
      [
        '全年发生险情18起，比上年减少2起，下降10%；抢修平均用时由2023年的8小时缩短到6小时，缩短25%。',
      ],
    ],
    [
      'a year behind 到 is the one that was reached',
      ['节水面积占比由2022年的40%提高到2024年的52%，提高12个百分点。'],
    ],
    [
      'of a number, its target and its kinds the number is the whole',
      ['补贴2410人，目标2350人，其中灵活就业1986人、单位招用424人。'],
    ],
    ['those that failed are not those that passed', ['抽检衬砌42处，不合格6处，合格率85.71%。']],
    [
      'how many got more than some points is no score',
      ['我县自评得分96.7分。十个乡镇自评得分在90分以上的9个，80—90分的1个。'],
    ],
  ])('%s', (_, ...lines) => {
    expect(told(FUND, ...lines.flat())).toEqual([]);
  });

  test.each([
    [
      'points between two years',
      '节水面积占比由2022年的40%提高到2024年的52%，提高15个百分点。',
      '「年的40%」、「年的52%」、「提高15个百分点」：两数相差12个百分点。',
    ],
    [
      'the rate behind its two figures',
      '抢修平均用时由2023年的8小时缩短到6小时，缩短35%。',
      '「年的8小时」、「缩短到6小时」、「缩短35%」：变动率应为25%。',
    ],
  ])('%s are still told', (_, line, finding) => {
    expect(told(FUND, line)).toEqual([finding]);
  });
});
