import { hn20207 } from './books/hn-2020-7.ts';
import { hnLegacy } from './books/hn-legacy.ts';
import { mof201353 } from './books/mof-2013-53.ts';
import { mof202010 } from './books/mof-2020-10.ts';
import { mof2021101 } from './books/mof-2021-101.ts';
import { REGIONAL } from './books/regional.ts';
import { yueyangCity } from './books/yueyang-city.ts';
import type { Book } from './regulation.ts';

/** All books, the nation first. */
export const BOOKS: readonly Book[] = [
  mof202010,
  mof2021101,
  mof201353,
  hn20207,
  hnLegacy,
  yueyangCity,
  ...REGIONAL,
];

/** The default, when nothing more local is known. */
export const DEFAULT_BOOK = 'mof-2020-10';

/** The book of that id. */
export const bookOf = (id: string): Book | undefined => BOOKS.find((book) => book.id === id);
