import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const found = (line: string) => told('临河县体育局2024年度部门整体支出绩效自评报告', line);

test.each([
  ['接待费2.16万元，接待36批次、288人次，批均', '600', '480', '元、人均75元。'],
  ['接待费2.16万元，接待36批次、288人次，批均600元、人均', '75', '92', '元。'],
  ['全年接待查档群众5184人次，月均', '432', '502', '人次。'],
  ['开展直播96场，平均每月', '8', '9', '场。'],
  ['场馆开放330天，接待66万人次，日均', '2000', '2300', '人次。'],
  ['全年派车14400车次，安全行驶216万公里，平均每车次', '150', '171', '公里。'],
  ['公务接待费0.75万元，比上年的0.90万元减少0.15万元，接待15批75人，人均', '100', '118', '元。'],
])('an average of one stretch is told however far it is off: %s', (front, right, wrong, behind) => {
  expect(found(`${front}${right}${behind}`)).toEqual([]);
  expect(found(`${front}${wrong}${behind}`)).toHaveLength(1);
});

test.each([
  // Of two amounts or two numbers either may be meant, and what falls to each may be something else.
  '车辆运行7.2万元、接待5.4万元，车辆3辆，每辆2.4万元。',
  '救助1850人次，资助4000人，发放68万元，人均170元。',
  '投入100万元，惠及群众500人，人均增收3450元。',
  '投入100万元，其中培训200人，人均费用300元。',
  '上半年接待1200人次，月均200人次。',
  '适配辅具640件，其中轮椅215辆、助听器128台、其他297件，支出89.6万元，平均每件1400元。',
])('an average that may be of others is told nothing of: %s', (line) => {
  expect(found(line)).toEqual([]);
});
