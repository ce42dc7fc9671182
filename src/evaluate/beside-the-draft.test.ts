import { describe, expect, test } from 'vitest';
import { dossier } from '../../test/generate/dossier.ts';
import type { Place } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';
import { type DraftDossier, EMPTY } from '../draft/draft.ts';
import { draftOf } from '../draft/from-dossier.ts';
import { regulationFor } from '../regulation/in-force.ts';
import { day } from '../values/day.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluation, EvaluationContext } from './evaluation.ts';
import { fieldsOfFinding } from './finding-fields.ts';
import { outstandingOf } from './tasks.ts';

const DRAFT = draftOf(dossier(7));
const CONTEXT: EvaluationContext = {};
const MADE = evaluate(DRAFT, CONTEXT);

const finding = (id: string, ...places: readonly Place[]): Finding => ({
  ...{ id, check: 'AmountsAgree', severity: 'error' },
  places: places.map((at) => ({ at, verbatim: '' })),
  clause: { instrument: '系统规则', basis: 'system' },
  words: { zh: [], en: [] },
});

/** The cell with this text, in the first table that has it. */
function cellOf(text: string, { document }: Evaluation = MADE): Place & { readonly row: number } {
  for (const block of document.blocks)
    if (block.kind === 'table')
      for (const cell of block.cells)
        if (cell.text === text) return { block: block.block, row: cell.row, column: cell.column };
  throw new Error(`no cell: ${text}`);
}

describe('the points for handing in', () => {
  const points = (submission: EvaluationContext['submission']) => {
    const item = evaluate(EMPTY, {
      fiscalYear: 2024,
      ...(submission && { submission }),
    }).rubric.find((each) => each.item === '提交报告');
    return [item?.points, item?.because.zh];
  };
  const [due, filed] = [day('2025-04-03'), day('2025-04-07')];

  test('are counted by working days, a holiday between is none', () => {
    // 4 to 6 April 2025 are free.
    expect(points({ due, filed })).toEqual([9, '迟报1个工作日，每日扣1分。']);
    expect(points({ due, filed: due })[0]).toBe(10);
  });

  test('are left to a person where a day is missing, or the calendar of its year is not known', () => {
    const unknown = ['needsHuman', '不知道报送截止日或报送日，不能计算迟报天数。'];
    expect([
      points(undefined),
      points({ filed }),
      points({ due }),
      points({ due: day('2035-04-03'), filed: day('2035-04-07') }),
      points({ due, filed: day('2035-04-07') }),
    ]).toEqual([unknown, unknown, unknown, unknown, unknown]);
  });
});

describe('what is known besides the draft', () => {
  const checks = (draft: DraftDossier, context: EvaluationContext) =>
    new Set(evaluate(draft, context).findings.map(({ check }) => check));

  test('a division named in full goes before the name of the unit, an unknown one brings no local book', () => {
    const layers = (division: string) => evaluate(DRAFT, { division }).chosen.layers;
    expect(layers('湖南省岳阳市')).toEqual(regulationFor('湖南省岳阳市', 2024).layers);
    expect(layers('岳阳市')).toEqual(layers('湖南省岳阳市'));
    expect(layers('没有的地方')).toEqual(['mof-2020-10']);
  });

  test('a report of a day that has not come is told only where today is known', () => {
    const draft = { fields: { fiscalYear: '2024', reportDate: '2031-03-18' }, lists: {} };
    const [without, before] = [checks(draft, CONTEXT), checks(draft, { today: day('2025-04-01') })];
    expect([...before].filter((check) => !without.has(check))).toEqual(['ReportDateCoherent']);
  });
});

test('where a regulation does not say what an execution rate is worth, neither the line nor the total has points', () => {
  const { regulation: own, ...chosen } = regulationFor('', 2023);
  const scoring = { ...own.scoring, execution: 'unknown' as const };
  const { scoreOf } = evaluate(DRAFT, {
    regulation: { ...chosen, regulation: { ...own, scoring } },
  });
  expect(scoreOf('execution')).not.toHaveProperty('computed');
  expect([scoreOf('total'), scoreOf('projects/p1.total')]).toEqual([undefined, undefined]);
  expect(scoreOf('staffing/row.count')).toBeUndefined();
  expect(scoreOf('projects/none.indicators/i1')).toBeUndefined();
});

describe('a finding that points where no field prints', () => {
  test('in a blank draft is about the blank fields that belong there', () => {
    const blank = evaluate(EMPTY, { fiscalYear: 2024 });
    expect(blank.findings.map((each) => [each.check, fieldsOfFinding(blank, each)])).toEqual([
      ['CoverFieldsFilled', ['unit.name']],
      [
        'SignatureBlockFilled',
        ['signature.preparer', 'signature.date', 'signature.phone', 'signature.unitHead'],
      ],
      [
        'SignatureBlockFilled',
        ['signature.preparer', 'signature.date', 'signature.phone', 'signature.unitHead'],
      ],
      [
        'EmptySectionStated',
        ['unit.standing', 'staffing.filled', 'staffing.authorized', 'fiscalYear'],
      ],
      ['EmptySectionStated', ['objectives', 'projects']],
      [
        'DisclosureDeadlineStated',
        [
          ...['narrative.resultsUse', 'narrative.disclosure.place', 'narrative.disclosure.date'],
          'objectives',
        ],
      ],
    ]);
  });

  test('at the head of a row is about the first of its cells that says something', () => {
    expect(fieldsOfFinding(MADE, finding('head', cellOf('公用经费')))).toEqual([
      'prior.runningCosts',
    ]);
    // A finding is asked once; afterwards its answer is known.
    const again = finding('again', cellOf('公用经费'));
    expect(fieldsOfFinding(MADE, again)).toBe(fieldsOfFinding(MADE, again));
  });

  test('in no row of any table is about nothing', () => {
    const last = MADE.document.blocks.length + 9;
    expect(fieldsOfFinding(MADE, finding('beyond', { block: last, row: 1, column: 1 }))).toEqual(
      [],
    );
  });
});

describe('the tasks that findings hold up', () => {
  const BEFORE = {
    ...{ explained: [], evidence: [] },
    ...{ signed: false, submitted: false, accepted: false, published: false },
  };
  test('are found by composing again for the first few whose place says nothing, the others hold up the checking alone', () => {
    const sum = cellOf('98.37%');
    const many = Array.from({ length: 5 }, (_, i) => finding(`f${i}`, sum));
    const nowhere = finding('g', { block: MADE.document.blocks.length + 9 });
    const notice = { ...finding('n', sum), severity: 'notice' } as const;
    const findings = [...many, nowhere, notice];
    const { tasks } = outstandingOf({ ...MADE, findings }, BEFORE);
    expect(
      tasks.filter(({ findings }) => findings.length > 0).map(({ id, findings }) => [id, findings]),
    ).toEqual([['budget', ['f0', 'f1', 'f2']]]);
    expect(tasks.find(({ id }) => id === 'check')?.reason?.zh).toBe('有6个问题必须处理。');
  });
});
