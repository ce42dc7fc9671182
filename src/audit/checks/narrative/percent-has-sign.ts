import { wordsAt } from '../../../document/document.ts';
import type { Quote } from '../../../document/finding.ts';
import { gather } from '../../../values/gather.ts';
import { matchesOf } from '../../../values/matches.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { inOrder, phrase } from '../../wording/sentence.ts';

interface Bare extends Hit {
  readonly rate: Quote;
}

// A rate right after a word that announces one and right before a stop, without a sign.
const BARE_RATE =
  /(?:执行率|控制率|完成率|占比|满意率|合格率|到位率|覆盖率)(?:为|是|达到|达|：|:)?\d{1,3}(?:\.\d{1,4})?(?=[，。；、）])/g;

/** Every percentage of the running text has its sign. */
export const percentHasSign = check<Bare>({
  id: 'PercentHasSign',
  title: { zh: '正文百分数带有百分号', en: 'Every percentage has its sign' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '没有百分号，95既可能是95%，也可能是95倍。',
    en: 'Without the sign 95 may mean anything.',
  },
  about: ['paragraphs'],
  find(report) {
    const blocks = report.document.blocks.filter((block) => block.kind !== 'table');
    return gather(blocks, (block) =>
      matchesOf(block.text, BARE_RATE).map((match) => {
        const at = { block: block.block, from: match.index, to: match.index + match[0].length };
        const rate = { verbatim: wordsAt(report.document, at), at };
        return { subject: match[0], places: inOrder([rate]), rate };
      }),
    );
  },
  say: {
    zh: (hit) => phrase`${hit.rate}没有写百分号。`,
    en: (hit) => phrase`${hit.rate} has no percent sign.`,
  },
  passes: [prose('2024年预算执行率为96.5%，较上年提高。')],
  catches: [
    {
      text: prose('2024年预算执行率为96.5，较上年提高。'),
      finds: '「执行率为96.5」没有写百分号。',
    },
  ],
});
