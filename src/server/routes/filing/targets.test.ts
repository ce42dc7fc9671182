import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, type Served, served } from '../../../../test/server/served.ts';
import { opened, REGION } from '../../../../test/store/district.ts';
import type { FilingView, SaveReply } from '../../../api/filing.ts';
import type { RefusalReply } from '../../../api/people.ts';
import { applyOperations } from '../../../draft/operations.ts';
import type { FilingKey } from '../../../store/filings/filings.ts';
import { PRODUCT } from '../../../store/people/person.ts';
import { WHOLE } from '../../../store/scope.ts';
import { fixedBeside, fixedTo, targetsIn } from '../../filings/targets.ts';

const LAST_YEAR = {
  fields: {
    'objectives/o1.expected': '完成全区12家机关档案数字化',
    'objectives/o1.achieved': '12家全部完成',
    'indicators/i1.name': '培训场次',
    'indicators/i1.target': '≥3次',
    'indicators/i1.weight': '10',
    'indicators/i1.result': '4次',
    'indicators/i2.name': '群众满意度',
    'indicators/i2.target': '≥95%',
  },
  lists: { objectives: ['o1'], indicators: ['i1', 'i2'] },
};

/** The unit has typed a result already, under a row of the same name, and an indicator of its own. */
const TYPED = {
  fields: {
    'indicators/i1.name': '自设指标',
    'indicators/i1.target': '1次',
    'indicators/i7.name': '群众满意度',
    'indicators/i7.target': '≥80%',
    'indicators/i7.result': '97%',
  },
  lists: { indicators: ['i1', 'i7'] },
};

let system: Served;
let earlier: FilingKey;
beforeAll(async () => {
  system = await served(TYPED);
  const said = { region: REGION, unit: '102001', fiscalYear: 2023, draft: LAST_YEAR };
  earlier = opened(await system.store.filings.open(WHOLE, said, PRODUCT));
});
afterAll(() => system.close());

describe('approved targets', () => {
  test('are taken from last year, fixed in the draft, and leave results alone', async () => {
    const body = { source: { filing: earlier } };
    const view = await system
      .as('departmentReviewer')
      .json<FilingView>(200, 'PUT', at(system.own, '/targets'), body);
    const fixed = {
      'objectives/o1.expected': '完成全区12家机关档案数字化',
      'indicators/i2.name': '培训场次',
      'indicators/i2.target': '≥3次',
      'indicators/i2.weight': '10',
      'indicators/i7.name': '群众满意度',
      'indicators/i7.target': '≥95%',
    };
    expect(view.approved).toEqual(fixed);
    expect(view.draft).toEqual({
      fields: { ...TYPED.fields, ...fixed },
      lists: { objectives: ['o1'], indicators: ['i2', 'i7', 'i1'] },
    });
    expect([view.summary.state, view.summary.revision]).toEqual(['notStarted', 1]);
    const [entry] = await system.store.audit.list(WHOLE, {
      region: REGION,
      what: 'filing.approved',
    });
    expect(entry?.detail).toMatchObject({ approved: fixed, source: '示范区第一小学2023年度自评' });
  });

  test('of projects are fixed in the project of the same name; a project that the unit has not yet is added', () => {
    const source = {
      fields: {
        'projects/p1.name': '街区改造',
        'projects/p1.indicators/i1.name': '改造面积',
        'projects/p1.indicators/i1.target': '≥3000平方米',
        'projects/p2.name': '无目标的项目',
        'projects/p3.name': '培训',
        'projects/p3.objectives/o1.expected': '培训全体村医',
      },
      lists: {
        projects: ['p1', 'p2', 'p3'],
        'projects/p1.indicators': ['i1'],
        'projects/p3.objectives': ['o1'],
      },
    };
    const own = {
      fields: {
        'projects/p1.name': '别的项目',
        'projects/p4.name': '街区 改造',
        'projects/p4.indicators/i9.name': '改造面积',
        'projects/p4.indicators/i9.result': '3100平方米',
      },
      lists: { projects: ['p1', 'p4'], 'projects/p4.indicators': ['i9'] },
    };
    const { approved, operations } = fixedTo(own, targetsIn(source));
    expect(approved).toEqual({
      'projects/p4.indicators/i9.name': '改造面积',
      'projects/p4.indicators/i9.target': '≥3000平方米',
      'projects/p2.objectives/o1.expected': '培训全体村医',
    });
    expect(applyOperations(own, operations)).toEqual({
      fields: {
        ...own.fields,
        'projects/p2.name': '培训',
        'projects/p4.indicators/i9.target': '≥3000平方米',
        'projects/p2.objectives/o1.expected': '培训全体村医',
      },
      lists: {
        projects: ['p1', 'p4', 'p2'],
        'projects/p4.indicators': ['i9'],
        'projects/p2.objectives': ['o1'],
      },
    });
  });

  test('of one object are released for an adjustment while those of the others stay fixed', () => {
    const draft = { fields: { 'projects/p1.name': '街区 改造' }, lists: { projects: ['p1'] } };
    const approved = {
      'indicators/i1.target': '≥3次',
      'projects/p1.indicators/i1.target': '≥3000平方米',
    };
    expect(fixedBeside(draft, approved, '街区改造')).toEqual({ 'indicators/i1.target': '≥3次' });
    expect(fixedBeside(draft, approved, '整体')).toEqual({
      'projects/p1.indicators/i1.target': '≥3000平方米',
    });
  });

  test('cannot be typed over by the unit, and reach its page as changes of another', async () => {
    const unit = system.as('unitPreparer');
    const operation = {
      kind: 'field',
      path: 'indicators/i7.target',
      before: '≥95%',
      after: '≥80%',
    };
    const save = { request: 'over-target', revision: 1, operations: [operation] };
    const refused = await unit.ask('POST', at(system.own, '/operations'), save);
    expect(refused.status).toBe(423);
    const { others } = await unit.json<SaveReply>(200, 'GET', at(system.own, '/changes?since=0'));
    expect(others.map(({ operation: { path } }) => path)).toContain('indicators/i7.target');
  });

  test('are refused where the source has none, and to a unit for itself', async () => {
    const body = { source: { filing: system.beside } };
    const ask = (role: 'financePerformance' | 'unitHead') =>
      system.as(role).ask('PUT', at(system.own, '/targets'), body);
    const empty = await ask('financePerformance');
    expect([empty.status, ((await empty.json()) as RefusalReply).words.zh]).toEqual([
      400,
      '来源中没有找到绩效目标：既没有年度目标，也没有带名称的指标。请检查文件是不是目标批复表，或另选一份自评。',
    ]);
    expect((await ask('unitHead')).status).toBe(403);
  });
});
