import { wordsAt } from '../../../document/document.ts';
import type { Quote } from '../../../document/finding.ts';
import { gather } from '../../../values/gather.ts';
import { matchesOf } from '../../../values/matches.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { inOrder, phrase } from '../../wording/sentence.ts';

interface Bare extends Hit {
  readonly amount: Quote;
}

// An amount right after a word of money and right before a stop, without a unit. Years are no amounts.
const BARE_AMOUNT =
  /(?:支出|经费|收入|预算数?|决算数?|预算|金额|资金|接待费|运行维护费)(?:合计|总额|共计)?(?:为|是|：|:|约|共|达)?(?!(?:19|20)\d\d[，。；、）])\d{1,9}(?:\.\d{1,4})?(?=[，。；、）])/g;

/** Every amount of the running text has its unit. */
export const amountHasUnit = check<Bare>({
  id: 'AmountHasUnit',
  title: { zh: '正文金额带有单位', en: 'Every amount has its unit' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '没有单位，元和万元相差一万倍。',
    en: 'Without the unit 元 and 万元 are ten thousand apart.',
  },
  about: ['paragraphs'],
  find(report) {
    const blocks = report.document.blocks.filter((block) => block.kind !== 'table');
    return gather(blocks, (block) =>
      matchesOf(block.text, BARE_AMOUNT).map((match) => {
        const at = { block: block.block, from: match.index, to: match.index + match[0].length };
        const amount = { verbatim: wordsAt(report.document, at), at };
        return { subject: match[0], places: inOrder([amount]), amount };
      }),
    );
  },
  say: {
    zh: (hit) => phrase`${hit.amount}没有写单位。`,
    en: (hit) => phrase`${hit.amount} has no unit.`,
  },
  passes: [prose('2024年公用经费支出12.6万元，比上年有所下降。')],
  catches: [
    { text: prose('2024年公用经费支出12.6，比上年有所下降。'), finds: '「支出12.6」没有写单位。' },
  ],
});
