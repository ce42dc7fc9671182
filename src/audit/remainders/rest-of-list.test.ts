import { describe, expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const WHOLE = '临河县水利局2024年度部门整体支出绩效自评报告';

describe('what is left of a list or of money', () => {
  test.each([
    '在职69人中50岁以上31人，占44.93%，35岁以下14人，占20.29%，其余24人为36至49岁。',
    '改造户厕560座，其中卫生厕所300座（新建120座），其余260座为旱厕。',
    '应收水费326万元，实收273.84万元，收缴率84%，欠收52.16万元。',
    '在校学生8932人，其中寄宿生2233人、走读生4136人；团员3747人，其中学生团员2473人，农村团员636人，其余638人在企业。',
    '核定编制86名，在职79人，其中技术人员61人。另有退休人员41人。空编7名。',
    '三公经费支出19.80万元，比预算22万元节约2.20万元，节约率10%。其中公务接待费7.20万元、公务用车运行维护费12.60万元。',
  ])('%s', (line) => {
    expect(told(WHOLE, line)).toEqual([]);
  });
  test.each([
    [
      '在职69人中50岁以上31人，占44.93%，35岁以下14人，占20.29%，其余42人为36至49岁。',
      '「在职69人」－「岁以上31人，占44.93%，35岁以下14人」＝24人，与「其余42人」不符。',
    ],
    [
      '应收水费326万元，实收273.84万元，收缴率84%，欠收56.12万元。',
      '「应收水费326万元」－「实收273.84万元」＝52.16万元，与「欠收56.12万元」不符。',
    ],
    [
      '概算投资468万元，累计支出425.88万元，预算执行率91%。结转下年使用41.22万元。',
      '「概算投资468万元」－「累计支出425.88万元」＝42.12万元，与「结转下年使用41.22万元」不符。',
    ],
    [
      '核定编制86名，在职79人，其中技术人员61人。另有退休人员41人。编制空余9名。',
      '「核定编制86名」－「在职79人」＝7名，与「编制空余9名」不符。',
    ],
    [
      '三公经费支出19.80万元，比预算22万元节约2.20万元，节约率10%。其中公务接待费2.70万元、公务用车运行维护费12.60万元。',
      '总额「三公经费支出19.80万元」与各项「其中公务接待费2.70万元」、「公务用车运行维护费12.60万元」之和15.3万元相差4.5万元。',
    ],
  ])('%s', (line, finding) => {
    expect(told(WHOLE, line)).toEqual([finding]);
  });
  test('an average or a total whose point was moved', () => {
    expect(told(WHOLE, '发放补贴358万元，惠及农户7160户，户均500元。')).toEqual([]);
    expect(told(WHOLE, '发放补贴358万元，惠及农户7160户，户均50元。')).toEqual([
      '「户均50元」与「发放补贴358万元」÷「惠及农户7160户」＝500元不符。',
    ]);
    expect(told(WHOLE, '购置水表5600只，每只210元，共计1176万元。')).toEqual([
      '按「购置水表5600只」、「每只210元」计算为117.6万元，与「共计1176万元」不符。',
    ]);
  });
  test('what is left at the end of the year against what was carried into it, told elsewhere', () => {
    const all = '年初结转126.40万元，本年收入500万元，全年支出426.40万元，年末结转200.00万元。';
    const again = '三是年末累计结转200.00万元，比年初增加73.60万元。';
    expect(told(WHOLE, all, again)).toEqual([]);
    expect(told(WHOLE, all, again.replace('增加', '减少'))).toEqual([
      '「年初结转126.40万元」、「三是年末累计结转200.00万元」、「比年初减少73.60万元」：按所列两数应为增加。',
    ]);
    expect(told(WHOLE, all, again.replace('73.60', '63.70'))).toEqual([
      '「年初结转126.40万元」、「三是年末累计结转200.00万元」、「比年初增加63.70万元」：两数相差73.6万元。',
    ]);
  });
  test('a price of one of several kinds is of its own number, not of their total', () => {
    const bought =
      '购置水泵65台、每台0.6万元，闸门20台、每台0.3万元，启闭机6台、每台29.5万元，其他262万元，合计484万元。';
    expect(told(WHOLE, bought)).toEqual([]);
    expect(told(WHOLE, '看护河道1600公里，发放补助240万元，每公里1500元。')).toEqual([]);
    expect(told(WHOLE, '看护河道1600公里，发放补助240万元，每公里150元。')).toEqual([
      '「每公里150元」与「发放补助240万元」÷「看护河道1600公里」＝1500元不符。',
    ]);
  });
  test('what one project carries over is not what the unit does', () => {
    const all = '年初结转50万元，本年收入700万元，全年支出740万元，年末结转10万元。';
    expect(told(WHOLE, '渠道治理预算60万元，支出48.5万元，还剩11.5万元。', all)).toEqual([]);
    const carried = '渠道治理资金预算60万元，支出48.5万元，结转下年使用11.5万元，执行率80.83%。';
    expect(told(WHOLE, carried, all)).toEqual([]);
    expect(told(WHOLE, all, '2024年末结转和结余12万元。')).toHaveLength(1);
  });
});

test('the rest of a list has a name, or its whole makes a sentence of its own', () => {
  const staff = (rest: string): string =>
    `人员经费13244.56万元，包括工资福利支出10234.11万元、对个人和家庭的补助887.70万元，其余为单位缴纳的社会保险费，共${rest}万元。`;
  expect(told(WHOLE, staff('2122.75'))).toEqual([]);
  expect(told(WHOLE, staff('2122.05'))).toContain(
    '「人员经费13244.56万元」－「包括工资福利支出10234.11万元、对个人和家庭的补助887.70万元」＝2122.75万元，与「共2122.05万元」不符。',
  );
  const income = (rest: string): string =>
    `全年总收入16785万元。财政拨款9864万元，占58.8%；事业收入6123万元，占36.5%；科研收入486万元，占2.9%；剩下的是其他收入${rest}万元。`;
  expect(told(WHOLE, income('312'))).toEqual([]);
  expect(told(WHOLE, income('319'))).toHaveLength(1);
});

test('another use behind one of the uses of a whole is the rest of it where a slip parts the two', () => {
  const uses = (rest: string) =>
    told(WHOLE, `收到专项资金428万元，其中316万元用于堤防加固，${rest}用于闸门养护。`);
  expect(uses('另外112万元')).toEqual([]);
  expect(uses('另外122万元')).toHaveLength(1);
  expect(uses('剩余部分112万元')).toEqual([]);
  expect(uses('剩余部分122万元')).toHaveLength(1);
  // Other money than that of the whole.
  expect(uses('另外58万元')).toEqual([]);
});
