import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CLERK,
  edited,
  field,
  found,
  ofFinance,
  ofSchool,
  opened,
  REGION,
  request,
  SCHOOL,
  SECOND,
} from '../../../test/store/district.ts';
import { type FreshStore, freshStore } from '../../../test/store/fresh.ts';
import type { Filing } from '../../cycle/filing.ts';
import { refuse } from '../../cycle/refusal.ts';
import { day } from '../../values/day.ts';
import { fen } from '../../values/money.ts';
import type { FilingKey, Outcome, Standing } from './filings.ts';

let fresh: FreshStore;
let key: FilingKey;
let now = new Date('2026-03-02T01:00:00Z');

beforeAll(async () => {
  fresh = await freshStore({ now: () => now });
  key = await found(fresh.store);
});
afterAll(() => fresh.close());

let year = 2025;
const another = async (): Promise<FilingKey> => {
  year -= 1;
  const due = day('2026-04-30');
  return opened(
    await fresh.store.filings.open(
      ofSchool,
      { region: REGION, unit: '102001', fiscalYear: year, due },
      CLERK,
    ),
  );
};
const to =
  (state: Filing['state'], more: Partial<Filing> = {}) =>
  (standing: Standing): Outcome => ({
    filing: { ...standing.filing, state, revision: standing.revision, ...more },
  });
const sm3 = (text: string) => createHash('sm3').update(text).digest('hex');

describe('an action', () => {
  test('is decided on all that stands under the lock', async () => {
    const own = await another();
    const { filings } = fresh.store;
    await filings.save(ofSchool, own, request(0, field('a', '', '1')), SECOND, edited);
    await filings.explain(ofSchool, own, 'AuthorizedPositionsAgree', '编制批复晚到', CLERK);
    let seen: Standing | undefined;
    await filings.act(ofSchool, own, { action: 'check', revision: 1 }, CLERK, (standing) => {
      seen = standing;
      return to('checked')(standing);
    });
    expect(seen).toEqual({
      key: own,
      filing: {
        unit: '102001',
        fiscalYear: year,
        state: 'drafting',
        revision: 1,
        due: '2026-04-30',
      },
      revision: 1,
      draft: { fields: { a: '1' }, lists: {} },
      unit: { id: '102001', name: '示范区第一小学', path: SCHOOL, department: '示范区教育局' },
      explanations: [
        {
          finding: 'AuthorizedPositionsAgree',
          words: '编制批复晚到',
          by: '张一',
          at: now.toISOString(),
        },
      ],
      approved: {},
      hasDepartment: true,
      contributors: ['second'],
    });
    expect((await filings.standing(ofSchool, own))?.contributors).toEqual(['clerk', 'second']);
  });

  test('that is refused leaves no trace', async () => {
    const own = await another();
    const { filings, audit } = fresh.store;
    const refusal = refuse('wrongState', '不行。', 'No.');
    expect(
      await filings.act(ofSchool, own, { action: 'submit', revision: 0 }, CLERK, () => refusal),
    ).toEqual(refusal);
    expect(await filings.versions(ofSchool, own)).toEqual([]);
    expect(
      (await audit.list(ofSchool, { region: REGION, subject: own.id })).map((each) => each.what),
    ).toEqual(['filing.open']);
  });

  test('outside the scope is not even decided', async () => {
    const reply = await fresh.store.filings.act(
      ofFinance,
      key,
      { action: 'check', revision: 0 },
      CLERK,
      () => {
        throw new Error('decided');
      },
    );
    expect(reply).toMatchObject({ refused: 'notFound' });
  });

  test('of return keeps the reason, the remarks and a version', async () => {
    const own = await another();
    const { filings, audit } = fresh.store;
    const remarks = [{ path: 'budget.original', words: '与批复不符' }];
    const asked = { action: 'return', revision: 0, reason: '数字不符', remarks } as const;
    const standing = opened(
      await filings.act(
        ofSchool,
        own,
        { ...asked, remarks: [...remarks] },
        SECOND,
        to('returned', { returnedFor: '数字不符' }),
      ),
    );
    expect(standing.filing).toMatchObject({ state: 'returned', returnedFor: '数字不符' });
    const view = await filings.view(ofSchool, own);
    expect(view?.remarks).toMatchObject([{ ...remarks[0], by: '李二', resolved: false }]);
    const [remark] = view?.remarks ?? [];
    expect(await filings.resolveRemark(ofSchool, own, remark?.id ?? '', true, CLERK)).toMatchObject(
      { resolved: true },
    );
    expect(await filings.versions(ofSchool, own)).toMatchObject([
      { number: 1, event: 'return', by: '李二' },
    ]);
    const [entry] = await audit.list(ofSchool, {
      region: REGION,
      subject: own.id,
      what: 'filing.return',
    });
    expect(entry).toMatchObject({
      why: '数字不符',
      detail: { from: 'notStarted', to: 'returned', revision: 0, remarks: 1 },
    });
  });
});

describe('a submission', () => {
  test('freezes the snapshot, and its receipt holds the SM3 digests and the entry of the trail', async () => {
    const own = await another();
    const { filings, audit } = fresh.store;
    await filings.save(ofSchool, own, request(0, field('a', '', '1')), CLERK, edited);
    const snapshot = {
      dossier: { a: 1 },
      document: { blocks: [] },
      findings: [],
      regulation: 'mof-2020-10',
      lateWorkingDays: 2,
    };
    const submitted = day('2026-03-02');
    await filings.act(ofSchool, own, { action: 'submit', revision: 1 }, CLERK, (standing) => ({
      ...to('submitted', { submitted, firstSubmitted: submitted })(standing),
      snapshot,
    }));
    const [entry] = await audit.list(ofSchool, {
      region: REGION,
      subject: own.id,
      what: 'filing.submit',
    });
    const digests = {
      dossier: sm3('{"a":1}'),
      document: sm3('{"blocks":[]}'),
      findings: sm3('[]'),
    };
    expect(entry?.detail).toEqual({ from: 'drafting', to: 'submitted', revision: 1, digests });
    expect(await filings.receipt(ofSchool, own)).toEqual({
      number: `${REGION}-${year}-${String(entry?.number).padStart(6, '0')}`,
      unit: '示范区第一小学',
      fiscalYear: year,
      submitted: now.toISOString(),
      due: '2026-04-30',
      lateWorkingDays: 2,
      digests: { ...digests, trail: entry?.hash },
      regulation: 'mof-2020-10',
    });
    expect(await filings.submissions(ofSchool, own)).toMatchObject([
      {
        number: 1,
        revision: 1,
        dossier: '{"a":1}',
        document: '{"blocks":[]}',
        findings: '[]',
        scorecard: 'null',
      },
    ]);
    expect(await filings.list(ofSchool, { states: ['submitted'] })).toMatchObject([
      {
        id: own.id,
        state: 'submitted',
        submitted: '2026-03-02',
        firstSubmitted: '2026-03-02',
        due: '2026-04-30',
      },
    ]);
  });

  test('convicts a trail that was cut off at its end together with its head', async () => {
    const { audit } = fresh.store;
    const [last] = await audit.list(ofSchool, { region: REGION, what: 'filing.submit' });
    const number = last?.number ?? 0;
    const tail = await fresh.sql('select * from audit where number >= $1 order by number', [
      number,
    ]);
    await fresh.sql('create table cut as select * from audit where number >= $1', [number]);
    await fresh.sql('create table cut_head as select * from audit_head');
    await fresh.sql('delete from audit where number >= $1', [number]);
    await fresh.sql(
      'update audit_head set number = $1, hash = (select hash from audit where number = $1)',
      [number - 1],
    );
    expect(await audit.verify(REGION)).toMatchObject({
      whole: false,
      brokenAt: number,
      faults: [{ number, fault: 'removed' }],
    });
    await fresh.sql('insert into audit select * from cut');
    await fresh.sql(
      'update audit_head set number = cut_head.number, hash = cut_head.hash from cut_head',
    );
    expect(await audit.verify(REGION)).toMatchObject({
      whole: true,
      entries: number - 1 + tail.length,
    });
  });
});

describe('verifying', () => {
  test('names the submission and the save whose words were altered', async () => {
    const all = await fresh.sql(
      'select region_code as region, filing_id as filing, number from submission limit 1',
    );
    const [save] = await fresh.sql(
      'select region_code as region, filing_id as filing, revision as number from filing_save limit 1',
    );
    expect((await fresh.store.verify()).alteredRecords).toEqual([]);
    await fresh.sql("update submission set document = document || ' '");
    await fresh.sql(
      `update filing_save set operations = (operations::text || ' ')::json where filing_id = $1 and revision = $2`,
      [save?.filing, save?.number],
    );
    expect((await fresh.store.verify()).alteredRecords).toEqual([
      { ...save, kind: 'save' },
      ...all.map((each) => ({ ...each, kind: 'submission' })),
    ]);
  });
});

describe('versions', () => {
  test('are kept on the first save of each day, and can be brought back as an ordinary save', async () => {
    const own = await another();
    const { filings } = fresh.store;
    await filings.save(
      ofSchool,
      own,
      request(0, field('a', '', '1'), field('b', '', '2')),
      CLERK,
      edited,
    );
    await filings.save(ofSchool, own, request(1, field('a', '1', '5')), CLERK, edited);
    now = new Date('2026-03-03T01:00:00Z');
    await filings.save(ofSchool, own, request(2, field('b', '2', '')), CLERK, edited);
    await filings.save(ofSchool, own, request(3, field('a', '5', '6')), CLERK, edited);
    expect(await filings.versions(ofSchool, own)).toMatchObject([
      { number: 1, revision: 2, event: 'daily' },
    ]);
    expect((await filings.version(ofSchool, own, 1))?.draft.fields).toEqual({ a: '5', b: '2' });
    expect(await filings.restore(ofSchool, own, 1, CLERK, edited)).toEqual({
      revision: 5,
      others: [],
      conflicts: [],
    });
    expect((await filings.view(ofSchool, own))?.draft.fields).toEqual({ a: '5', b: '2' });
    expect((await filings.changes(ofSchool, own, 4))?.others.map((each) => each.operation)).toEqual(
      [field('a', '6', '5'), field('b', '', '2')],
    );
    expect(await filings.version(ofSchool, own, 2)).toMatchObject({
      event: 'restore',
      revision: 4,
      draft: { fields: { a: '6' } },
    });
    expect(await filings.restore(ofSchool, own, 9, CLERK, edited)).toMatchObject({
      refused: 'notFound',
    });
    expect(await filings.keepVersion(ofSchool, own, 'import', CLERK)).toMatchObject({
      number: 3,
      revision: 5,
      event: 'import',
    });
  });
});

describe('what a list shows', () => {
  test('are the figures of the latest run, money in yuan in the database', async () => {
    const own = await another();
    const { filings } = fresh.store;
    const figures = {
      errors: 2,
      warnings: 3,
      score: 91.25,
      budget: fen(123_456_789_01),
      execution: fen(-5),
    };
    await filings.recordFigures(ofSchool, own, 7, figures);
    await filings.recordFigures(ofSchool, own, 6, { errors: 9, warnings: 9 });
    const [summary] = await filings.list(ofSchool, { fiscalYear: year });
    expect(summary).toMatchObject({ errors: 2, warnings: 3, score: 91.25 });
    expect(
      await fresh.sql(
        'select budget::text, execution::text, three_public from filing where id = $1',
        [own.id],
      ),
    ).toEqual([{ budget: '123456789.01', execution: '-0.05', three_public: null }]);
    expect(await filings.count(ofSchool, { fiscalYear: year })).toBe(1);
  });

  test('is opened once for a unit and year', async () => {
    const again = await fresh.store.filings.open(
      ofSchool,
      { region: REGION, unit: '102001', fiscalYear: 2025 },
      CLERK,
    );
    expect(again).toMatchObject({ refused: 'conflict' });
  });

  test('has the due day and approved targets as they are set', async () => {
    const own = await another();
    const { filings } = fresh.store;
    await filings.setDue(ofSchool, own, day('2026-05-06'), SECOND);
    const approved = { 'indicators/i1.target': '≥95%' };
    const approve = () =>
      filings.approve(ofSchool, own, SECOND, ({ filing, draft }) => ({
        approved,
        operations: [
          { kind: 'list', path: 'indicators', before: [], after: ['i1'] } as const,
          field('indicators/i1.target', '', '≥95%'),
        ].filter(() => draft.fields['indicators/i1.target'] === undefined),
        filing,
        source: '目标批复表',
      }));
    expect([await approve(), await approve()]).toEqual([undefined, undefined]);
    const view = await filings.view(ofSchool, own);
    expect([view?.summary.due, view?.summary.state, view?.summary.revision]).toEqual([
      '2026-05-06',
      'notStarted',
      1,
    ]);
    expect([view?.approved, view?.draft]).toEqual([
      approved,
      { fields: approved, lists: { indicators: ['i1'] } },
    ]);
    // Whoever approves targets has not worked on the report.
    expect((await filings.standing(ofSchool, own))?.contributors).toEqual([]);
    const { alteredRecords } = await fresh.store.verify();
    expect(alteredRecords.filter(({ filing }) => filing === own.id)).toEqual([]);
  });

  test('drops an explanation that was taken back', async () => {
    const own = await another();
    const { filings } = fresh.store;
    await filings.explain(ofSchool, own, 'x', '一', CLERK);
    await filings.explain(ofSchool, own, 'x', '二', CLERK);
    expect((await filings.view(ofSchool, own))?.explanations.map((each) => each.words)).toEqual([
      '二',
    ]);
    await filings.explain(ofSchool, own, 'x', '', CLERK);
    expect((await filings.view(ofSchool, own))?.explanations).toEqual([]);
  });
});
