import { BOOKS, bookOf } from '../regulation/books.ts';
import type { Book } from '../regulation/regulation.ts';
import type { Asked } from './arguments.ts';
import { Misused } from './misused.ts';

/** The ruleset that a call names; Misused with those that there are when it names none of them. */
export function bookNamed(id: string | undefined): Book {
  const book = id === undefined ? undefined : bookOf(id);
  if (book) return book;
  const known = BOOKS.map((each) => each.id);
  throw id === undefined
    ? new Misused(`请给出规则：${known.join('、')}。`, `Name the ruleset: ${known.join(', ')}.`)
    : new Misused(
        `没有规则“${id}”。可用：${known.join('、')}。`,
        `No ruleset "${id}". There are ${known.join(', ')}.`,
      );
}

/** Refuses a ruleset that does not exist, before any file is read. */
export function refuseUnknownRuleset({ ruleset }: Asked): void {
  if (ruleset !== undefined) bookNamed(ruleset);
}
