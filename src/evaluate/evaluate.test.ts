import { describe, expect, test } from 'vitest';
import { dossier } from '../../test/generate/dossier.ts';
import { audit } from '../audit/audit.ts';
import { compose } from '../compose/compose.ts';
import { type DraftDossier, EMPTY } from '../draft/draft.ts';
import { draftOf } from '../draft/from-dossier.ts';
import { suggestionsOf } from '../draft/suggest.ts';
import { extract } from '../extract/extract.ts';
import { regulationFor } from '../regulation/in-force.ts';
import { divisionOf } from '../regulation/tables/divisions.ts';
import { score } from '../score/score.ts';
import { evaluate } from './evaluate.ts';
import { fieldsOfFinding } from './finding-fields.ts';
import { outstandingOf } from './tasks.ts';

const typed = (draft: DraftDossier, fields: Readonly<Record<string, string>>): DraftDossier => ({
  ...draft,
  fields: { ...draft.fields, ...fields },
});
const BEFORE_REVIEW = {
  explained: [],
  evidence: [],
  signed: false,
  submitted: false,
  accepted: false,
  published: false,
};

describe('a draft evaluated', () => {
  test('comes to what the command line says of its composed report', () => {
    for (const seed of [2, 7, 11]) {
      const given = dossier(seed);
      const { regulation } = regulationFor(divisionOf(given.unit.name), given.fiscalYear);
      const report = extract(compose(given, regulation)).value;
      const scorecards = score(report, regulation);
      const { findings, coverage } = audit(report, { regulation, scorecards });
      const made = evaluate(draftOf(given));
      expect([made.missing, made.invalid]).toEqual([[], []]);
      expect(made.dossier).toEqual(given);
      expect([made.findings, made.coverage, made.scorecards]).toEqual([
        findings,
        coverage,
        scorecards,
      ]);
    }
  });
  test('takes blank scores from the regulation: the total is the computed one', () => {
    const draft = draftOf(dossier(7));
    const blank = Object.keys(draft.fields).filter((path) => path.endsWith('.score'));
    const made = evaluate(typed(draft, Object.fromEntries(blank.map((path) => [path, '']))));
    const [card] = made.scorecards;
    const claimed = card?.lines.map((line) => line.claimed);
    const computed = card?.lines.map((line) =>
      line.computed === 'needsReview' ? line.claimed : line.computed,
    );
    const points = (all: typeof claimed) =>
      all?.map((each) => each && each.coefficient / 10 ** each.decimals);
    expect(points(claimed)).toEqual(points(computed));
  });
  test('tells the points of a row with their workings, and what a qualitative row allows', () => {
    const draft = typed(draftOf(dossier(7)), {
      'indicators/i1.target': '≥10次',
      'indicators/i1.result': '9次',
      'indicators/i1.weight': '10',
      'indicators/i1.score': '',
      'indicators/i2.target': '制度执行到位',
      'indicators/i2.result': '部分达成年度指标并具有一定效果',
      'indicators/i2.weight': '10',
      'indicators/i2.score': '7',
    });
    const { scoreOf } = evaluate(draft);
    expect(scoreOf('indicators/i1')).toEqual({
      computed: 900,
      workings: [
        {
          zh: '指标值/完成值 10次 / 9次，未达到，得9.00',
          en: 'target/result 10次 / 9次: not met, 9.00',
        },
      ],
    });
    expect(scoreOf('indicators/i2')).toMatchObject({ claimed: 700, interval: [600, 800] });
    expect(scoreOf('execution')).toMatchObject({ computed: 984 });
    expect(scoreOf('projects/p1.indicators/i1')).toMatchObject({ claimed: 1600 });
    expect(scoreOf('indicators/none')).toBeUndefined();
    const whole = evaluate(draftOf(dossier(7)));
    const [card] = whole.scorecards;
    const printed =
      card?.claimed && Math.round((100 * card.claimed.coefficient) / 10 ** card.claimed.decimals);
    expect(whole.scoreOf('total')).toEqual({ computed: printed, workings: [] });
    expect(whole.scoreOf('projects/p1.total')?.computed).toBeGreaterThan(9000);
  });
  test('goes by the regulation that is given, else by the unit and the year', () => {
    expect(evaluate(EMPTY, { division: '湖南省岳阳市', fiscalYear: 2024 }).chosen.layers).toEqual(
      regulationFor('湖南省岳阳市', 2024).layers,
    );
    const chosen = regulationFor('', 2014);
    expect(evaluate(draftOf(dossier(1)), { regulation: chosen }).chosen).toBe(chosen);
  });
  test('may be blank: then it tells what is missing and composes all the same', () => {
    const made = evaluate(EMPTY, { fiscalYear: 2024 });
    expect(made.missing.length).toBeGreaterThan(30);
    expect(made.document.blocks.length).toBeGreaterThan(20);
    expect(made.findings.every(({ words }) => words.zh.length > 0)).toBe(true);
  });
});

describe('suggested first drafts', () => {
  test('raise no finding that was not there', () => {
    for (const seed of [0, 3, 8, 14]) {
      const draft = draftOf(dossier(seed));
      const before = evaluate(draft);
      const texts = suggestionsOf(before.dossier).flatMap(({ path, text }) =>
        text === undefined ? [] : [[path, text] as const],
      );
      const after = evaluate(typed(draft, Object.fromEntries(texts)));
      expect(texts.length).toBeGreaterThan(3);
      expect(after.invalid).toEqual([]);
      expect(after.findings.map(({ id }) => id)).toEqual(before.findings.map(({ id }) => id));
    }
  });
});

describe('a finding on a draft', () => {
  const draft = typed(draftOf(dossier(7)), {
    'execution.bySource.generalPublicBudget': '3',
    'staffing.filled': '90',
    'indicators/i3.target': '≥',
  });
  const made = evaluate(draft);
  const fields = (check: string) => {
    const finding = made.findings.find((each) => each.check === check);
    return finding ? fieldsOfFinding(made, finding) : [];
  };
  test('names the fields that it is about, first the one printed where it points', () => {
    expect(fields('RevenueSplitSums')[0]).toBe('execution.bySource.generalPublicBudget');
    expect(fields('FilledWithinAuthorized')).toEqual(['staffing.authorized', 'staffing.filled']);
    expect(fields('TargetValuePresent')[0]).toBe('indicators/i3.target');
  });
  test('keeps its id while other things are edited', () => {
    const ids = made.findings.map(({ id }) => id);
    const edited = evaluate(
      typed(draft, {
        'narrative.overall': '全年工作平稳有序，各项任务落实到位',
        'unit.name': '临桥区图书馆',
      }),
    );
    expect(edited.findings.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
  });
  test('holds up the task of its first field until it is explained', () => {
    const { tasks, evidence } = outstandingOf(made, BEFORE_REVIEW);
    const byId = new Map(tasks.map((task) => [task.id, task]));
    expect(byId.get('budget')?.state).toBe('problem');
    expect(byId.get('evaluation')?.findings).toEqual([
      made.findings.find(({ check }) => check === 'TargetValuePresent')?.id,
    ]);
    expect(evidence.length).toBeGreaterThan(3);
    const explained = made.findings.map(({ id }) => id);
    const after = outstandingOf(made, { ...BEFORE_REVIEW, explained });
    expect(after.tasks.find(({ id }) => id === 'budget')?.state).toBe('inProgress');
  });
});
