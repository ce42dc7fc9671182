import type { Report } from '../../report/report.ts';
import { type Counted, countedIn, sumOfSizes } from '../figures/counted.ts';
import { listWith, type SharedOut } from './held-lists.ts';

const PARTS = /其中[：:，,]?(?=[^。]{0,8}(?:外事|外宾)接待[^。]*其他国内公务接待)/;
const COUNTED = /^(?:批|人次)$/;

/**
 * 「国内公务接待49批次，累计175人次。其中：外事接待…0批次；其他国内公务接待…接待175人次，49批次」: guests from abroad and all others are those that were
 * received, and so are the times that they came.
 */
export const guestLists = (report: Report): readonly SharedOut[] =>
  countedIn(report).flatMap((list) => {
    const text = list[0]?.line.text ?? '';
    const from = text.includes('其他国内') ? text.search(PARTS) : -1;
    if (from < 0) return [];
    const end = text.indexOf('。', from);
    const counts = list.filter(({ nature }) => COUNTED.test(nature));
    return [...new Set(counts.map(({ nature }) => nature))].flatMap((nature) => {
      const of = counts.filter((each) => each.nature === nature);
      const at = ({ at: { from: start = 0 } }: Counted): number => start;
      const whole = of.findLast((each) => at(each) < from);
      const parts = of.filter((each) => at(each) > from && (end < 0 || at(each) < end));
      const sum = sumOfSizes(parts);
      return whole && parts.length === 2 && sum !== whole.size ? [listWith(whole, parts)] : [];
    });
  });
