import { type Book, daysOf, entriesOf, inWanyuan, sumOf, textIn } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import type { Asked, Traced } from '../ledger.ts';
import { FUND_SOURCES, isBasic } from '../lines.ts';
import { byProject, projectRow } from '../project-rows.ts';
import { tracer } from '../tracing.ts';

/** What was spent in a year up to a day. */
const spendingOf = (book: Book, year: number, until: string): readonly LedgerEntry[] =>
  entriesOf(book, 'spending', daysOf(year).from, until);

/** Classes of the basic expenditure by field: running costs beyond 310 and 309 stand with goods and services (4.4, I3). */
const CLASS_FIELDS: readonly (readonly [string, (code: string) => boolean])[] = [
  ['compensation', (code) => code.startsWith('301')],
  ['household', (code) => code.startsWith('303')],
  ['goods', (code) => !/^(?:301|303|309|310)/.test(code)],
  ['capital', (code) => isCapital(code)],
];

const isCapital = (code: string): boolean => /^3(?:09|10)/.test(code);

/** execution.basic, execution.bySource, the projects’ actual and capital amounts, and those of the year before. */
export function executionFigures(book: Book, asked: Asked): readonly Traced[] {
  const { year, until, draft } = asked;
  const { found, add } = tracer('execution');
  const all = spendingOf(book, year, until);
  if (all.length > 0) {
    const basic = all.filter(isBasic);
    for (const [key, takes] of CLASS_FIELDS) {
      const own = basic.filter((entry) => takes(textIn(entry, 'economicCode')));
      add(`execution.basic.${key}`, inWanyuan(sumOf(own, 'amount')), own);
    }
    for (const { value } of FUND_SOURCES) {
      const own = all.filter((entry) => textIn(entry, 'source') === value);
      add(`execution.bySource.${value}`, inWanyuan(sumOf(own, 'amount')), own);
    }
  }
  const projects = byProject(all.filter((entry) => !isBasic(entry)));
  for (const entries of projects.values()) {
    const name = textIn(entries[0] as LedgerEntry, 'project');
    const { path, known } = projectRow(draft, name);
    if (!known) add(`${path}.name`, name, entries.slice(0, 1), 'last');
    add(`${path}.actual`, inWanyuan(sumOf(entries, 'amount')), entries);
    // Without the class of every amount it is not known how much was capital.
    if (entries.every((entry) => textIn(entry, 'economicCode') !== '')) {
      const own = entries.filter((entry) => isCapital(textIn(entry, 'economicCode')));
      add(`${path}.capital`, inWanyuan(sumOf(own, 'amount')), own);
    }
  }
  const before = spendingOf(book, year - 1, daysOf(year - 1).until);
  if (before.length === 0) return found;
  const ofProjects = before.filter((entry) => !isBasic(entry));
  add('prior.projects', inWanyuan(sumOf(ofProjects, 'amount')), ofProjects);
  for (const [key, entries] of byProject(ofProjects)) {
    const { path, known } = projectRow(draft, key);
    if (known || projects.has(key))
      add(`${path}.prior`, inWanyuan(sumOf(entries, 'amount')), entries);
  }
  return found;
}
