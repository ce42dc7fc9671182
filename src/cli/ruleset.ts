import { BOOKS, bookOf } from '../regulation/books.ts';
import type { Asked } from './arguments.ts';
import { Misused } from './misused.ts';

/** Refuses a ruleset that does not exist, before any file is read. */
export function refuseUnknownRuleset({ ruleset }: Asked): void {
  if (ruleset === undefined || bookOf(ruleset)) return;
  const known = BOOKS.map((book) => book.id);
  throw new Misused(
    `没有规则“${ruleset}”。可用：${known.join('、')}。`,
    `No ruleset "${ruleset}". There are ${known.join(', ')}.`,
  );
}
