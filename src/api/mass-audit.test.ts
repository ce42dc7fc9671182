import { expect, test } from 'vitest';
import { type MassAuditFile, rulesOf } from './mass-audit.ts';
import { addressOf, ROUTES } from './routes.ts';

const file = (id: string, because?: string): MassAuditFile =>
  ({ ...(because && { ruleset: { id, because } }) }) as MassAuditFile;

test('the rule books of an audit stand with their files, the most used first, equal ones by their words; files that were not read have none', () => {
  expect(
    rulesOf([
      file('hn', '按湖南省采用'),
      file('mof', '采用财预〔2020〕10号'),
      file('x'),
      file('mof', '采用财预〔2020〕10号'),
      file('cq', '按重庆市采用'),
    ]),
  ).toEqual([
    { id: 'mof', because: '采用财预〔2020〕10号', files: 2 },
    { id: 'hn', because: '按湖南省采用', files: 1 },
    { id: 'cq', because: '按重庆市采用', files: 1 },
  ]);
  expect(rulesOf([])).toEqual([]);
});

test('a name that an address lacks is left blank', () => {
  expect(addressOf(ROUTES.filing, { region: '430699' })).toBe('/api/filings/430699/');
});
