import { assetBook } from '../ledger/assets/asset-book.ts';
import { officeAreaAt, postsAt } from '../ledger/assets/office-area.ts';
import { assetParagraph } from '../ledger/assets/paragraph.ts';
import { bookOf } from '../ledger/book.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Dossier } from '../report/dossier.ts';
import { day } from '../values/day.ts';
import { Books } from './books.ts';
import { GOVERNMENT_OFFICE } from './district.ts';

/** The parts of a dossier that its people and assets follow from. */
type Held = Pick<Dossier, 'unit' | 'fiscalYear' | 'staffing' | 'threePublic'>;

/** What the report says of the assets: composed from the entries of people and assets, as a unit does it. */
export function assetsSentence(held: Held): string {
  const [people, own] = [new Books(held.fiscalYear), new Books(held.fiscalYear)];
  enterStaffing(people, held);
  enterAssets(own, held);
  const shared = sharedRegister(held.fiscalYear, [held]);
  const assets = assetBook(own.entries, {
    ...{ unit: held.unit.name, standards: [], unknownUsers: [] },
    registers: [{ keeper: GOVERNMENT_OFFICE.name, entries: shared }],
  });
  const until = day(`${held.fiscalYear}-12-31`);
  const offices = officeAreaAt(assets, until, postsAt(bookOf(people.entries), until));
  return assetParagraph(assets, { year: held.fiscalYear, until }, offices);
}

/** The posts approved, the people at the start of the year, by rank, and the one who left. */
export function enterStaffing(
  book: Books,
  { staffing: { authorized, filled, retirees, veteranRetirees } }: Pick<Held, 'staffing'>,
) {
  book.enter('staffing', 'authorized', `${book.year - 4}-06-18`, {
    count: authorized,
    document: `临编办〔${book.year - 4}〕12号`,
  });
  book.enter('staffing', 'opening', `${book.year - 1}-12-31`, {
    filled: filled + 1,
    retirees: retirees ?? 0,
    veteranRetirees,
  });
  book.enter('staffing', 'posts', '06-30', { post: 'county.section', count: Math.min(1, filled) });
  book.enter('staffing', 'posts', '06-30', {
    post: 'county.staff',
    count: Math.max(0, filled - 1),
  });
  book.enter('staffing', 'transferredOut', '05-20', {
    count: 1,
    document: `临组调〔${book.year}〕8号`,
  });
}

/** Usable area of the head's office, and of others for each of their two people, ㎡. */
const AREA = { head: 17.5, others: 8 };

/** The register of the office of the government: the rooms of some units, each marked for the one that uses it. */
export function sharedRegister(
  year: number,
  units: readonly Pick<Held, 'unit' | 'staffing'>[],
): readonly LedgerEntry[] {
  const book = new Books(year);
  units.forEach(({ unit, staffing: { filled } }, i) => {
    const enter = (n: number, name: string, post: string, quantity: number, area: number) =>
      book.enter('assets', 'acquisition', `${year - 4}-01-10`, {
        ...{ card: `BG${`${i + 1}`.padStart(3, '0')}${n}`, name, class: 'A01010000-C' },
        ...{ value: 60_000 * quantity, quantity, how: 'purchase', roomUse: 'office', post, area },
        ...{ department: unit.name, usingUnit: unit.name },
      });
    const others = filled - 1;
    enter(1, '办公室（负责人）', 'county.section', 1, AREA.head);
    if (others > 0)
      enter(2, '办公室（工作人员）', 'county.staff', Math.ceil(others / 2), AREA.others * others);
  });
  return book.entries;
}

/** A few cards: desks and computers for the staff, a printer, and the vehicles that the dossier tells of. */
export function enterAssets(
  book: Books,
  { staffing: { filled }, threePublic: { vehiclesHeld = 0 } }: Held,
) {
  const card = (n: number) => `ZC${book.year}${`${n}`.padStart(4, '0')}`;
  let n = 0;
  const acquire = (date: string, texts: Readonly<Record<string, string | number>>) => {
    n += 1;
    book.enter('assets', 'acquisition', date, {
      card: card(n),
      department: '办公室',
      how: 'purchase',
      ...texts,
    });
  };
  acquire(`${book.year - 3}-04-15`, {
    name: '办公桌椅',
    item: 'desk',
    class: 'A05010000',
    value: 2300 * filled,
    quantity: filled,
  });
  acquire(`${book.year - 2}-05-20`, {
    name: '台式计算机',
    item: 'desktop',
    class: 'A02010000',
    value: 4800 * filled,
    quantity: filled,
  });
  acquire(`${book.year - 1}-09-10`, {
    name: '黑白打印机',
    item: 'printerA4',
    class: 'A02020000',
    value: 1150,
    quantity: 1,
  });
  // The building is the government office's: it keeps the register, the unit has its extract.
  for (let i = 0; i < vehiclesHeld; i += 1)
    acquire(`${book.year - 5}-03-08`, {
      name: '公务用车',
      class: 'A02030000',
      vehicleUse: 'emergency',
      value: 168_000,
      quantity: 1,
    });
}
