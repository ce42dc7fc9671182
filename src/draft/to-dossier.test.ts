import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dossier } from '../../test/generate/dossier.ts';
import { compose } from '../compose/compose.ts';
import { regulationFor } from '../regulation/in-force.ts';
import { LISTS } from './catalogue/lists.ts';
import { type DraftDossier, EMPTY } from './draft.ts';
import { TASKS } from './field.ts';
import { FIELDS, taskOf } from './fields.ts';
import { draftOf } from './from-dossier.ts';
import { dossierOf } from './to-dossier.ts';

const { regulation } = regulationFor('', 2024);
const withTexts = (draft: DraftDossier, fields: DraftDossier['fields']): DraftDossier => ({
  ...draft,
  fields: { ...draft.fields, ...fields },
});

describe('a dossier', () => {
  test('as a draft makes the same dossier again, with nothing missing', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (seed) => {
        const given = dossier(seed);
        expect(dossierOf(draftOf(given))).toEqual({ dossier: given, missing: [], invalid: [] });
      }),
      { numRuns: 60 },
    );
  });
  test('keeps rarer facts on the way: adjustments with letters, buildings, points of the rubric', () => {
    const given = {
      ...dossier(1),
      budget: {
        original: dossier(1).budget.original,
        adjustments: [
          {
            amount: dossier(1).budget.original,
            type: 'project' as const,
            document: '云财预〔2024〕35号',
          },
        ],
      },
      buildings: {
        approvedArea: 1200,
        actualArea: 1180,
        approvedInvestment: dossier(1).budget.original,
        actualInvestment: dossier(1).budget.original,
      },
      rubricScores: { 自评通知: 800, 提交报告: 950 },
    };
    expect(dossierOf(draftOf(given)).dossier).toEqual(given);
  });
  test('can leave out what its source did not state', () => {
    const draft = draftOf(dossier(1), undefined, ['staffing', 'indicators']);
    expect(draft.fields['staffing.filled']).toBeUndefined();
    expect(draft.fields['budget.original']).toBeDefined();
  });
  test('gets ids of rows as one likes', () => {
    const draft = draftOf(dossier(1), (list, position) => `${list.length}-${position}`);
    expect(draft.lists.austerity).toEqual(['9-0', '9-1', '9-2']);
    expect(dossierOf(draft).dossier).toEqual(dossier(1));
  });
});

describe('an unfinished draft', () => {
  test('of nothing composes, and tells all that the form requires', () => {
    const { dossier: made, missing, invalid } = dossierOf(EMPTY, { fiscalYear: 2024 });
    expect(invalid).toEqual([]);
    const required = [...FIELDS, ...LISTS]
      .filter((each) => each.required && !each.pattern.includes('*'))
      .map(({ pattern }) => pattern)
      .filter((pattern) => pattern !== 'fiscalYear');
    expect(missing.map(({ path }) => path).sort()).toEqual(required.sort());
    const tasks = missing.map(({ path }) => TASKS.indexOf(taskOf(path) ?? 'publish'));
    expect(tasks).toEqual([...tasks].sort((a, b) => a - b));
    expect(made.fiscalYear).toBe(2024);
    expect(compose(made, regulation).blocks.length).toBeGreaterThan(20);
  });
  test('says what is missing in the words of the form', () => {
    const { missing } = dossierOf(EMPTY);
    const words = new Map(missing.map(({ path, words: said }) => [path, said.zh]));
    expect(words.get('staffing.filled')).toBe('年末在职人数还没有填写。');
    expect(words.get('indicators')).toBe('绩效指标还没有内容，至少填写一条。');
  });
  test('keeps what it did not understand, and goes on without it', () => {
    const draft = withTexts(draftOf(dossier(2)), { 'staffing.retirees': '若干' });
    const { dossier: made, invalid } = dossierOf(draft);
    expect(made.staffing.retirees).toBeUndefined();
    expect(invalid).toEqual([
      {
        path: 'staffing.retirees',
        text: '若干',
        words: {
          zh: '这里要填整数，例如3；没有请填0。',
          en: 'A whole number, such as 3; 0 for none.',
        },
      },
    ]);
  });
  test('leaves out rows whose ids cannot be ids', () => {
    const draft = draftOf(dossier(2));
    const indicators = [...(draft.lists.indicators ?? []), 'a.b', 'c/d', ''];
    const { dossier: made, missing } = dossierOf({
      fields: { ...draft.fields, 'indicators/a.b.name': 'x', 'indicators/.name': 'y' },
      lists: { ...draft.lists, indicators },
    });
    expect([made, missing]).toEqual([dossier(2), []]);
  });
  test('has no row where a row was added and nothing written, and none where a list lost it', () => {
    const draft = draftOf(dossier(2));
    const rows = draft.lists.indicators ?? [];
    const more = withTexts(draft, { 'indicators/new.group': 'output' });
    const lists = { ...draft.lists, indicators: [...rows.slice(1), 'new'] };
    const { dossier: made, missing } = dossierOf({ ...more, lists });
    expect(made.indicators).toEqual(dossier(2).indicators.slice(1));
    expect(missing).toEqual([]);
  });
});

describe('a score left blank', () => {
  const blank = (seed: number) => {
    const draft = draftOf(dossier(seed));
    return { ...draft, fields: { ...draft.fields, 'indicators/i1.score': '' } };
  };
  test('is the reckoned one', () => {
    const made = dossierOf(blank(1), { scoreRow: () => ({ computed: 345 }) });
    expect([made.dossier.indicators[0]?.score, made.missing]).toEqual([345, []]);
  });
  test('is asked of the clerk where the regulation leaves it open', () => {
    const why = { zh: '定性指标。', en: 'Qualitative.' };
    const { dossier: made, missing } = dossierOf(blank(1), { scoreRow: () => ({ why }) });
    expect(made.indicators[0]?.score).toBeUndefined();
    expect(missing).toEqual([
      {
        path: 'indicators/i1.score',
        words: {
          zh: `“${made.indicators[0]?.name}”的得分要由您填写：定性指标。`,
          en: `The score of ${made.indicators[0]?.name} is yours to give: Qualitative.`,
        },
      },
    ]);
  });
});
