import type { Report } from '../report/report.ts';
import { squeeze } from '../values/chinese.ts';
import { BOOKS, bookOf, DEFAULT_BOOK } from './books.ts';
import { laid, layersOf } from './layers.ts';
import type { Book, Chosen } from './regulation.ts';
import { divisionOf, provinceOfNumber } from './tables/divisions.ts';

/** The regulation of an id, laid over what it inherits; undefined when there is none. */
export function regulationOf(id: string): Chosen | undefined {
  const book = bookOf(id);
  return book && chosen(book, `按指定采用${nameOf(book)}`, `as asked: ${book.id}`);
}

/**
 * The regulation in force for a unit in the fiscal year under evaluation: the innermost layer whose jurisdiction holds the
 * unit and that has scoring parameters of its own to give. A local rubric without known parameters is inherited through.
 * Books that the region itself put into effect, in the order in which it did, go before all others.
 */
export function regulationFor(
  division: string,
  fiscalYear: number | undefined,
  own: readonly Book[] = [],
): Chosen {
  const ofPlace = [...own]
    .reverse()
    .sort((a, b) => b.inForce.from - a.inForce.from)
    .find((book) => isInForce(book, fiscalYear));
  if (ofPlace)
    return chosen(
      ofPlace,
      `按${ofPlace.jurisdiction}本级规定${fiscalYear === undefined ? '' : `、${fiscalYear}年度`}采用${nameOf(ofPlace)}${sinceWhen(ofPlace)}`,
      `by rules of ${ofPlace.jurisdiction} itself`,
    );
  const fits = BOOKS.filter(
    (book) =>
      book.jurisdiction !== '' &&
      division.startsWith(book.jurisdiction) &&
      isInForce(book, fiscalYear) &&
      // A procedure known only by its rubric sets no points for indicators.
      !(book.scoring === undefined && book.frames === undefined),
  ).sort(
    (a, b) => b.jurisdiction.length - a.jurisdiction.length || b.inForce.from - a.inForce.from,
  );
  const [best] = fits;
  if (!best) {
    const national = nationalBook(fiscalYear);
    return chosen(
      national,
      `未见更具体的地方规定，采用${nameOf(national)}`,
      'no local book: the national default',
    );
  }
  return chosen(
    best,
    `按${division}${fiscalYear === undefined ? '' : `、${fiscalYear}年度`}采用${nameOf(best)}`,
    `by jurisdiction ${best.jurisdiction}`,
  );
}

/** The place where reports are audited, as `湖南省岳阳市` or by a district's name, with the books that it put into effect itself. */
export interface Home {
  readonly division: string;
  readonly books: readonly Book[];
}

/**
 * The regulation for a report: that of the place which the report tells. Audited in a region, what is of the region or tells no
 * other place goes by the region's own books first, as its filings do; what is from elsewhere goes by the rules of its own place.
 */
export function regulationOfReport(report: Report, home?: Home): Chosen {
  const told = divisionOfReport(report);
  const { fiscalYear } = report;
  if (home === undefined) return regulationFor(told, fiscalYear);
  const at = divisionOf(home.division);
  // The empty division of a place that is not known begins every name.
  if (!at.startsWith(told) && !told.startsWith(at)) return regulationFor(told, fiscalYear);
  const nearest = told.length > at.length ? told : at;
  return regulationFor(nearest || home.division, fiscalYear, home.books);
}

/** Where a report's unit is, by its name, else by the document numbers and finance departments that it cites. */
export function divisionOfReport(report: Report): string {
  const names = [
    report.unit ?? '',
    ...report.unitNames.map((name) => name.value),
    report.title?.value ?? '',
  ];
  for (const name of names) {
    const division = divisionOf(squeeze(name).replace(/^\d{4}年度?/, ''));
    if (division) return division;
  }
  for (const citation of report.narrative.citations) {
    const number = /[\p{Script=Han}]+(?=[〔[【(（]\d{4})/u.exec(squeeze(citation.value))?.[0] ?? '';
    const province = provinceOfNumber(number);
    if (province) return province;
  }
  return '';
}

function nationalBook(year: number | undefined): Book {
  const dated = BOOKS.find((book) => book.jurisdiction === '' && isInForce(book, year));
  const book = dated ?? bookOf(DEFAULT_BOOK);
  if (!book) throw new Error('the default book is missing');
  return book;
}

const isInForce = (book: Book, year: number | undefined): boolean =>
  year === undefined
    ? book.inForce.until === undefined
    : book.inForce.from <= year && year <= (book.inForce.until ?? Number.POSITIVE_INFINITY);

/** Which version of a region's own book: a later one may follow under the same name. */
const sinceWhen = ({ effective }: Book): string =>
  effective === undefined ? '' : `，该版自${effective}起执行`;

const nameOf = (book: Book): string =>
  `《${book.title}》${book.number ? `（${book.number}）` : ''}`;

function chosen(book: Book, zh: string, en: string): Chosen {
  const layers = layersOf(book);
  const through = layers.slice(1);
  return {
    regulation: laid(book),
    layers: layers.map(({ id }) => id),
    because: {
      zh: `${zh}${through.length > 0 ? `，其未规定的沿用${through.map(nameOf).join('、')}` : ''}。`,
      en: `${en}${through.length > 0 ? `, inheriting from ${through.map(({ id }) => id).join(', ')}` : ''}.`,
    },
  };
}
