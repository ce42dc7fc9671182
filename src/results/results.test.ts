import { describe, expect, test } from 'vitest';
import { day } from '../values/day.ts';
import { amountFault, departs, proposalFor, ruleOfUse, type UseRule } from './proposal.ts';
import { isLate, refuseAnswer, refuseVerdict } from './rectification.ts';
import { USE_RULES } from './rules.ts';

const grades = ['优', '良', '中', '差'] as const;

describe('the rule on the use of results', () => {
  test('proposes to protect, keep, cut and cancel by the grade', () => {
    const rule = ruleOfUse(USE_RULES, '湖南省岳阳市', 2025);
    expect(rule?.id).toBe('cpc-2018-34');
    expect(grades.map((grade) => proposalFor(rule, grade)?.clause.use)).toEqual([
      'protect',
      'keep',
      'cut',
      'cancel',
    ]);
    expect(proposalFor(rule, undefined)).toBeUndefined();
  });

  test("a region's own rule goes before the nation's, and only in its years", () => {
    const own: UseRule = {
      id: 'local',
      title: '本级结果应用办法',
      jurisdiction: '湖南省岳阳市',
      inForce: { from: 2024, until: 2025 },
      seen: 'P',
      clauses: [
        { grade: '中', use: 'keep', said: { zh: '中等的维持。', en: 'Middling is kept.' } },
      ],
    };
    const rules = [...USE_RULES, own];
    expect([2023, 2024, 2026].map((year) => ruleOfUse(rules, '湖南省岳阳市', year)?.id)).toEqual([
      'cpc-2018-34',
      'local',
      'cpc-2018-34',
    ]);
    // Where it is silent nothing is proposed: the other rule is not mixed in.
    expect(proposalFor(own, '优')).toBeUndefined();
  });

  test('every rule says what its clause is, for four grades at most once each', () => {
    for (const { clauses } of USE_RULES) {
      expect(clauses.map(({ grade }) => grade)).toEqual(grades);
      expect(clauses.every(({ said }) => said.zh !== '' && said.en !== '')).toBe(true);
    }
  });

  test('a decision that is not the proposal departs from it', () => {
    const proposal = proposalFor(ruleOfUse(USE_RULES, '', 2025), '中');
    expect([
      departs(proposal, 'cut'),
      departs(proposal, 'keep'),
      departs(undefined, 'cut'),
    ]).toEqual([false, true, false]);
  });
});

describe('rectification', () => {
  test('is answered until it is verified, and not with nothing', () => {
    expect(refuseAnswer({ state: 'raised' }, '已于6月补充')).toBeUndefined();
    expect(refuseAnswer({ state: 'answered' }, '另作补充')).toBeUndefined();
    expect(refuseAnswer({ state: 'raised' }, ' ')?.refused).toBe('reasonMissing');
    expect(refuseAnswer({ state: 'verified' }, '再改')?.refused).toBe('wrongState');
  });

  test('is verified once it is answered, and sent back only with a reason', () => {
    expect(refuseVerdict({ state: 'answered' }, true, '')).toBeUndefined();
    expect(refuseVerdict({ state: 'answered' }, false, '')?.refused).toBe('reasonMissing');
    expect(refuseVerdict({ state: 'raised' }, true, '')?.words.zh).toBe(
      '单位还没有答复这一条，不能核实。',
    );
  });

  test('is late when the day is over without an answer', () => {
    const due = day('2026-06-30');
    expect(
      (['raised', 'answered', 'verified'] as const).map((state) =>
        isLate({ state, due }, day('2026-07-01')),
      ),
    ).toEqual([true, false, false]);
    expect(isLate({ state: 'raised', due }, due)).toBe(false);
  });
});

test('less is no protection and more is no cut; a budget that is kept may change a little either way', () => {
  expect(amountFault('protect', -1)?.zh).toBe(
    '决定是“优先保障”，预算调整却是减少。请核对决定或金额。',
  );
  expect(amountFault('cut', 100)?.zh).toBe('决定是“压减”，预算调整应为负数。请核对决定或金额。');
  expect(amountFault('cancel', 0)?.zh).toBe('决定是“取消”，预算调整应为负数。请核对决定或金额。');
  expect([
    amountFault('protect', 100),
    amountFault('keep', -100),
    amountFault('cut', -100),
    amountFault('cancel', undefined),
  ]).toEqual([undefined, undefined, undefined, undefined]);
});
