import { describe, expect, test } from 'vitest';
import type { SaveReply } from '../../api/filing.ts';
import { DraftStore } from './draft-store.ts';

let counter = 0;
const newId = () => {
  counter += 1;
  return `n${counter}`;
};
const store = (fields: Record<string, string> = {}, lists: Record<string, string[]> = {}) =>
  new DraftStore({ fields, lists }, 7, newId);
const reply = (over: Partial<SaveReply> = {}): SaveReply => ({
  revision: 8,
  others: [],
  conflicts: [],
  ...over,
});
const AT = '2025-03-28T10:31:00+08:00';

describe('typing', () => {
  test('is one step of undo as long as one stays in the field', () => {
    const draft = store({ 'budget.original': '7' });
    draft.set('budget.original', '78');
    draft.set('budget.original', '78.1');
    draft.set('budget.original', '78.16');
    expect(draft.undo()).toEqual(['budget.original']);
    expect(draft.get('budget.original')).toBe('7');
    draft.redo();
    expect(draft.get('budget.original')).toBe('78.16');
  });

  test('after leaving and coming back is another step', () => {
    const draft = store();
    draft.set('unit.name', '甲');
    draft.endStep();
    draft.set('unit.name', '甲局');
    draft.undo();
    expect(draft.get('unit.name')).toBe('甲');
  });

  test('is heard by those who listen to the field, and by nobody else', () => {
    const draft = store();
    const heard: string[] = [];
    draft.subscribe('unit.name', () => heard.push('name'));
    draft.subscribe('unit.level', () => heard.push('level'));
    draft.set('unit.name', '甲局');
    expect(heard).toEqual(['name']);
  });
});

describe('rows', () => {
  test('are added, moved and removed, each a step of its own', () => {
    const draft = store({}, { indicators: ['a', 'b'] });
    const id = draft.addRow('indicators', 1);
    expect(draft.rows('indicators')).toEqual(['a', id, 'b']);
    draft.moveRow('indicators', id, 2);
    expect(draft.rows('indicators')).toEqual(['a', 'b', id]);
    draft.removeRow('indicators', 'a');
    expect(draft.rows('indicators')).toEqual(['b', id]);
    draft.undo();
    draft.undo();
    draft.undo();
    expect(draft.rows('indicators')).toEqual(['a', 'b']);
  });
});

describe('saving', () => {
  test('sends what changed, as one change a field, and the same request again until it is answered', () => {
    const draft = store({ 'staffing.filled': '2' });
    draft.set('staffing.filled', '3');
    draft.endStep();
    draft.set('staffing.filled', '4');
    const request = draft.beginSave();
    expect(request?.revision).toBe(7);
    expect(request?.operations).toEqual([
      { kind: 'field', path: 'staffing.filled', before: '2', after: '4' },
    ]);
    draft.set('staffing.authorized', '5');
    expect(draft.beginSave()).toBe(request);
    draft.saved(reply());
    expect(draft.beginSave()?.operations).toEqual([
      { kind: 'field', path: 'staffing.authorized', before: '', after: '5' },
    ]);
  });

  test('brings in what others changed in other fields, and keeps what was typed meanwhile', () => {
    const draft = store({ a: '1', b: '1' });
    draft.set('a', '2');
    draft.beginSave();
    draft.set('c', '3');
    draft.saved(
      reply({
        revision: 9,
        others: [
          {
            revision: 8,
            by: '审核人',
            at: AT,
            operation: { kind: 'field', path: 'b', before: '1', after: '9' },
          },
        ],
      }),
    );
    expect(draft.snapshot().fields).toEqual({ a: '2', b: '9', c: '3' });
    expect([draft.revision(), draft.unsaved()]).toEqual([9, 1]);
  });

  test('never overwrites the same field silently: theirs stands, mine waits for the choice', () => {
    const draft = store({ a: '98%' });
    draft.set('a', '97%');
    draft.beginSave();
    const conflict = { path: 'a', before: '98%', mine: '97%', theirs: '96%', by: '审核人', at: AT };
    draft.saved(
      reply({
        others: [
          {
            revision: 8,
            by: '审核人',
            at: AT,
            operation: { kind: 'field', path: 'a', before: '98%', after: '96%' },
          },
        ],
        conflicts: [conflict],
      }),
    );
    expect([draft.get('a'), draft.conflicts()]).toEqual(['96%', [conflict]]);
    draft.resolve('a', 'mine');
    expect([draft.get('a'), draft.conflicts()]).toEqual(['97%', []]);
    expect(draft.beginSave()?.operations).toEqual([
      { kind: 'field', path: 'a', before: '96%', after: '97%' },
    ]);
  });

  test('what was kept on the machine comes back as changes to send', () => {
    const first = store({ a: '1' });
    first.set('a', '2');
    first.beginSave();
    first.set('b', '3');
    const second = store({ a: '1' });
    second.takeUp(first.toLocal());
    expect(second.snapshot().fields).toEqual({ a: '2', b: '3' });
    expect(second.unsaved()).toBe(2);
  });

  test('what was sent, taken back and left before the answer stays taken back', () => {
    const first = store({ a: '走访' });
    first.set('a', '走访家数');
    const sent = first.beginSave();
    first.undo();
    // The server has the save meanwhile, as revision 8.
    const second = new DraftStore({ fields: { a: '走访家数' }, lists: {} }, 8, newId);
    second.takeUp(first.toLocal());
    expect(second.get('a')).toBe('走访');
    expect(second.beginSave()).toEqual(sent);
    second.saved(reply());
    expect(second.get('a')).toBe('走访');
    expect(second.beginSave()?.operations).toEqual([
      { kind: 'field', path: 'a', before: '走访家数', after: '走访' },
    ]);
    second.saved(reply({ revision: 9 }));
    expect([second.get('a'), second.unsaved()]).toEqual(['走访', 0]);
  });

  test('a save that a server set back to a backup knows nothing of is made anew', () => {
    const first = store({ a: '1' });
    first.set('a', '2');
    first.beginSave();
    const second = new DraftStore({ fields: { a: '0' }, lists: {} }, 5, newId);
    second.takeUp(first.toLocal());
    expect(second.beginSave()).toMatchObject({
      revision: 5,
      operations: [{ kind: 'field', path: 'a', after: '2' }],
    });
  });
});
