import type { Report } from '../../report/report.ts';
import { type Figure, figure } from '../../values/figure.ts';
import { matchesOf } from '../../values/matches.ts';
import { quotient } from '../figures/amounts.ts';
import { type AmountList, sourceLists } from '../lists/amount-lists.ts';
import { bySource } from '../projects/source-names.ts';
import { compareRatio } from '../rates/ratios.ts';
import { type Line, runningText, wordsIn } from '../wording/running-text.ts';
import { quote } from '../wording/sentence.ts';
import type { SharePhrase } from './share-phrases.ts';

interface Share {
  readonly name: string;
  readonly value: Figure;
  readonly from: number;
  readonly to: number;
}

const SHARE =
  /(?:^|[，,、；;：:。])([^\d，,、；;：:。占]{2,14})占(?:总投资|项目总投资|资金总额|总额|总量|比)?(?:的比例)?(?:为|的)?(\d{1,3}(?:\.\d{1,4})?)[%％]/g;
const OTHER_YEAR = /上年|去年|同期|比20|较20/;

/**
 * Wrong shares of a sentence that gives nothing but shares by source, 「中央资金占20%，省级资金占80%」, held against the
 * list of amounts that has the same sources, all of them and no other. Of several lists the one by which most shares come true;
 * where fewer than half do, the shares are those of something else.
 */
export function sourceShares(report: Report): readonly SharePhrase[] {
  const lines = runningText(report.document).filter(({ text }) => text.includes('占'));
  if (lines.length === 0) return [];
  const lists = sourceLists(report);
  return lists.length === 0 ? [] : lines.flatMap((line) => inLine(line, lists));
}

function inLine(line: Line, lists: readonly AmountList[]): readonly SharePhrase[] {
  if (OTHER_YEAR.test(line.text)) return [];
  const shares = matchesOf(line.text, SHARE).map((match): Share => {
    const to = match.index + match[0].length;
    const from = to - match[0].replace(/^[，,、；;：:。]/, '').length;
    return { name: match[1] ?? '', value: figure(match[2] ?? '', '%'), from, to };
  });
  const told = shares.length >= 2 ? bySource(shares, ({ name }) => name) : undefined;
  if (!told) return [];
  const judged = lists
    .map((list) => judge(line, told, list))
    .filter((found) => found !== undefined)
    .sort((a, b) => a.length - b.length);
  const [best] = judged;
  return best && best.length * 2 <= shares.length ? best : [];
}

/** The shares that a list contradicts; undefined for a list of other sources. */
function judge(
  line: Line,
  shares: ReadonlyMap<string, Share>,
  list: AmountList,
): readonly SharePhrase[] | undefined {
  const parts = bySource(list.parts, ({ name }) => name);
  if (parts?.size !== shares.size) return undefined;
  const found: SharePhrase[] = [];
  for (const [name, share] of shares) {
    const part = parts.get(name);
    if (!part) return undefined;
    const verdict = compareRatio(share.value, part.value, list.whole.value);
    const computed = quotient(part.value, list.whole.value);
    if (verdict === 'unknown' || computed === undefined) return undefined;
    if (verdict !== 'same')
      found.push({
        rate: wordsIn(line, share.from, share.to),
        part: quote(part),
        whole: quote(list.whole),
        computed,
        rounding: verdict === 'rounding',
      });
  }
  return found;
}
