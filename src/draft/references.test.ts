import { describe, expect, test } from 'vitest';
import { dossier } from '../../test/generate/dossier.ts';
import { regulationFor } from '../regulation/in-force.ts';
import { totalsOf } from '../report/totals.ts';
import { fen } from '../values/money.ts';
import type { DraftDossier } from './draft.ts';
import { draftOf } from './from-dossier.ts';
import { namedFacts } from './named-facts.ts';
import { referencesIn, searchFacts } from './references.ts';
import { suggestionsOf } from './suggest.ts';
import { dossierOf, rowsBehind } from './to-dossier.ts';

const { regulation } = regulationFor('', 2024);
const GIVEN = dossier(7);
const DRAFT = draftOf(GIVEN);
const facts = namedFacts(GIVEN, rowsBehind(DRAFT), regulation);

const told = (draft: DraftDossier, text: string) =>
  dossierOf({ ...draft, fields: { ...draft.fields, 'narrative.overall': text } }, { regulation });

describe('facts that text may cite', () => {
  test('have keys of their own, and print as the report prints them', () => {
    const keys = facts.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const text = new Map(facts.map((fact) => [fact.key, fact.text]));
    expect(text.get('execution.total')).toBe('237.14万元');
    expect(text.get('budget.final')).toBe('241.08万元');
    expect(text.get('execution.rate')).toBe('98.37%');
    expect(text.get('staffing.authorized')).toBe(`${GIVEN.staffing.authorized}人`);
    expect(text.get('projects/p1.actual')).toBe('10.79万元');
    expect(text.get('indicators/i1.result')).toBe(GIVEN.indicators[0]?.result);
  });
  test('are found by words of their label, in any order', () => {
    const found = (words: string) => searchFacts(facts, words).map(({ key }) => key);
    expect(found('全年执行')).toContain('execution.total');
    expect(found('预算数 接待')).toEqual(['threePublic.budget.hospitality']);
    expect(found('execution rate')).toEqual([
      'execution.rate',
      'score.execution',
      'projects/p1.rate',
    ]);
    expect(found('没有这个词')).toEqual([]);
    expect(found('')).toHaveLength(facts.length);
  });
});

describe('references in running text', () => {
  test('print the figures of the draft, also after those changed', () => {
    const text = '全年支出⟦execution.total⟧，执行率⟦execution.rate⟧';
    expect(told(DRAFT, text).dossier.narrative.overall).toBe('全年支出237.14万元，执行率98.37%');
    const more = {
      ...DRAFT,
      fields: { ...DRAFT.fields, 'execution.basic.compensation': '300' },
    };
    const { dossier: changed } = told(more, text);
    const { actual } = totalsOf(changed);
    expect(actual).toBe(
      fen(totalsOf(GIVEN).actual + 300_000_000 - GIVEN.execution.basic.compensation),
    );
    expect(changed.narrative.overall).not.toContain('237.14');
  });
  test('to facts that are gone or not known are told at the field', () => {
    const draft = { ...DRAFT, fields: { ...DRAFT.fields, 'staffing.retirees': '' } };
    const { dossier: made, invalid } = told(
      draft,
      '退休⟦staffing.retirees⟧，另有⟦projects/p9.actual⟧',
    );
    expect(made.narrative.overall).toBe('退休【退休人数】，另有【projects/p9.actual】');
    expect(invalid.map(({ path, words }) => [path, words.zh])).toEqual([
      ['narrative.overall', '引用的“退休人数”还没有数据，请先填写，或换一个数据。'],
      ['narrative.overall', '引用的数据“projects/p9.actual”已不存在，请删去或换一个数据。'],
    ]);
  });
  test('are found in a text in their order', () => {
    expect(referencesIn('甲⟦budget.final⟧乙⟦execution.total⟧')).toEqual([
      'budget.final',
      'execution.total',
    ]);
  });
});

describe('suggested first drafts', () => {
  test('cite facts of the draft and nothing else', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const given = dossier(seed);
      const draft = draftOf(given);
      const known = new Map(
        namedFacts(given, rowsBehind(draft), regulation).map(({ key, text }) => [key, text]),
      );
      for (const { path, text = '' } of suggestionsOf(given)) {
        for (const key of referencesIn(text))
          expect([seed, path, key, typeof known.get(key)]).toEqual([seed, path, key, 'string']);
        expect([seed, path, text.replace(/⟦[^⟧]*⟧/g, '').match(/\d/)]).toEqual([seed, path, null]);
      }
    }
  });
  test('say nothing of what the draft does not know, and ask instead', () => {
    const suggestions = suggestionsOf(dossierOf({ fields: {}, lists: {} }).dossier);
    expect(suggestions.filter(({ text }) => text !== undefined)).toEqual([]);
    expect(suggestions.every(({ prompts }) => prompts.length > 0)).toBe(true);
  });
  test('say how many indicators there are, and nothing of their points while one has none', () => {
    const [first, ...others] = GIVEN.indicators;
    if (!first) throw new Error('the generated unit has no indicator');
    const { score: _, ...unscored } = first;
    const overall = (indicators: typeof GIVEN.indicators) =>
      suggestionsOf({ ...GIVEN, indicators }).find(({ path }) => path === 'narrative.overall')
        ?.text;
    expect(overall([unscored, ...others])).toBe(
      '⟦fiscalYear⟧共设置年度目标⟦objectives.count⟧、绩效指标⟦indicators.count⟧。',
    );
    // What fell short is not cited either while its number is not known.
    const short = others.map((each) => ({ ...each, score: 0 }));
    const use = suggestionsOf({ ...GIVEN, indicators: [unscored, ...short] });
    expect(use.find(({ path }) => path === 'narrative.resultsUse')?.text).not.toContain(
      'indicators.short',
    );
    expect(overall(others.map((each) => ({ ...each, score: each.weight })))).toBe(
      '⟦fiscalYear⟧共设置年度目标⟦objectives.count⟧、绩效指标⟦indicators.count⟧，均得满分。',
    );
  });
  test('tell how each of the three public expenses moved', () => {
    const draft = {
      ...DRAFT,
      fields: {
        ...DRAFT.fields,
        'prior.threePublic.hospitality': '9',
        'threePublic.actual.hospitality': '1',
      },
    };
    const reason = suggestionsOf(dossierOf(draft).dossier).find(
      ({ path }) => path === 'threePublic.reason',
    );
    expect(reason?.text).toContain(
      '公务接待费由上年⟦prior.threePublic.hospitality⟧减少到⟦threePublic.actual.hospitality⟧',
    );
  });
});
