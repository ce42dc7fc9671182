import type { Cell, Table } from '../../document/document.ts';
import { gridOf, lostItsGrid } from '../../document/grid.ts';
import type { Report } from '../../report/report.ts';
import { squeeze } from '../../values/chinese.ts';
import { type Relation, relation } from '../accounts/account-relations.ts';
import { statedIn } from './figures-in.ts';
import { tablesInForms } from './form-tables.ts';
import { unitOf } from './money-unit.ts';
import { plainTables } from './table-sums.ts';

const UP_TO =
  /^(?:截[至止])?(20\d\d年|上年|本年)(?:年?[底末]|12月(?:底|末|31日))(?:止|前)?(?:[，,]?累计|累计数?)/;
const OF_YEAR = /^(20\d\d年|本年|当年)度?(?:当年|全年|本年|新增|发行|支出|完成|$)/;
/** Years without a number are counted from the year before. */
const NAMED: Readonly<Record<string, number>> = { 上年: 0, 本年: 1, 当年: 1 };

/**
 * What came together up to the end of a year is that of the year before and what the year added: 截至2022年底累计 ＋ 2023年当年 ＝
 * 截至2023年底累计, as rows or as columns of a table, wherever the years of the labels follow so.
 */
export const runningTotals = (report: Report): readonly Relation[] =>
  [...plainTables(report), ...tablesInForms(report)]
    .filter((table) => !lostItsGrid(table))
    .flatMap((table) => {
      const grid = gridOf(table);
      const turned = Array.from({ length: table.columns }, (_, column) =>
        grid.map((cells) => cells[column]),
      );
      const unit = unitOf(report, table);
      return [...alongOf(table, grid, unit), ...alongOf(table, turned, unit)];
    });

type Lines = readonly (readonly (Cell | undefined)[])[];

/** The lines whose labels say up to when, or of which year, with the sums of each place in them. */
function alongOf(table: Table, lines: Lines, unit: string): readonly Relation[] {
  const totals = labelled(lines, UP_TO);
  const added = labelled(lines, OF_YEAR);
  return [...totals].flatMap(([year, all]) => {
    const [before = [], own = []] = [totals.get(year - 1), added.get(year)];
    if (before.length !== all.length || own.length !== all.length) return [];
    return all.flatMap((at, k) =>
      (lines[at] ?? []).flatMap((cell, i) => {
        const parts = [before[k], own[k]].map((line) => lines[line ?? -1]?.[i]);
        const [whole, ...summed] = [cell, ...parts].map((each) => each && statedIn(table, each));
        return whole && summed.every((part) => part) ? relation(whole, summed, unit) : [];
      }),
    );
  });
}

/** The lines by the year of their label; a head over several columns labels all of them. */
function labelled(lines: Lines, label: RegExp): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [at, cells] of lines.entries()) {
    const named = cells.flatMap((cell) => label.exec(squeeze(cell?.text ?? ''))?.[1] ?? []);
    const [words] = named;
    if (words === undefined) continue;
    const year = NAMED[words] ?? Number(words.slice(0, 4));
    found.set(year, [...(found.get(year) ?? []), at]);
  }
  return found;
}
