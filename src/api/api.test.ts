import { describe, expect, test } from 'vitest';
import { draftSchema, saveRequest } from './filing.ts';
import { newMassAudit } from './mass-audit.ts';
import { signInRequest, totpRequest } from './people.ts';
import { decisionRequest, rectificationRequest } from './results.ts';
import { addressOf, ROUTES } from './routes.ts';
import { MOST_CODES, makeCodesRequest } from './survey.ts';
import { openingRequest, unitsRequest } from './units.ts';

/** Where a request breaks its schema, `''` for none of its own fields; empty when it is sound. */
const faults = (
  schema: {
    safeParse(value: unknown): {
      readonly success: boolean;
      readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
    };
  },
  value: unknown,
): readonly string[] =>
  (schema.safeParse(value).error?.issues ?? []).map(({ path }) => path.map(String).join('.'));

describe('an address', () => {
  test('names the filing, with what an address cannot hold written so that it can', () => {
    expect(addressOf(ROUTES.versions, { region: '430699', id: '7' })).toBe(
      '/api/filings/430699/7/versions',
    );
    expect(addressOf(ROUTES.token, { token: '甲/乙 ?' })).toBe(
      '/api/tokens/%E7%94%B2%2F%E4%B9%99%20%3F',
    );
    expect(addressOf(ROUTES.filings)).toBe('/api/filings');
  });

  test('is that of one route only', () => {
    expect(new Set(Object.values(ROUTES)).size).toBe(Object.values(ROUTES).length);
  });
});

describe('a request', () => {
  test('to save says which revision it was made on, and holds at least one change', () => {
    const save = {
      request: '0123-4567',
      revision: 3,
      operations: [{ kind: 'field', path: 'staffing.filled', before: '', after: '5' }],
    };
    expect(faults(saveRequest, save)).toEqual([]);
    expect(faults(saveRequest, { ...save, revision: -1, operations: [] })).toEqual([
      'revision',
      'operations',
    ]);
    const rows = { kind: 'list', path: 'projects', before: [], after: ['p1'] };
    expect(faults(saveRequest, { ...save, operations: [rows, { ...rows, kind: 'move' }] })).toEqual(
      ['operations.1.kind'],
    );
  });

  test('for a draft holds texts, whatever was typed', () => {
    expect(faults(draftSchema, { fields: { 'budget.original': '约七十' }, lists: {} })).toEqual([]);
    expect(faults(draftSchema, { fields: { 'budget.original': 70 }, lists: {} })).toEqual([
      'fields.budget.original',
    ]);
  });

  test('to sign in has account and password; a code proves the program for codes with six digits', () => {
    expect(faults(signInRequest, { account: '', password: 'x' })).toEqual(['account']);
    expect(faults(totpRequest, { code: '123456' })).toEqual([]);
    expect(faults(totpRequest, { secret: 'abc', code: '12345' })).toEqual(['secret', 'code']);
  });

  test('to open a year is one of the years that there are, with a date that is one', () => {
    expect(faults(openingRequest, { fiscalYear: 2024, due: '2025-04-30' })).toEqual([]);
    expect(faults(openingRequest, { fiscalYear: 1024, due: '2025年4月' })).toEqual([
      'fiscalYear',
      'due',
    ]);
  });

  test('with units looks only, when asked to; a list of none is no list', () => {
    const unit = { id: 'D01', name: '甲局', parent: '', kind: 'department' };
    expect(unitsRequest.parse({ units: [unit] }).preview).toBe(false);
    expect(faults(unitsRequest, { units: [] })).toEqual(['units']);
    expect(faults(unitsRequest, { units: [{ ...unit, kind: 'division' }] })).toEqual([
      'units.0.kind',
    ]);
  });

  test('for codes of a survey has its bounds', () => {
    expect(faults(makeCodesRequest, { count: MOST_CODES })).toEqual([]);
    expect(faults(makeCodesRequest, { count: MOST_CODES + 1 })).toEqual(['count']);
    expect(faults(makeCodesRequest, { count: 1.5 })).toEqual(['count']);
  });

  test('for an audit of many reports has a name that is not blank', () => {
    expect(newMassAudit.parse({ name: ' 2024年公开报告 ' })).toEqual({ name: '2024年公开报告' });
    expect(faults(newMassAudit, { name: '  ' })).toEqual(['name']);
  });

  test('to mend points says what and until when; a decision has its reason and its revision', () => {
    expect(
      faults(rectificationRequest, { points: [{ words: '补充佐证', due: '2025-06-30' }] }),
    ).toEqual([]);
    expect(faults(rectificationRequest, { points: [{ words: ' ', due: '六月' }] })).toEqual([
      'points.0.words',
      'points.0.due',
    ]);
    expect(faults(decisionRequest, { decided: '', amount: 0.5, reason: '', revision: 1 })).toEqual([
      'decided',
      'amount',
    ]);
  });
});
