import { describe, expect, test } from 'vitest';
import { dossier } from '../../test/generate/dossier.ts';
import { type DraftDossier, EMPTY } from './draft.ts';
import { evidenceMissing, evidenceNeeds } from './evidence.ts';
import { TASKS, type TaskId } from './field.ts';
import { draftOf } from './from-dossier.ts';
import { doneField, type TaskFacts, tasksOf } from './tasks.ts';
import { dossierOf } from './to-dossier.ts';

const CALM: TaskFacts = {
  missing: [],
  invalid: [],
  findings: [],
  evidenceMissing: 0,
  signed: false,
  submitted: false,
  accepted: false,
  published: false,
};
const WHOLE = draftOf(dossier(4));
const FORMS = TASKS.slice(0, 8);

const marked = (draft: DraftDossier, tasks: readonly TaskId[] = FORMS): DraftDossier => ({
  ...draft,
  fields: { ...draft.fields, ...Object.fromEntries(tasks.map((id) => [doneField(id), '是'])) },
});
const states = (draft: DraftDossier, facts: Partial<TaskFacts> = {}) =>
  Object.fromEntries(
    tasksOf(draft, { ...CALM, ...facts }).map(({ id, state, reason }) => [
      id,
      reason ? `${state}：${reason.zh}` : state,
    ]),
  );

describe('the twelve tasks', () => {
  test('of an empty draft have not begun, and tell why the last ones cannot', () => {
    expect(states(EMPTY, { missing: dossierOf(EMPTY).missing })).toEqual({
      unit: 'notStarted',
      staffing: 'notStarted',
      budget: 'notStarted',
      base: 'notStarted',
      evaluation: 'notStarted',
      rubric: 'notStarted',
      narrative: 'notStarted',
      preview: 'notStarted：看过没有问题后，请标记“没问题了”。',
      check: 'blocked：先填写数据，才有可以检查的内容。',
      sign: `blocked：还有${dossierOf(EMPTY).missing.length}项没有填写，填完才能签字。`,
      submit: 'blocked：负责人还没有签字。',
      publish: 'blocked：财政部门审核通过后才能公开。',
    });
  });
  test('of a complete draft wait for the mark of the person who did them', () => {
    expect(states(WHOLE)).toMatchObject({
      unit: 'inProgress：都填好了，核对后请标记“这一步做完了”。',
      rubric: 'notStarted',
      check: 'done',
      sign: 'notStarted',
    });
    const all = states(marked(WHOLE));
    expect(FORMS.map((id) => all[id])).toEqual(FORMS.map(() => 'done'));
  });
  test('are in progress while fields are blank, and a problem when marked as done all the same', () => {
    const fields = { ...WHOLE.fields, 'staffing.filled': '' };
    const blank = { ...WHOLE, fields };
    const { missing } = dossierOf(blank);
    expect(states(blank, { missing })).toMatchObject({
      staffing: 'inProgress：还有1项没有填写。',
      check: 'inProgress：还有1项没有填写。',
      sign: 'blocked：还有1项没有填写，填完才能签字。',
    });
    expect(states(marked(blank), { missing }).staffing).toBe('problem：还有1项没有填写。');
  });
  test('have a problem where an entry was not understood, or a finding must be handled', () => {
    const draft = { ...WHOLE, fields: { ...WHOLE.fields, 'budget.original': '若干' } };
    const { invalid } = dossierOf(draft);
    const finding = { id: 'x', severity: 'error', explained: false, task: 'evaluation' } as const;
    expect(states(marked(draft), { invalid, findings: [finding] })).toMatchObject({
      budget: 'problem：有1处填写的内容没有认出来。',
      evaluation: 'problem：有1个问题必须处理。',
      check: 'problem：有1个问题必须处理，还有1项没有填好。',
      sign: 'blocked：还有1个问题必须处理、1项没有填好，处理完才能签字。',
    });
    const explained = { ...finding, explained: true };
    expect(states(marked(WHOLE), { findings: [explained] })).toMatchObject({
      evaluation: 'done',
      check: 'done',
      sign: 'notStarted',
    });
  });
  test('go on through signature, submission and publication', () => {
    expect(states(marked(WHOLE), { signed: true })).toMatchObject({
      sign: 'done',
      submit: 'notStarted',
      publish: 'blocked：财政部门审核通过后才能公开。',
    });
    expect(states(WHOLE, { signed: true, submitted: true, accepted: true })).toMatchObject({
      submit: 'done',
      publish: 'notStarted',
    });
    // Nothing was marked as done in this draft, and nothing can be any more.
    const submitted = states(WHOLE, { signed: true, submitted: true });
    expect(new Set(Object.values({ ...submitted, publish: 'done' }))).toEqual(new Set(['done']));
    expect(states(WHOLE, { returnedFor: '第3个目标没有完成情况。' }).submit).toBe(
      'problem：已退回：第3个目标没有完成情况。',
    );
  });
});

describe('documents that support results and points', () => {
  test('are needed for each indicator with a result, and for three items of the rubric', () => {
    const needs = evidenceNeeds(WHOLE).map(({ supports }) => supports);
    const { indicators, projects } = dossier(4);
    const rows =
      indicators.length + projects.reduce((sum, each) => sum + each.indicators.length, 0);
    expect(needs).toHaveLength(rows + 3);
    expect(needs).toContain('projects/p1.indicators/i1');
    expect(needs.slice(-3)).toEqual(['rubric.自评通知', 'rubric.工作小组', 'rubric.单位自查']);
  });
  test('are missing until a file supports them, and not asked for an item scored zero', () => {
    const draft = { ...WHOLE, fields: { ...WHOLE.fields, 'rubricScores.工作小组': '0' } };
    const all = evidenceNeeds(draft).map(({ supports }) => supports);
    expect(all).not.toContain('rubric.工作小组');
    expect(evidenceMissing(draft, all.slice(1)).map(({ supports }) => supports)).toEqual(
      all.slice(0, 1),
    );
  });
});
