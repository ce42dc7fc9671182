import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const weighed = (score: string, total: string) =>
  told(
    '2024年度部门整体支出绩效自评指标评分表',
    '一级指标\t\t二级指标\t三级指标\t\t自评得分\t评分依据',
    '指标名称\t权重\t指标名称\t指标名称\t权重\t\t',
    '履职效能\t50\t整体效能\t重点工作完成率\t30\t30\t按要求完成',
    '\t\t\t产出完成率\t20\t19\t一项未完成，扣1分',
    '管理效率\t50\t预算执行\t支出进度\t25\t25\t按要求完成',
    `\t\t信息公开\t预决算公开\t25\t${score}\t按要求完成`,
    `合计\t\t\t\t100\t${total}\t`,
  );

test('a name under the head of a level is of that level, though only those with weights are two columns wide', () => {
  expect(weighed('25', '99')).toEqual([]);
  expect(weighed('25', '97')).toEqual(['各指标得分99合计99，与总分「97」相差2。']);
  expect(weighed('28', '102')).toEqual(['“预决算公开”得分「28」超出分值「25」的范围。']);
});
