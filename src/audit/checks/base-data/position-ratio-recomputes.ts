import type { Quote } from '../../../document/finding.ts';
import { type Stated, statedOf } from '../../../document/stated.ts';
import type { Fact } from '../../../report/facts.ts';
import type { Report } from '../../../report/report.ts';
import type { Metric } from '../../../report/terms.ts';
import { squeeze } from '../../../values/chinese.ts';
import type { Figure } from '../../../values/figure.ts';
import { withMore } from '../../../values/with-more.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { staffTable } from '../../examples.ts';
import { compare, percentOf, quotient } from '../../figures/amounts.ts';
import { compareRatio } from '../../rates/ratios.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Misreckoned extends Hit {
  readonly authorized: Quote;
  readonly filled: Quote;
  readonly ratio: Quote;
  readonly computed: string;
}

const RATIO = /^(?:指标\d{1,2}[：:、.]?)?(?:在职|财政供养)人员控制率$/;

/** The one result of the indicator 在职人员控制率 beside the one number of posts and of those in post that the report tells. */
function ofIndicator(report: Report): readonly Told[] {
  const results = report.forms.flatMap(({ indicators }) =>
    indicators.flatMap(({ name, result }) =>
      RATIO.test(squeeze(name.verbatim)) ? [statedOf(result)] : [],
    ),
  );
  const [ratio] = results;
  const value = ratio?.value.value;
  const [authorized, filled] = [
    only(report, 'authorizedPositions'),
    only(report, 'filledPositions'),
  ];
  return results.length === 1 && ratio && value?.unit === '%' && authorized && filled
    ? [{ authorized, filled, ratio: { ...ratio, value }, byForm: true }]
    : [];
}

/** What the report tells of a metric of its year, where it tells one value alone. */
function only(report: Report, metric: Metric): Fact | undefined {
  const facts = report.facts.filter(
    (fact) =>
      fact.metric === metric &&
      fact.kind === 'level' &&
      fact.scope === 'whole' &&
      (fact.year === undefined || fact.year === report.fiscalYear),
  );
  const [first] = facts;
  return facts.every((fact) => first && compare(fact.value, first.value) === 'same')
    ? first
    : undefined;
}

/** The ratio that the text tells, where the numbers stand in the table of the unit's profile: 「人员编制 | 75 | 实有人数 | 70」. */
function ofProfile(report: Report): readonly Told[] {
  const ratio = only(report, 'positionFillRatio');
  const [authorized, filled] = [
    only(report, 'authorizedPositions'),
    only(report, 'filledPositions'),
  ];
  if (ratio?.value.unit !== '%' || ratio.at.row !== undefined) return [];
  return authorized?.at.row !== undefined && filled?.at.row !== undefined
    ? [{ authorized, filled, ratio, byForm: true }]
    : [];
}

interface Told {
  readonly authorized: Stated<Figure>;
  readonly filled: Stated<Figure>;
  readonly ratio: Stated<Figure>;
  /** The ratio is that of an indicator or of the text, which may count others too. */
  readonly byForm?: true;
}

/** 控制率 = 实际在职人数 ÷ 编制数 (I10). */
export const positionRatioRecomputes = check<Misreckoned>({
  id: 'PositionRatioRecomputes',
  title: { zh: '在职人员控制率等于在职人数÷编制数', en: 'The fill ratio recomputes' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '控制率由同一行的两个数算出。',
    en: 'The ratio follows from the two figures beside it.',
  },
  find(report) {
    const own = report.baseDataTables.flatMap((table): readonly Told[] => {
      const authorized = statedOf(table.authorizedPositions);
      const filled = statedOf(table.filledPositions);
      const ratio = statedOf(table.positionFillRatio);
      return authorized && filled && ratio ? [{ authorized, filled, ratio }] : [];
    });
    const rows = own.length > 0 ? own : [...ofIndicator(report), ...ofProfile(report)];
    if (rows.length === 0)
      return report.baseDataTables.length > 0 ? 'insufficientData' : 'notApplicable';
    const judged = rows.map((row) =>
      withMore(row, {
        verdict: compareRatio(row.ratio.value, row.filled.value, row.authorized.value, '人'),
      }),
    );
    if (judged.every(({ verdict }) => verdict === 'unknown')) return 'insufficientData';
    return judged
      .filter(({ verdict }) => verdict === 'different' || verdict === 'rounding')
      .map(({ authorized, filled, ratio, byForm, verdict }) => ({
        subject: 'positionFillRatio',
        ...(byForm && { severity: 'warning' as const }),
        ...(verdict === 'rounding' && { severity: 'hint' as const }),
        places: inOrder([authorized, filled, ratio]),
        authorized: quote(authorized),
        filled: quote(filled),
        ratio: quote(ratio),
        computed: percentOf(quotient(filled.value, authorized.value, '人') ?? 0),
      }));
  },
  say: {
    zh: (hit) =>
      phrase`控制率${hit.ratio}与在职人数${hit.filled}÷编制数${hit.authorized}＝${hit.computed}不符。`,
    en: (hit) =>
      phrase`The ratio ${hit.ratio} is not ${hit.filled} in post ÷ ${hit.authorized} authorised = ${hit.computed}.`,
  },
  passes: [staffTable('| 20 | 19 | 95% |')],
  catches: [
    {
      text: staffTable('| 20 | 19 | 59% |'),
      finds: '控制率「59%」与在职人数「19」÷编制数「20」＝95%不符。',
    },
  ],
});
