import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const WHOLE = '临河县水利局2024年度部门整体支出绩效自评报告';

test.each([
  [
    'what a batch of guests cost',
    '公务接待费支出2.16万元，比上年的2.70万元减少0.54万元。全年国内公务接待36批次，180人次，人均120元，平均每批次600元。',
    '每批次600元',
    '每批次60元',
    '「平均每批次60元」与「公务接待费支出2.16万元」÷「全年国内公务接待36批次」＝600元不符。',
  ],
  [
    'guests who are counted as people',
    '公务接待费支出3.20万元。国内公务接待40批次320人，人均接待费100元。',
    '费100元',
    '费1000元',
    '「人均接待费1000元」与「公务接待费支出3.20万元」÷「320人」＝100元不符。',
  ],
  [
    'the whole in front of a list, not its last item',
    '年末在训学员312人，其中初级46人、中级82人、高级184人，培训班26个，平均每班12人。',
    '每班12人',
    '每班21人',
    '「平均每班21人」与「年末在训学员312人」÷「培训班26个」＝12人不符。',
  ],
  [
    'fields of a high standard are no standard',
    '建设高标准农田4.25万亩，新增粮食340万公斤，亩均增产80公斤。',
    '340万公斤',
    '430万公斤',
    '「亩均增产80公斤」与「新增粮食430万公斤」÷「建设高标准农田4.25万亩」＝101.18公斤不符。',
  ],
  [
    'the share of an item by its name, exchanged with that of the other',
    '接待读者36.5万人次，其中总馆21.9万人次、分馆14.6万人次，总馆占60%。',
    '占60%',
    '占40%',
    '「总馆占40%」与「其中总馆21.9万人次」÷「接待读者36.5万人次」＝60%不符。',
  ],
  [
    'by how much it grew, where the rate is that of what it is now',
    '演出248场，其中进村156场、进校92场，观众12.4万人次；演出场次比上年的225场增加23场，增长10.22%。',
    '增加23场',
    '增加32场',
    '按「演出248场」、「演出场次比上年的225场」推算应为23场，与「增加32场」不等。',
  ],
])('%s', (_, line, right, wrong, finding) => {
  expect(told(WHOLE, line)).toEqual([]);
  expect(told(WHOLE, line.replace(right, wrong))).toEqual([finding]);
});
