import type { Report } from '../../report/report.ts';
import { parseCount } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { type Counted, countedIn } from '../figures/counted.ts';
import { isMoney } from '../figures/granted.ts';
import { wordsIn } from '../wording/running-text.ts';
import type { ListedCount } from './name-lists.ts';

/** 「共3个项目」, 「涉及三个项目」 right behind the amount of all of them. */
const TOLD =
  /^[，,：:（(]?(?:共|涉及|包括|分为|用于|安排|实施|有|计)*(\d{1,2}|[一二两三四五六七八九十]{1,3})个([^，。；：、（(\d]{0,6}项目)(?=[，。；：,:;.（(]|$)/;
const MOST = 20;
/** Amounts are rounded by half a hundredth of 万元 each. */
const ROUNDED = 5000;

/**
 * 「项目支出317万元，共三个项目：渠道项目67万元，…；泵站项目128万元，…；节水项目122万元。」: amounts that come to the whole are all there are,
 * so that the number told between says how many they are.
 */
export const amountsOfAll = (report: Report): readonly ListedCount[] =>
  gather(countedIn(report), (list) => {
    if (!list[0]?.line.text.includes('项目')) return [];
    const money = list.filter(isMoney);
    return money.flatMap((whole, i) => toldBehind(whole, money.slice(i + 1, i + 1 + MOST)) ?? []);
  });

function toldBehind(whole: Counted, behind: readonly Counted[]): ListedCount | undefined {
  const { line } = whole;
  const end = whole.at.to ?? 0;
  const match = TOLD.exec(line.text.slice(end, end + 40));
  const stated = parseCount(match?.[1] ?? '');
  const [first] = behind;
  if (!match || stated === undefined || !first) return undefined;
  const items = upTo(whole, behind);
  if (items.length < 2 || items.length === stated) return undefined;
  const from = end + match[0].search(/[\d一二两三四五六七八九十]/);
  return {
    told: wordsIn(line, from, end + match[0].length),
    stated,
    listed: { least: items.length, most: items.length },
    items,
  };
}

/** The amounts that come to the whole, none of which is told of a part of another. */
function upTo(whole: Counted, behind: readonly Counted[]): readonly Counted[] {
  let sum = 0;
  for (const [i, each] of behind.entries()) {
    if (each.sentence - whole.sentence > 1 || (i > 0 && /其中|[（(]$/.test(each.before))) return [];
    sum += each.size;
    if (Math.abs(sum - whole.size) <= ROUNDED * (i + 2)) return behind.slice(0, i + 1);
    if (sum > whole.size) return [];
  }
  return [];
}
