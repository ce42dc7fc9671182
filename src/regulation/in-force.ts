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
      `按${ofPlace.jurisdiction}本级规定${fiscalYear === undefined ? '' : `、${fiscalYear}年度`}采用${nameOf(ofPlace)}`,
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

const nameOf = (book: Book): string =>
  `《${book.title}》${book.number ? `（${book.number}）` : ''}`;

function chosen(book: Book, zh: string, en: string): Chosen {
  const layers = layersOf(book).map((layer) => layer.id);
  const through = layers.slice(1);
  return {
    regulation: laid(book),
    layers,
    because: {
      zh: `${zh}${through.length > 0 ? `，其未规定的沿用${through.join('、')}` : ''}。`,
      en: `${en}${through.length > 0 ? `, inheriting from ${through.join(', ')}` : ''}.`,
    },
  };
}
