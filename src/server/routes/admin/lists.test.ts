import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, served } from '../../../../test/server/served.ts';
import { SCHOOL } from '../../../../test/store/district.ts';
import type { FilingSummary } from '../../../api/filing.ts';
import type { RefusalReply } from '../../../api/people.ts';

let system: Served;
beforeAll(async () => {
  system = await served(undefined, { listRows: 2 });
});
afterAll(() => system.close());

describe('the list of filings', () => {
  const bureau = () => system.as('financePerformance');

  test('says how many there are when there are more than it holds, and what to choose', async () => {
    const response = await bureau().ask('GET', '/api/filings');
    expect([response.status, (await response.json()) as RefusalReply]).toEqual([
      413,
      {
        refused: 'tooLarge',
        words: {
          zh: '共有3份自评，超过一次能列出的2份。请选定年度，或只看一个部门及其下属单位。',
          en: 'There are 3 filings, more than the 2 of one list. Choose a year, or one department.',
        },
        facts: { all: 3, most: 2 },
      },
    ]);
  });

  test('is that of a year, or of a unit with all below it', async () => {
    const [year, under] = await Promise.all([
      bureau().json<FilingSummary[]>(200, 'GET', '/api/filings?year=2024'),
      bureau().json<FilingSummary[]>(200, 'GET', `/api/filings?under=${SCHOOL}`),
    ]);
    expect(year.map(({ unit }) => unit.name)).toEqual(['示范区财政局', '示范区第一小学']);
    expect(under.map(({ unit, fiscalYear }) => [unit.path, fiscalYear])).toEqual([
      [SCHOOL, 2025],
      [SCHOOL, 2024],
    ]);
  });
});
