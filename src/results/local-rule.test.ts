import { describe, expect, test } from 'vitest';
import { type LocalRule, ruleRefusal, rulesWith, tryRule } from './local-rule.ts';
import { proposalFor, ruleOfUse } from './proposal.ts';
import { USE_RULES } from './rules.ts';

const DIVISION = '湖南省岳阳市';
const OWN: LocalRule = {
  ...{ title: '本市结果应用办法', number: '岳财绩〔2026〕1号', from: 2026 },
  clauses: [
    { grade: '优', use: 'protect', said: '等级为优的优先安排。' },
    { grade: '良', use: 'keep', said: '等级为良的不增加。' },
    { grade: '中', use: 'keep', said: '等级为中的先整改，暂不压减。' },
    { grade: '差', use: 'cut', said: '等级为差的压减一半。' },
  ],
};
const kept = (id: string, rule: LocalRule) => ({ id, rule, basis: '印发通知', by: '甲', at: '' });

describe('a rule of the region', () => {
  test('goes before those known from its year on; of two for one year the last counts', () => {
    const sharper = {
      ...OWN,
      clauses: OWN.clauses.map((each) => ({ ...each, use: 'cut' as const })),
    };
    const rules = rulesWith(DIVISION, [kept('a', sharper), kept('b', OWN)]);
    const said = (year: number) => {
      const rule = ruleOfUse(rules, DIVISION, year);
      return [rule?.id, rule?.number, proposalFor(rule, '中')?.clause.use];
    };
    expect([said(2025), said(2026), said(2030)]).toEqual([
      ['cpc-2018-34', '中发〔2018〕34号', 'cut'],
      ['b', '岳财绩〔2026〕1号', 'keep'],
      ['b', '岳财绩〔2026〕1号', 'keep'],
    ]);
    expect(ruleOfUse(rules, '湖南省常德市', 2026)?.id).toBe('cpc-2018-34');
  });

  test('names its title, the document it rests on, its first year, and says something of each grade once', () => {
    const said = (change: Partial<LocalRule>, basis = '印发通知') =>
      ruleRefusal({ ...OWN, ...change }, basis)?.words.zh;
    const [first, ...others] = OWN.clauses;
    const doubled = first ? [first, first, ...others] : [];
    expect([
      said({}),
      said({ title: ' ' }),
      said({}, ''),
      said({ from: 1999 }),
      said({ clauses: others }),
      said({ clauses: doubled }),
      said({ clauses: OWN.clauses.map((each) => ({ ...each, said: '' })) }),
    ]).toEqual([
      undefined,
      '请填写规定的名称。',
      '请填写依据，例如印发的文件和日期。',
      '请填写从哪个年度的评价结果开始执行。',
      '请写明等级为“优”的怎样安排。',
      '请写明等级为“优”的怎样安排。',
      '请写明等级为“优”的怎样安排。',
    ]);
  });

  test('is tried on a year: whose proposal it would change, and whose decision went another way', () => {
    const rated = [
      { unit: '甲', grade: '优', decided: 'protect' },
      { unit: '乙', grade: '中', decided: 'cut' },
      { unit: '丙', grade: '良', decided: 'protect' },
      { unit: '丁', grade: '差' },
    ] as const;
    expect(tryRule(rated, DIVISION, 2025, USE_RULES, OWN)).toEqual({
      ...{ units: 4, changed: 2, otherwise: 2 },
      rows: [
        { unit: '乙', grade: '中', decided: 'cut', before: 'cut', after: 'keep' },
        { unit: '丙', grade: '良', decided: 'protect', before: 'keep', after: 'keep' },
        { unit: '丁', grade: '差', before: 'cancel', after: 'cut' },
      ],
    });
  });
});
