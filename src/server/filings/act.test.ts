import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, type Served, served } from '../../../test/server/served.ts';
import { opened } from '../../../test/store/district.ts';
import type { FilingView, Receipt, SaveReply } from '../../api/filing.ts';
import type { RefusalReply } from '../../api/people.ts';
import type { Role } from '../../cycle/filing.ts';
import { DISTRICT, stateOf, UNITS } from '../../demo/district.ts';
import { demoDossier } from '../../demo/dossier.ts';
import { draftOf } from '../../draft/from-dossier.ts';
import { PRODUCT } from '../../store/people/person.ts';
import { WHOLE } from '../../store/scope.ts';
import { day } from '../../values/day.ts';

const unit = UNITS.find((each) => stateOf(each) === 'accepted');
if (!unit) throw new Error('the demonstration has no accepted filing');
const WHOLE_DRAFT = draftOf(demoDossier(unit, 2024));

let system: Served;
beforeAll(async () => {
  system = await served(WHOLE_DRAFT, { region: { code: '430899', name: DISTRICT.name } });
});
afterAll(() => system.close());

const view = () => system.as('unitPreparer').json<FilingView>(200, 'GET', at(system.own));

let count = 0;
const save = async (path: string, after: string) => {
  const { draft, summary } = await view();
  count += 1;
  const operation = { kind: 'field', path, before: draft.fields[path] ?? '', after };
  return system.as('unitPreparer').ask('POST', at(system.own, '/operations'), {
    request: `request-${count}`,
    revision: summary.revision,
    operations: [operation],
  });
};

const act = async (role: Role, action: string, more: object = {}) => {
  const { summary } = await view();
  const body = { action, revision: summary.revision, ...more };
  const response = await system.as(role).ask('POST', at(system.own, '/actions'), body);
  return (await response.json()) as FilingView & RefusalReply;
};

const stateAfter = async (role: Role, action: string, more: object = {}) =>
  (await act(role, action, more)).summary?.state;

describe('a filing on its way', () => {
  test('is not handed to the head while an error is open: a blank field, points over their weight', async () => {
    const { indicators = [] } = WHOLE_DRAFT.lists;
    const score = `indicators/${indicators[0]}.score`;
    const before = WHOLE_DRAFT.fields[score] ?? '';
    expect(await stateAfter('unitPreparer', 'start')).toBe('drafting');
    expect((await save(score, '60')).status).toBe(200);
    expect((await save('staffing.authorized', '')).status).toBe(200);
    const refusal = await act('unitPreparer', 'check');
    expect(refusal.refused).toBe('openErrors');
    const { findings } = refusal.facts as { findings: string[] };
    expect(findings).toContain('missing staffing.authorized');
    expect(findings.filter((id) => !id.startsWith('missing'))).not.toEqual([]);

    await save('staffing.authorized', WHOLE_DRAFT.fields['staffing.authorized'] ?? '');
    const open = (await act('unitPreparer', 'check')).facts as { findings: string[] };
    for (const finding of open.findings) {
      const words = '分值经主管部门核定，核定表另附。';
      await system
        .as('unitPreparer')
        .json(200, 'POST', at(system.own, '/explanations'), { finding, words });
    }
    expect(await stateAfter('unitPreparer', 'check')).toBe('checked');
    expect((await save(score, before)).status).toBe(200);
    expect((await view()).summary.state).toBe('drafting');
  });

  test('is signed and submitted for the revision that was seen; the frozen texts carry the digests of the receipt', async () => {
    await system.store.filings.setDue(WHOLE, system.own, day('2026-03-12'), PRODUCT);
    expect(await stateAfter('unitPreparer', 'check')).toBe('checked');
    const { revision } = (await view()).summary;
    const stale = await act('unitHead', 'sign', { revision: revision - 1 });
    expect(stale.refused).toBe('conflict');
    expect(await stateAfter('unitHead', 'sign')).toBe('signed');
    const afterwards = { finding: 'a', words: '签字之后的说明' };
    const explain = system
      .as('unitPreparer')
      .ask('POST', at(system.own, '/explanations'), afterwards);
    expect((await explain).status).toBe(409);
    expect(await stateAfter('unitPreparer', 'submit')).toBe('submitted');

    const receipt = await system
      .as('unitPreparer')
      .json<Receipt>(200, 'GET', at(system.own, '/receipt'));
    const [submission] = await system.store.filings.submissions(WHOLE, system.own);
    const sm3 = (text = '') => createHash('sm3').update(text).digest('hex');
    expect(receipt).toMatchObject({
      unit: '示范区第一小学',
      fiscalYear: 2024,
      due: '2026-03-12',
      // Friday the 13th and Monday the 16th.
      lateWorkingDays: 2,
      digests: {
        dossier: sm3(submission?.dossier),
        document: sm3(submission?.document),
        findings: sm3(submission?.findings),
      },
    });
    expect(JSON.parse(submission?.document ?? '')).toHaveProperty('blocks');
  });

  test('cannot be typed into once it is submitted', async () => {
    const response = await save('staffing.authorized', '4');
    expect(response.status).toBe(423);
    expect(((await response.json()) as RefusalReply).words.zh).toBe(
      '报告已报送，不能修改。需要修改请先申请撤回，或等待退回。',
    );
    const finding = { finding: 'a', words: '因为' };
    const explain = system.as('unitHead').ask('POST', at(system.own, '/explanations'), finding);
    expect((await explain).status).toBe(423);
  });

  test('goes to the department, back with remarks, and again to the bureau', async () => {
    expect((await act('financePerformance', 'accept')).refused).toBe('wrongState');
    expect((await act('departmentReviewer', 'return')).refused).toBe('reasonMissing');
    const remarks = [{ path: 'narrative.overall', words: '请补充完成数量。' }];
    const reason = '重点任务没有写明数量。';
    expect(await stateAfter('departmentReviewer', 'return', { reason, remarks })).toBe('returned');
    const returned = await view();
    expect(returned.summary.returnedFor).toBe(reason);
    const [remark] = returned.remarks;
    expect(remark).toMatchObject({ ...remarks[0], resolved: false });
    await system
      .as('unitPreparer')
      .json(200, 'PUT', at(system.own, `/remarks/${remark?.id}`), { resolved: true });
    for (const [role, action, state] of [
      ['unitPreparer', 'check', 'checked'],
      ['unitHead', 'sign', 'signed'],
      ['unitPreparer', 'submit', 'submitted'],
      ['departmentReviewer', 'departmentApprove', 'departmentReviewed'],
      ['financePerformance', 'accept', 'accepted'],
    ] as const)
      expect(await stateAfter(role, action)).toBe(state);
    const { entries, whole } = await system.store.audit.verify('430899');
    expect([entries > 20, whole]).toEqual([true, true]);
  });
});

describe('a save', () => {
  const change = (operations: object[], revision = 0) =>
    system
      .as('unitPreparer')
      .ask('POST', at(system.own, '/operations'), { request: 'request-x', revision, operations });

  test('of a field that the dossier does not have is refused with its path', async () => {
    const other = await served();
    const ask = (path: string) =>
      other.as('unitPreparer').ask('POST', at(other.own, '/operations'), {
        request: `unknown-${path.length}`,
        revision: 0,
        operations: [{ kind: 'field', path, before: '', after: '1' }],
      });
    for (const path of ['__proto__', 'staffing.none', 'indicators']) {
      const response = await ask(path);
      expect([response.status, await response.json()]).toEqual([
        400,
        expect.objectContaining({
          words: expect.objectContaining({
            zh: `提交的内容不完整或格式不对（${path}），请检查后再提交。`,
          }),
        }),
      ]);
    }
    await other.close();
  });

  test('leaves alone what the approved targets fix, the row too', async () => {
    const other = await served({
      fields: { 'indicators/i1.target': '≥95' },
      lists: { indicators: ['i1', 'i2'] },
    });
    const approved = { 'indicators/i1.target': '≥95' };
    opened(
      await other.store.filings.approve(WHOLE, other.own, PRODUCT, ({ filing }) => ({
        approved,
        operations: [],
        filing,
        source: '目标批复表',
      })),
    );
    const ask = (operation: object) =>
      other.as('unitPreparer').ask('POST', at(other.own, '/operations'), {
        request: `approved-${Object.keys(operation).length}-${JSON.stringify(operation).length}`,
        revision: 0,
        operations: [operation],
      });
    const list = { kind: 'list', path: 'indicators', before: ['i1', 'i2'] };
    const target = { kind: 'field', path: 'indicators/i1.target', before: '≥95', after: '≥90' };
    expect((await ask(target)).status).toBe(423);
    expect((await ask({ ...list, after: ['i2'] })).status).toBe(423);
    expect((await ask({ ...list, after: ['i1'] })).status).toBe(200);
    await other.close();
  });

  test('of two people on one field is a conflict that names both texts; on two fields it is none', async () => {
    const other = await served();
    const ask = async (role: Role, request: string, path: string, after: string) =>
      other.as(role).json<SaveReply>(200, 'POST', at(other.own, '/operations'), {
        request,
        revision: 0,
        operations: [{ kind: 'field', path, before: '', after }],
      });
    await ask('unitPreparer', 'conflict-1', 'staffing.authorized', '3');
    const apart = await ask('unitHead', 'conflict-2', 'staffing.filled', '3');
    expect([apart.conflicts, apart.others.length]).toEqual([[], 1]);
    const clash = await ask('unitHead', 'conflict-3', 'staffing.authorized', '4');
    expect(clash.conflicts).toMatchObject([
      { path: 'staffing.authorized', mine: '4', theirs: '3', by: 'unitPreparer甲' },
    ]);
    await other.close();
  });

  test('that is no JSON, or far too large, is refused in words', async () => {
    const ask = (body: string) =>
      system.as('unitPreparer').ask('POST', at(system.own, '/operations'), body);
    const broken = await ask('{"request":');
    expect([broken.status, ((await broken.json()) as RefusalReply).refused]).toEqual([
      400,
      'invalid',
    ]);
    const large = await ask(`{"request":"${'x'.repeat(5_000_000)}"}`);
    expect([large.status, ((await large.json()) as RefusalReply).refused]).toEqual([
      413,
      'tooLarge',
    ]);
    expect((await change([])).status).toBe(400);
  });
});
