import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dossier } from '../../test/generate/dossier.ts';
import { differences, operationsBetween } from './compare.ts';
import { EMPTY } from './draft.ts';
import { draftOf } from './from-dossier.ts';
import { applyOperations } from './operations.ts';

const BEFORE = draftOf(dossier(5));

describe('two drafts compared', () => {
  test('are equal to themselves', () => {
    expect(differences(BEFORE, BEFORE)).toEqual([]);
  });
  test('tell a changed cell with its unit and the name of its row', () => {
    const after = {
      ...BEFORE,
      fields: { ...BEFORE.fields, 'staffing.filled': '99', 'indicators/i2.result': '97%' },
    };
    const name = BEFORE.fields['indicators/i2.name'];
    expect(differences(BEFORE, after)).toEqual([
      {
        path: 'indicators/i2.result',
        label: {
          zh: `绩效指标第2行“${name}”·实际完成值`,
          en: `Indicators, row 2 (${name}): Result`,
        },
        kind: 'changed',
        before: BEFORE.fields['indicators/i2.result'],
        after: '97%',
      },
      {
        path: 'staffing.filled',
        label: { zh: '年末在职人数', en: 'Filled posts' },
        kind: 'changed',
        before: `${BEFORE.fields['staffing.filled']}人`,
        after: '99人',
      },
    ]);
  });
  test('tell rows that came, went and moved, and not the fields of rows that are gone', () => {
    const rows = BEFORE.lists.austerity ?? [];
    const after = {
      fields: { ...BEFORE.fields, 'austerity/m1': '改了也不提', 'austerity/n1': '合并会议' },
      lists: { ...BEFORE.lists, austerity: ['m3', 'm2', 'n1'] },
    };
    expect(rows).toEqual(['m1', 'm2', 'm3']);
    expect(
      differences(BEFORE, after).map(({ path, kind, before, after: now }) => [
        path,
        kind,
        before,
        now,
      ]),
    ).toEqual([
      ['austerity/m1', 'removed', BEFORE.fields['austerity/m1'], ''],
      ['austerity/n1', 'added', '', '合并会议'],
      ['austerity', 'moved', '', ''],
    ]);
  });
  test('are made equal by the changes between them', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        const [from, to] = [draftOf(dossier(a)), draftOf(dossier(b))];
        expect(applyOperations(from, operationsBetween(from, to))).toEqual(to);
        expect(applyOperations(to, operationsBetween(to, EMPTY))).toEqual(EMPTY);
      }),
      { numRuns: 30 },
    );
  });
});
