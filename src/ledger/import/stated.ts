import type { Document } from '../../document/document.ts';
import { squeeze } from '../../values/chinese.ts';
import { type Day, dayOf } from '../../values/day.ts';
import type { EntryKind } from '../ledger.ts';
import type { TableRows } from './table-rows.ts';

/** What the title of an official table says of all its rows. */
export interface Stated {
  readonly day?: Day;
  readonly texts: Readonly<Record<string, string>>;
}

const SOURCES: readonly (readonly [RegExp, string])[] = [
  [/一般公共预算/, 'generalPublicBudget'],
  [/政府性基金/, 'governmentFundsBudget'],
  [/国有资本经营/, 'stateCapitalBudget'],
];

/** The year that a document is about: the first that it calls so. */
export function yearStated(document: Document): number | undefined {
  for (const block of document.blocks) {
    const year = block.kind !== 'table' && /(20\d\d)年?度/.exec(squeeze(block.text))?.[1];
    if (year) return Number(year);
  }
  return undefined;
}

/** Source, type and, for what was spent, the end of the year: as the title says, nothing guessed. */
export function statedBy(
  { title, above }: TableRows,
  kind: EntryKind,
  yearOfDocument: number | undefined,
): Stated {
  const said = squeeze(title);
  const source = SOURCES.find(([words]) => words.test(said))?.[1];
  const own = /(20\d\d)年/.exec(squeeze(above.join(' ')))?.[1];
  const year = own === undefined ? yearOfDocument : Number(own);
  const day =
    kind.key === 'spending' && /决算/.test(said) && year !== undefined
      ? dayOf(year, 12, 31)
      : undefined;
  return {
    ...(day && { day }),
    texts: {
      ...(source !== undefined && { source }),
      ...(/基本支出/.test(said) && !/项目支出/.test(said) && { type: 'basic' }),
    },
  };
}
