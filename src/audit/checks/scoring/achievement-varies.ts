import type { Quote } from '../../../document/finding.ts';
import type { Indicator } from '../../../report/indicators.ts';
import { compareFigures } from '../../../values/figure.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { indicatorTable } from '../../examples.ts';
import { inOrder, listed, phrase } from '../../wording/sentence.ts';

interface AllExact extends Hit {
  readonly count: number;
}

/** From so many rows on, hitting every target exactly is hard to believe. */
const ENOUGH = 5;

/** Not every quantitative result is exactly its target. */
export const achievementVaries = check<AllExact>({
  id: 'AchievementVaries',
  title: { zh: '完成值不全与指标值一字不差', en: 'Results are not all exactly the targets' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '多项定量指标个个恰好等于指标值，完成值可能是照抄的。',
    en: 'When every result equals its target, the results may have been copied from the targets.',
  },
  about: ['indicators'],
  find(report) {
    const forms = report.forms.map((form) => form.indicators.filter(isQuantitative));
    if (forms.every((rows) => rows.length === 0)) return 'notApplicable';
    if (forms.every((rows) => rows.length < ENOUGH)) return 'insufficientData';
    return forms
      .filter((rows) => rows.length >= ENOUGH && rows.every(isExact))
      .map((rows) => ({
        subject: '定量指标',
        places: inOrder(rows.flatMap((row): (Quote | undefined)[] => [row.target, row.result])),
        count: rows.length,
      }));
  },
  say: {
    zh: (hit) => phrase`${hit.count}项定量指标的完成值全部恰好等于指标值：${listed(hit.places)}。`,
    en: (hit) =>
      phrase`All ${hit.count} quantitative results equal their targets exactly: ${listed(hit.places, ', ')}.`,
  },
  passes: [
    indicatorTable(
      '| 产出指标 | 数量指标 | 送戏下乡 | ≥30场 | 33场 | 20 | 20 | 无偏差 |',
      '| 产出指标 | 数量指标 | 展览 | ≥8场 | 8场 | 20 | 20 | 无偏差 |',
      '| 产出指标 | 数量指标 | 讲座 | ≥12场 | 12场 | 20 | 20 | 无偏差 |',
      '| 产出指标 | 质量指标 | 完好率 | ≥95% | 96.4% | 20 | 20 | 无偏差 |',
      '| 产出指标 | 时效指标 | 及时率 | ≥98% | 98% | 10 | 10 | 无偏差 |',
    ),
  ],
  catches: [
    {
      text: indicatorTable(
        '| 产出指标 | 数量指标 | 送戏下乡 | ≥30场 | 30场 | 20 | 20 | 无偏差 |',
        '| 产出指标 | 数量指标 | 展览 | ≥8场 | 8场 | 20 | 20 | 无偏差 |',
        '| 产出指标 | 数量指标 | 讲座 | ≥12场 | 12场 | 20 | 20 | 无偏差 |',
        '| 产出指标 | 质量指标 | 完好率 | ≥95% | 95% | 20 | 20 | 无偏差 |',
        '| 产出指标 | 时效指标 | 及时率 | ≥98% | 98% | 10 | 10 | 无偏差 |',
      ),
      finds:
        '5项定量指标的完成值全部恰好等于指标值：「≥30场」、「30场」、「≥8场」、「8场」、「≥12场」、「12场」、「≥95%」、「95%」、「≥98%」、「98%」。',
    },
  ],
});

const COSTS: ReadonlySet<string> = new Set([
  'execution',
  'cost',
  'economicCost',
  'socialCost',
  'environmentalCost',
]);

const isQuantitative = (row: Indicator): boolean =>
  !COSTS.has(row.kind) &&
  row.target?.value?.value !== undefined &&
  row.result?.value?.value !== undefined;

function isExact({ target, result }: Indicator): boolean {
  const [wanted, got] = [target?.value?.value, result?.value?.value];
  return wanted !== undefined && got !== undefined && compareFigures(wanted, got) === 0;
}
