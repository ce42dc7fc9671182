import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const WHOLE = '临河县水利局2024年度部门整体支出绩效自评报告';

test.each([
  [
    'digits exchanged in the whole of a list of three',
    '抽查河段24个，其中上段6个、中段8个、下段10个。',
    '24个',
    '42个',
    '按「其中上段6个」、「中段8个」、「下段10个」推算应为24个，与「抽查河段42个」不等。',
  ],
  [
    'the three kinds of posts',
    '在职人员40人，其中管理岗位15人、专业技术岗位22人、工勤岗位3人。',
    '22人',
    '32人',
    '「在职人员40人」与「管理岗位15人」、「专业技术岗位32人」、「工勤岗位3人」合计50人不等。',
  ],
  [
    'what passed beside what did not',
    '检出不合格24批次，合格1176批次，合格率98.00%。',
    '98.00%',
    '89.00%',
    '按「检出不合格24批次」、「合格1176批次」推算应为98%，与「合格率89.00%」不等。',
  ],
  [
    'what should be behind what is',
    '安置移民620人，人均补助1.90万元；应安置移民640人，安置率96.88%。',
    '96.88%',
    '98.68%',
    '按「安置移民620人」、「应安置移民640人」推算应为96.88%，与「安置率98.68%」不等。',
  ],
  [
    'those who were reached of those who were called',
    '电话访问用水户300户，接通250户，其中满意235户，满意度94%。',
    '94%',
    '49%',
    '「满意度49%」与「其中满意235户」÷「接通250户」＝94%不符。',
  ],
  [
    'a rate beside that of a department above',
    '预算执行率99.00%，高于市财政95%的考核要求。',
    '高于',
    '低于',
    '「预算执行率99.00%」、「低于市财政95%」：按所列两数应为高于。',
  ],
])('%s', (_, line, right, wrong, finding) => {
  expect(told(WHOLE, line)).toEqual([]);
  expect(told(WHOLE, line.replace(right, wrong))).toEqual([finding]);
});

test('three of many are no whole by chance', () => {
  expect(told(WHOLE, '抽查河段43个，其中上段6个、中段8个、下段10个。')).toEqual([]);
});
