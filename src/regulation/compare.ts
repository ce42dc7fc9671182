import { explain } from './explain.ts';
import { laid } from './layers.ts';
import { PARAMETERS } from './parameter-words.ts';
import type { Book, Frame } from './regulation.ts';

/** A part of two books that is not the same in both; '' where a book says nothing of it. */
export interface BookDifference {
  readonly part: 'head' | 'parameter' | 'frame' | 'clause';
  readonly name: string;
  readonly a: string;
  readonly b: string;
}

/** What differs between two books as they are reckoned, inherited parameters included: head, parameters, frames, clauses. */
export function differencesOf(a: Book, b: Book): readonly BookDifference[] {
  return [
    ...unequal('head', headOf(a), headOf(b)),
    ...unequal('parameter', parametersOf(a), parametersOf(b)),
    ...unequal('frame', framesOf(a), framesOf(b)),
    ...unequal('clause', clausesOf(a), clausesOf(b)),
  ];
}

type Parts = ReadonlyMap<string, string>;

function unequal(part: BookDifference['part'], a: Parts, b: Parts): readonly BookDifference[] {
  const names = [...new Set([...a.keys(), ...b.keys()])];
  return names
    .map((name) => ({ part, name, a: a.get(name) ?? '', b: b.get(name) ?? '' }))
    .filter((each) => each.a !== each.b);
}

const headOf = (book: Book): Parts =>
  new Map([
    ['文号', book.number ?? ''],
    ['发布机关', book.issuer],
    ['适用地区', book.jurisdiction || '全国'],
    ['适用年度', `${book.inForce.from}—${book.inForce.until ?? ''}`],
  ]);

function parametersOf(book: Book): Parts {
  const { scoring, bands } = laid(book);
  return new Map(
    PARAMETERS.flatMap(({ name, words }) => {
      const said = words({ ...scoring, bands });
      return said === undefined ? [] : [[name, said] as const];
    }),
  );
}

const framesOf = (book: Book): Parts =>
  new Map(laid(book).frames.map((frame) => [frame.title, weightsOf(frame)]));

const weightsOf = ({ groups }: Frame): string =>
  groups.map(({ word, weight }) => `${word}${weight ?? ''}`).join('、');

/** Clauses by their item and place in it. */
const clausesOf = (book: Book): Parts =>
  new Map(
    (book.items ?? []).flatMap(({ name, worth, clauses }) =>
      clauses.map(
        ({ said, reckoned }, i) =>
          [
            `${name}${worth === undefined ? '' : `（${worth}分）`}${clauses.length > 1 ? `·${i + 1}` : ''}`,
            `${said}\n→ ${explain(reckoned)}`,
          ] as const,
      ),
    ),
  );
