import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import {
  HUBEI_PROJECT,
  MOF_2020,
  MOF_2021_COST,
  MOF_2021_COST_NO_SATISFACTION,
  MOF_2021_NO_SATISFACTION,
  TEN_SEVENTY_TWENTY,
} from '../../../regulation/frames.ts';
import type { Frame } from '../../../regulation/regulation.ts';
import type { SelfEvaluationForm } from '../../../report/forms.ts';
import type { IndicatorGroup } from '../../../report/indicators.ts';
import { numberOf, sumFigures } from '../../../values/figure.ts';
import type { Hit } from '../../check.ts';
import { check } from '../../check.ts';
import { clauseOf, EVALUATION_RULES } from '../../clauses.ts';
import { indicatorTable } from '../../examples.ts';
import { level1Groups, points, pointsOf } from '../../points/weights.ts';
import { inOrder, listed, phrase } from '../../wording/sentence.ts';

interface OddScheme extends Hit {
  readonly scheme: string;
  readonly weights: readonly Quote[];
}

const NATIONAL: readonly Frame[] = [
  MOF_2020,
  MOF_2021_COST,
  MOF_2021_NO_SATISFACTION,
  MOF_2021_COST_NO_SATISFACTION,
  TEN_SEVENTY_TWENTY,
  HUBEI_PROJECT,
];

const WORD: Readonly<Partial<Record<IndicatorGroup, string>>> = {
  execution: '执行率',
  cost: '成本',
  output: '产出',
  outcome: '效益',
  satisfaction: '满意度',
};

/**
 * The weights of the level-one groups are those of a frame in use. A warning only where the region's own regulation is
 * known; elsewhere a local scheme that we do not know may hold, and it is a notice.
 */
export const weightSchemeMatchesFrame = check<OddScheme>({
  id: 'WeightSchemeMatchesFrame',
  title: { zh: '一级指标分值符合规定的分值方案', en: 'Level-one weights follow a known frame' },
  severity: 'warning',
  clause: EVALUATION_RULES,
  because: {
    zh: '一级指标的分值由办法统一规定，各单位的分数才可比。',
    en: 'Weights of the groups are set by the rules, so that scores can be compared.',
  },
  about: ['indicators'],
  find(report, { regulation }) {
    const forms = report.forms.filter((form) => form.indicators.length > 0);
    if (forms.length === 0) return 'notApplicable';
    const schemes = forms.flatMap((form) => schemeOf(form) ?? []);
    if (schemes.length === 0) return 'insufficientData';
    const frames = [...NATIONAL, ...regulation.frames];
    return schemes
      .filter(({ shares }) => !frames.some((frame) => fits(frame, shares)))
      .map(({ shares, weights }) => ({
        subject: '一级指标分值',
        ...(regulation.jurisdiction === '' && { severity: 'notice' as const }),
        clause: clauseOf(regulation),
        places: inOrder(weights),
        scheme: [...shares].map(([group, share]) => `${WORD[group] ?? ''}${share}`).join('、'),
        weights,
      }));
  },
  say: {
    zh: (hit) =>
      phrase`一级指标分值为${hit.scheme}（${listed(hit.weights)}），不是已知的任何分值方案。`,
    en: (hit) =>
      phrase`The level-one weights ${listed(hit.weights, ', ')} (${hit.scheme}) follow no known scheme.`,
  },
  passes: [
    indicatorTable(
      '| 产出指标（50分） | 数量指标 | 救助人次 | ≥200人次 | 206人次 | 50 | 50 | 无偏差 |',
      '| 效益指标（30分） | 社会效益指标 | 救助及时率 | ≥95% | 97% | 30 | 30 | 无偏差 |',
      '| 满意度指标（10分） | 服务对象满意度指标 | 群众满意度 | ≥90% | 93% | 10 | 10 | 无偏差 |',
    ),
  ],
  catches: [
    {
      text: indicatorTable(
        '| 产出指标（45分） | 数量指标 | 救助人次 | ≥200人次 | 206人次 | 45 | 45 | 无偏差 |',
        '| 效益指标（30分） | 社会效益指标 | 救助及时率 | ≥95% | 97% | 30 | 30 | 无偏差 |',
        '| 满意度指标（15分） | 服务对象满意度指标 | 群众满意度 | ≥90% | 93% | 15 | 15 | 无偏差 |',
      ),
      finds:
        '一级指标分值为执行率10、产出45、效益30、满意度15（「10」、「45」、「30」、「15」），不是已知的任何分值方案。',
    },
  ],
});

interface Scheme {
  readonly shares: ReadonlyMap<IndicatorGroup, number>;
  readonly weights: readonly Quote[];
}

/** The weights that a form prints with its level-one names, by group; undefined unless all are and make 90 or 100. */
function schemeOf(form: SelfEvaluationForm): Scheme | undefined {
  const { execution } = pointsOf(form, 'weight');
  const groups = level1Groups(form).filter(({ rows }) => rows[0]?.group !== 'execution');
  const printed = groups.map(({ rows }) => statedOf(rows[0]?.level1Weight));
  const shares = new Map<IndicatorGroup, number>();
  if (execution.length > 0)
    shares.set('execution', numberOf(sumFigures(execution.map((each) => points(each.value)))));
  for (const [i, { rows }] of groups.entries()) {
    const group = rows[0]?.group;
    const weight = printed[i];
    if (!group || !(group in WORD) || !weight || shares.has(group)) return undefined;
    shares.set(group, numberOf(weight.value));
  }
  const all = [...shares.values()].reduce((sum, each) => sum + each, 0);
  if (Math.abs(all - (execution.length > 0 ? 100 : 90)) > 1e-9) return undefined;
  return { shares, weights: [...execution, ...printed.filter((each) => each !== undefined)] };
}

function fits(frame: Frame, shares: ReadonlyMap<IndicatorGroup, number>): boolean {
  const groups = frame.groups.filter(({ group }) => group !== 'execution' || shares.has(group));
  return (
    groups.length === shares.size &&
    groups.every(({ group, weight }) => weight === undefined || shares.get(group) === weight)
  );
}
