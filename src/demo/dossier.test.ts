import { expect, test } from 'vitest';
import { audit } from '../audit/audit.ts';
import { compose } from '../compose/compose.ts';
import { validate } from '../compose/validate.ts';
import { extract } from '../extract/extract.ts';
import { divisionOfReport, regulationFor } from '../regulation/in-force.ts';
import { score } from '../score/score.ts';
import { DISTRICT, UNITS } from './district.ts';
import { demoDossier } from './dossier.ts';

test('the demonstration district has sixty units in three levels, each with its own name and place', () => {
  expect(UNITS.length).toBe(60);
  expect(new Set(UNITS.map(({ name }) => name)).size).toBe(60);
  expect(new Set(UNITS.map(({ path }) => path)).size).toBe(60);
  expect([1, 2, 3].map((level) => UNITS.filter((unit) => unit.level === level).length)).toEqual([
    12, 36, 12,
  ]);
});

test('the year of each demonstration unit composes to a report without an error or a warning', () => {
  const told = UNITS.flatMap((unit) => {
    const dossier = demoDossier(unit, 2025);
    const { regulation } = regulationFor(DISTRICT.name, 2025);
    const { value: report } = extract(compose(dossier, regulation));
    const chosen = regulationFor(divisionOfReport(report), 2025).regulation;
    const { findings } = audit(report, { regulation: chosen, scorecards: score(report, chosen) });
    return [
      ...validate(dossier).map(({ field, zh }) => `${unit.name} ${field} ${zh}`),
      ...findings
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map(
          ({ check, words }) =>
            `${unit.name} ${check} ${words.zh.map((word) => (typeof word === 'string' ? word : word.verbatim)).join('')}`,
        ),
    ];
  });
  expect(told).toEqual([]);
});
