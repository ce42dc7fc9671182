import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const found = (line: string) => told('2024年度临河县水利局部门决算公开说明', line);

test('an actual that is said to be at the budget is the budget, though a rate of completion says so too', () => {
  const flat = (budget: string, rate = '') =>
    `购房补贴（项）。全年预算为${budget}万元，支出决算为11.72万元。${rate}决算数同全年预算数持平。`;
  expect(found(flat('11.72'))).toEqual([]);
  expect(found(flat('11.42'))).toEqual([
    '「全年预算为11.42万元」、「支出决算为11.72万元」、「决算数同全年预算数持平」：按所列两数，决算数大于预算数。',
  ]);
  expect(found(flat('11.72', '完成全年预算的100%。'))).toEqual([]);
  expect(found(flat('17.12', '完成全年预算的100%。'))).toContain(
    '「全年预算为17.12万元」、「支出决算为11.72万元」、「决算数同全年预算数持平」：按所列两数，决算数小于预算数。',
  );
  expect(found(flat('11.70').replace('持平', '基本持平'))).toEqual([]);
});

test('an actual that is said to be above or below the budget is so by the two amounts', () => {
  const said = (words: string) =>
    `购房补贴（项）。年初预算为9.50万元，支出决算为11.72万元。${words}的主要原因：人员增加。`;
  expect(found(said('决算数大于年初预算数'))).toEqual([]);
  expect(found(said('决算数大于调整预算数'))).toEqual([]);
  expect(found(said('决算数小于年初预算数'))).toEqual([
    '「年初预算为9.50万元」、「支出决算为11.72万元」、「决算数小于年初预算数」：按所列两数，决算数大于预算数。',
  ]);
});

test('of a budget of nothing nothing was spent, whatever rate of completion a form has for it', () => {
  const item = (spent: string) =>
    `因公出国（境）费支出预算为${spent}万元，支出决算为${spent}万元，完成预算的0%，决算数与预算数持平。`;
  expect(found(item('0'))).toEqual([]);
  expect(found(item('3.20'))).toContain(
    '「完成预算的0%」、「决算数与预算数持平」：按完成率决算数应小于预算数。',
  );
});

test('what an actual changed by since last year may stand between its rate of completion and what is said of it', () => {
  const item = (words: string) =>
    `公务接待费预算为6.80万元，支出决算为4.98万元，完成预算的73.24%；较上年减少0.37万元，下降6.92%。决算数${words}预算数的主要原因是厉行节约。`;
  expect(found(item('小于'))).toEqual([]);
  expect(found(item('大于'))).toEqual([
    '「完成预算的73.24%」、「决算数大于预算数」：按完成率决算数应小于预算数。',
  ]);
});
