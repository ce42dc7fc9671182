import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import type { SelfEvaluationForm } from '../../../report/forms.ts';
import { compareFigures, printFigure, sumFigures } from '../../../values/figure.ts';
import type { Hit } from '../../check.ts';
import { check } from '../../check.ts';
import { EVALUATION_RULES } from '../../clauses.ts';
import { indicatorTable } from '../../examples.ts';
import { levelsTold } from '../../points/levels-told.ts';
import { points } from '../../points/weights.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface Unequal extends Hit {
  readonly label: Quote;
  readonly sum: Quote;
  readonly parts: readonly Quote[];
  readonly reckoned: string;
}

/** A row 小计 between the indicators holds the sum of the weights and of the scores above it (I12), and so does the text that tells the score of a group. */
export const levelSubtotalsSum = check<Unequal>({
  id: 'LevelSubtotalsSum',
  title: { zh: '小计等于其上各指标之和', en: 'Subtotals are the sums of their indicators' },
  severity: 'error',
  clause: EVALUATION_RULES,
  because: {
    zh: '小计由其上各指标的分值、得分相加得出。',
    en: 'A subtotal is the sum of the points above it.',
  },
  about: ['forms'],
  find(report) {
    const forms = report.forms.filter(({ subtotals }) => subtotals && subtotals.length > 0);
    const told = levelsTold(report).map(({ label, said, parts, sum }) => ({
      subject: `${label.value}.told`,
      places: inOrder([...parts, said]),
      label: quote(label),
      sum: quote(said),
      parts: parts.map(quote),
      reckoned: printFigure(sum),
    }));
    return forms.length + told.length === 0
      ? 'notApplicable'
      : [...forms.flatMap(unequalIn), ...told];
  },
  say: {
    zh: (hit) =>
      phrase`${hit.label}${hit.sum}与其${isAbove(hit) ? '上' : '下'}各指标${listed(hit.parts)}之和${hit.reckoned}不等。`,
    en: (hit) =>
      phrase`${hit.label} ${hit.sum} differs from the sum ${hit.reckoned} of ${listed(hit.parts, ', ')}.`,
  },
  passes: [
    indicatorTable(
      '| 产出指标 | 数量指标 | 巡查次数 | ≥24次 | 24次 | 40 | 40 | 无偏差 |',
      '| 产出指标 | 质量指标 | 巡查覆盖率 | ≥95% | 96% | 20 | 20 | 无偏差 |',
      '| 小计 |  |  |  |  | 60 | 60 |  |',
    ),
  ],
  catches: [
    {
      text: indicatorTable(
        '| 产出指标 | 数量指标 | 巡查次数 | ≥24次 | 24次 | 40 | 40 | 无偏差 |',
        '| 产出指标 | 质量指标 | 巡查覆盖率 | ≥95% | 96% | 20 | 20 | 无偏差 |',
        '| 小计 |  |  |  |  | 60 | 58 |  |',
      ),
      finds: '「小计」「58」与其上各指标「40」、「20」之和60不等。',
    },
  ],
});

/** Whether the parts stand above their sum, as they do where it is not at the head of its group. */
const isAbove = ({ parts, sum }: Unequal): boolean => (parts[0]?.at.row ?? 0) < (sum.at.row ?? 0);

function unequalIn(form: SelfEvaluationForm): readonly Unequal[] {
  return (form.subtotals ?? []).flatMap((subtotal) => {
    const rows = form.indicators.filter(({ row }) => subtotal.rows.includes(row));
    return (['weight', 'score'] as const).flatMap((column): readonly Unequal[] => {
      const sum = statedOf(subtotal[column]);
      const parts = rows.flatMap((row) => statedOf(row[column]) ?? []);
      if (!sum || parts.length === 0 || parts.length < rows.length) return [];
      const reckoned = sumFigures(parts.map((part) => points(part.value)));
      if (compareFigures(reckoned, points(sum.value)) === 0) return [];
      return [
        {
          subject: `${subtotal.label.value}.${column}`,
          places: inOrder([...parts, sum]),
          label: quote(subtotal.label),
          sum: quote(sum),
          parts: parts.map(quote),
          reckoned: printFigure(reckoned),
        },
      ];
    });
  });
}
