import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, served } from '../../../../test/server/served.ts';
import { REGION } from '../../../../test/store/district.ts';
import type { UseRulesView } from '../../../api/use-rules.ts';
import type { LocalRule } from '../../../results/local-rule.ts';
import { WHOLE } from '../../../store/scope.ts';

const RULE: LocalRule = {
  ...{ title: '示范区结果应用办法', number: '示财绩〔2026〕1号', from: 2025 },
  clauses: [
    { grade: '优', use: 'protect', said: '等级为优的优先安排。' },
    { grade: '良', use: 'keep', said: '等级为良的不增加。' },
    { grade: '中', use: 'keep', said: '等级为中的先整改。' },
    { grade: '差', use: 'cut', said: '等级为差的压减一半。' },
  ],
};

let system: Served;
beforeAll(async () => {
  system = await served();
}, 60_000);
afterAll(() => system.close());

const held = async (year: number) => {
  const view = await system
    .as('oversight')
    .json<UseRulesView>(200, 'GET', `/api/results/rules?year=${year}`);
  return [view.held?.title, view.kept.map(({ rule, basis, by }) => [rule, basis, by])];
};

test('the bureau lays down the rule of its region with what it rests on; it holds from its year on', async () => {
  const NATIONAL = '中共中央 国务院关于全面实施预算绩效管理的意见';
  expect(await held(2025)).toEqual([NATIONAL, []]);
  const basis = '2026年1月5日印发';
  const bureau = system.as('financePerformance');
  await bureau.json(200, 'POST', '/api/results/rules', { rule: RULE, basis });
  const kept = [[RULE, basis, 'financePerformance甲']];
  expect(await held(2025)).toEqual(['示范区结果应用办法', kept]);
  expect(await held(2024)).toEqual([NATIONAL, kept]);
  const trail = await system.store.audit.list(WHOLE, { region: REGION, what: 'result.rule' });
  const { title, number, from } = RULE;
  expect(trail.map(({ detail }) => detail)).toEqual([{ title, number, from, basis }]);
});

test('nobody else lays one down, and a trial keeps nothing', async () => {
  const asked = { rule: RULE, basis: '试算' };
  const department = system.as('departmentReviewer');
  expect((await department.ask('POST', '/api/results/rules', asked)).status).toBe(403);
  const tried = await system
    .as('financePerformance')
    .json(200, 'POST', '/api/results/rules/trial?year=2024', asked);
  expect(tried).toEqual({ units: 0, changed: 0, otherwise: 0, rows: [] });
  expect((await held(2025))[1]).toHaveLength(1);
});
