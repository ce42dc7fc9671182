import type { Quote } from '../../../document/finding.ts';
import { markerOf } from '../../../document/outline.ts';
import type { Report } from '../../../report/report.ts';
import { gather } from '../../../values/gather.ts';
import { check, type Hit } from '../../check.ts';
import { andMore, linesOf, someOf } from '../../places.ts';
import { type Line, runningText, wholeLine } from '../../wording/running-text.ts';
import { inOrder, listed, phrase } from '../../wording/sentence.ts';

/** Items of one list end alike: when the others end with a mark, none goes without. One finding a document. */
export const sentenceEndPresent = check<Hit>({
  id: 'SentenceEndPresent',
  title: { zh: '并列条目句末标点一致', en: 'Items of a list end alike' },
  severity: 'notice',
  clause: { instrument: '标点符号用法（GB/T 15834-2011）', basis: 'regulation' },
  because: {
    zh: '同一列项中有的有句号、有的没有，可能漏了字句。',
    en: 'An item without its full stop beside others that have one may have lost words.',
  },
  find(report) {
    const places = inOrder(gather(lists(report), unended));
    return places.length === 0 ? [] : [{ subject: 'items', places }];
  },
  say: {
    zh: (hit) =>
      phrase`同一列项的其他条目有句末标点，这里没有：${listed(someOf(hit.places))}${andMore(hit.places)}。`,
    en: (hit) =>
      phrase`The other items of the list end with a mark, these do not: ${listed(someOf(hit.places), ', ')}${andMore(hit.places, ' …')}.`,
  },
  passes: [
    '1.开展巡查。\n2.组织培训。\n3.发放补助。',
    '1.基础数据表\n2.自评表\n3.评分表',
    '1.资金投入情况\n上年度安排资金。\n2.资金管理。\n按办法管理。',
  ],
  catches: [
    {
      text: '1.开展巡查。\n2.组织培训\n3.发放补助。',
      finds: '同一列项的其他条目有句末标点，这里没有：「2.组织培训」。',
    },
  ],
});

const ENDED = /[。；;！？]["”’）)]?$/;
const OPEN = /[\p{L}\p{N}]$/u;

/** Items that follow each other without anything between them, and those in the cells of goals. */
function lists(report: Report): readonly (readonly Quote[])[] {
  const found: Quote[][] = [];
  let before: Line | undefined;
  for (const line of runningText(report.document)) {
    if (line.marker) {
      const goesOn =
        before?.marker?.form === line.marker.form &&
        before.marker.number === line.marker.number - 1 &&
        before.order === line.order - 1;
      if (goesOn) found[found.length - 1]?.push(wholeLine(line));
      else found.push([wholeLine(line)]);
    }
    before = line;
  }
  const cells = report.forms.flatMap((form) => [form.expected, form.achieved]);
  for (const cell of cells)
    if (cell) found.push(linesOf(cell).filter((line) => markerOf(line.verbatim)));
  return found;
}

/** The items without an end mark, when they are few and all others have one. */
function unended(items: readonly Quote[]): readonly Quote[] {
  if (items.length < 3) return [];
  const open = items.filter((item) => OPEN.test(item.verbatim));
  const ended = items.filter((item) => ENDED.test(item.verbatim));
  return ended.length + open.length === items.length && open.length * 3 <= items.length ? open : [];
}
