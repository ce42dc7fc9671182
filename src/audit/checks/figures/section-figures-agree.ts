import type { Quote } from '../../../document/finding.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { type Counted, counted, isRate } from '../../figures/counted.ts';
import { sectionReadings } from '../../tied/tied.ts';
import { wordsIn } from '../../wording/running-text.ts';
import { inOrder, listed, phrase } from '../../wording/sentence.ts';

interface Misread extends Hit {
  readonly said: Quote;
  readonly from: readonly Quote[];
  readonly computed: string;
}

/** A figure with its name; where that stands in front of a colon, with the colon: 「中央资金：4830万元」. */
function quoted(each: Counted): Quote {
  const own = counted(each);
  if (own.verbatim !== each.verbatim) return own;
  const front = each.line.text.slice(0, each.at.from);
  const label = /[^，。；：、\d（）·]{2,12}：$/.exec(front)?.[0] ?? '';
  return wordsIn(each.line, front.length - label.length, each.at.to ?? front.length);
}

/** Figures that the words of a section set against each other come to what is told. */
export const sectionFiguresAgree = check<Misread>({
  id: 'SectionFiguresAgree',
  title: { zh: '同一节内的数字可相互复算', en: 'The figures of one section make each other' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '同一节里的合计、占比、标准与数量相互推算得出，一个数写错，其余的数就对不上。',
    en: 'Totals, shares, standards and numbers of one section follow from each other.',
  },
  about: ['text'],
  find: (report) =>
    sectionReadings(report).map((reading) => {
      const said = quoted(reading.said);
      const from = reading.from.map(quoted);
      return {
        subject: said.verbatim,
        severity: isRate(reading.said) ? 'warning' : 'error',
        places: inOrder([said, ...from]),
        said,
        from,
        computed: reading.computed,
      };
    }),
  say: {
    zh: (hit) => phrase`按${listed(hit.from)}推算应为${hit.computed}，与${hit.said}不等。`,
    en: (hit) => phrase`${listed(hit.from, ', ')} make ${hit.computed}, which is not ${hit.said}.`,
  },
  passes: [prose('全县现有养老机构28家，公办7家、公建民营6家、民办15家。')],
  catches: [
    {
      text: prose('全县现有养老机构28家，公办7家、公建民营6家、民办25家。'),
      finds:
        '按「公办7家」、「公建民营6家」、「民办25家」推算应为38家，与「全县现有养老机构28家」不等。',
    },
  ],
});
