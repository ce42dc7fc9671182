import type { Quote } from '../../../document/finding.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { oddEquations } from '../../figures/equations.ts';
import { occurs } from '../../wording/running-text.ts';
import { phrase } from '../../wording/sentence.ts';

interface Misreckoned extends Hit {
  readonly said: Quote;
  readonly computed: string;
}

/** A sum, a product or a quotient that is written out comes to what stands behind its sign of equality. */
export const equationsRecompute = check<Misreckoned>({
  id: 'EquationsRecompute',
  title: { zh: '列出的算式可复算', en: 'Equations recompute' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '等号两边的数必须相等，四舍五入的尾差除外。',
    en: 'Both sides of an equation are equal, but for the rounding of the last digit.',
  },
  find(report) {
    const odd = oddEquations(report);
    if (odd.length === 0 && !occurs(report.document, /[=＝]\s*\d/)) return 'notApplicable';
    return odd.map(({ said, computed }) => ({
      subject: said.verbatim,
      places: [said],
      said,
      computed,
    }));
  },
  say: {
    zh: (hit) => phrase`${hit.said}：算式应得${hit.computed}。`,
    en: (hit) => phrase`${hit.said}: it comes to ${hit.computed}.`,
  },
  passes: [
    prose('预算执行率＝（实际支出90.5万元÷全年预算100万元）×100%＝90.5%，得分＝10×90.5%＝9.05分。'),
  ],
  catches: [
    {
      text: prose('预算执行率＝（实际支出90.5万元÷全年预算100万元）×100%＝95.5%。'),
      finds: '「（实际支出90.5万元÷全年预算100万元）×100%＝95.5%」：算式应得90.5%。',
    },
    {
      text: prose('综合得分=9.5+19+20+28=75.6分。'),
      finds: '「9.5+19+20+28=75.6」：算式应得76.5。',
    },
  ],
});
