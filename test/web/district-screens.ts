import type { Locator, Page } from 'playwright-core';
import { POOR, TWELVE, yearOfUnit } from './district.ts';
import {
  actualOf,
  budgetOf,
  hundredths,
  mean,
  rate,
  selfScoreOf,
  sum,
  wan,
} from './district-sums.ts';

/** The unit whose report is given back, and the one that files four working days late. */
export const RETURNED = 'D0102';
export const LATE = 'D0303';

/** The twelve with what they know of their year. */
export const ALL = TWELVE.map((unit) => ({ ...unit, dossier: yearOfUnit(unit) }));

/** All but one. */
export const others = (id: string) => ALL.filter((unit) => unit.id !== id);

function unitOf(id: string) {
  const unit = ALL.find((each) => each.id === id);
  if (!unit) throw new Error(`no unit ${id}`);
  return unit;
}
export const nameOf = (id: string): string => unitOf(id).name;
export const dossierOf = (id: string) => unitOf(id).dossier;

/** Points by the rules: those that units gave themselves, but for the one that rounded four of its indicators down. */
const computedOf = (id: string): string =>
  id === POOR ? '76.74' : hundredths(selfScoreOf(dossierOf(id)));

/** The board when all twelve have filed. */
export const board = (state: string) =>
  ALL.map(({ id, name, department }) => [
    ...['', name, department, state, '2026-04-30'],
    ...(id === LATE ? ['2026-05-09', '4'] : ['2026-04-20', '']),
    ...['0', computedOf(id), ''],
  ]);

/** The list of results: what is decided of each, and how far its points are. */
export const resultRows = (
  state: string,
  decision: (id: string) => string,
  mended: (id: string) => string,
) =>
  ALL.map(({ id, name, department, dossier }) => [
    ...[name, department, state, hundredths(selfScoreOf(dossier)), computedOf(id)],
    ...(id === POOR ? ['中', '压减'] : ['优', '优先保障']),
    ...[decision(id), mended(id), '办理'],
  ]);

/** The last line of the roll-up: what the twelve state added up, their points weighed, and the score of the whole by the rules. */
export function totalRow(score: string): readonly string[] {
  const all = ALL.map(({ dossier }) => dossier);
  const [budget, actual] = [sum(all.map(budgetOf)), sum(all.map(actualOf))];
  const threeOf = (of: 'budget' | 'actual') =>
    wan(sum(all.flatMap(({ threePublic }) => Object.values(threePublic[of]))));
  return [
    ...['合计', '12/12', wan(sum(all.map(({ budget: { original } }) => original)))],
    ...[wan(budget), wan(actual), rate(actual, budget), threeOf('budget'), threeOf('actual')],
    ...[hundredths(mean(all)), score, '11', '0', '1', '0'],
  ];
}

/** The texts of the cells of rows. */
export const cellsOf = async (rows: Locator): Promise<readonly (readonly string[])[]> =>
  Promise.all((await rows.all()).map((row) => row.locator('th, td').allInnerTexts()));

/** The texts of a table by its name. */
export const rowsOf = (on: Page, name: string | RegExp) =>
  cellsOf(on.getByRole('region', { name }).locator('tbody tr'));

/** A part of a page by its heading. */
export const card = (on: Page, name: string): Locator =>
  on.locator('section.card').filter({ has: on.getByRole('heading', { name }) });
