import type { Report } from '../../report/report.ts';
import { once } from '../../values/once.ts';
import type { Counted } from '../figures/counted.ts';
import { closedRuns } from './closed-runs.ts';
import { oddRows, twinColumns } from './columns.ts';
import { headedRuns } from './headed-runs.ts';
import type { Reading } from './reading.ts';
import { rests } from './rests.ts';
import { rowsOfRates } from './rows-of-rates.ts';
import { rowsOfShares } from './rows-of-shares.ts';
import { sectionChanges } from './section-changes.ts';
import { sectionRates } from './section-rates.ts';
import { standards } from './standards.ts';
import { sumsBehind, sumsBelow } from './sums-behind.ts';
import { takenAway } from './taken-away.ts';
import { triples } from './triples.ts';

/** What the figures of a section make of one another by the words between them, and is told otherwise; found once for a report. */
export const sectionReadings = once((report: Report): readonly Reading[] => {
  const told = new Set<Counted>();
  // What one reading tells of a figure is not told again by another.
  return allReadings(report).filter(({ said }) => !told.has(said) && told.add(said));
});

const allReadings = (report: Report): readonly Reading[] => [
  ...closedRuns(report),
  ...headedRuns(report),
  ...sumsBehind(report),
  ...sumsBelow(report),
  ...rowsOfShares(report),
  ...sectionRates(report),
  ...standards(report),
  ...rowsOfRates(report),
  ...rests(report),
  ...oddRows(report),
  ...twinColumns(report),
  ...takenAway(report),
  ...sectionChanges(report),
  ...triples(report),
];
