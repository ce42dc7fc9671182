import { blockAt } from '../../../document/document.ts';
import type { Quote } from '../../../document/finding.ts';
import type { Report } from '../../../report/report.ts';
import type { Metric } from '../../../report/terms.ts';
import { wordOf } from '../../../report/terms.ts';
import { withMore } from '../../../values/with-more.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { baseDataTable } from '../../examples.ts';
import { percentOf, quotient } from '../../figures/amounts.ts';
import { statementsOf } from '../../figures/statements.ts';
import { baseRows, nameOf, pairOf } from '../../tables/base-rows.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Unexplained extends Hit {
  readonly name: string;
  readonly before: Quote;
  readonly after: Quote;
  readonly change: string;
}

const KEY_LINES: ReadonlySet<Metric> = new Set<Metric>([
  'threePublicExpenses',
  'projectExpenditure',
  'runningCosts',
  'basicExpenditure',
  'totalExpenditure',
]);
/** From this change on a reason is expected. */
const LARGE = 0.3;

/** A key line that moved by more than 30% has a reason in the text. */
export const changeHasReason = check<Unexplained>({
  id: 'ChangeHasReason',
  title: { zh: '大幅变动说明了原因', en: 'A large change has a reason' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '主要科目变动超过30%，读者会问为什么。',
    en: 'When a key line moves by more than 30%, readers ask why.',
  },
  about: ['baseData'],
  find(report) {
    const rows = baseRows(report).filter(({ row }) => row.metric && KEY_LINES.has(row.metric));
    if (rows.length === 0) return 'notApplicable';
    const pairs = rows.flatMap((each) => {
      const pair = pairOf(each.row, 'priorActual', 'actual');
      const ratio = pair && quotient(pair[1].value, pair[0].value, each.unit);
      return pair && ratio !== undefined ? [withMore(each, { pair, ratio })] : [];
    });
    if (pairs.length === 0) return 'insufficientData';
    return pairs
      .filter(({ row, ratio }) => Math.abs(ratio - 1) > LARGE && !hasReason(report, row.metric))
      .map(({ row, pair: [before, after], ratio }) => ({
        subject: row.metric ?? nameOf(row),
        places: inOrder([before, after]),
        name: nameOf(row),
        before: quote(before),
        after: quote(after),
        change: percentOf(ratio - 1),
      }));
  },
  say: {
    zh: (hit) =>
      phrase`“${hit.name}”由上年${hit.before}变为${hit.after}，变动${hit.change}，正文没有说明原因。`,
    en: (hit) =>
      phrase`“${hit.name}” went from ${hit.before} to ${hit.after} (${hit.change}); the text gives no reason.`,
  },
  passes: [baseDataTable('| 公用经费 | 14 | 13 | 12.6 |')],
  catches: [
    {
      text: baseDataTable('| 公用经费 | 14 | 13 | 8.2 |'),
      finds: '“公用经费”由上年「14」变为「8.2」，变动-41.43%，正文没有说明原因。',
    },
  ],
});

const REASON = /原因|由于|因为|主要是|所致/;
const MOVES = /增加|减少|增长|下降|上升|降低|压减|变动|变化/;

/** A reason recorded with a change of the metric, or a sentence that names it, its movement and a reason. */
function hasReason(report: Report, metric: Metric | undefined): boolean {
  if (!metric) return true;
  const { byMetric } = statementsOf(report);
  if ((byMetric.get(metric) ?? []).some((fact) => fact.reasoned)) return true;
  const word = wordOf(metric).replace(/[“”]/g, '');
  return report.sections.length === 0
    ? false
    : (byMetric.get(metric) ?? []).some((fact) => {
        const block = blockAt(report.document, fact.at.block);
        if (!block || block.kind === 'table') return false;
        return block.text
          .split('。')
          .some((each) => each.includes(word) && MOVES.test(each) && REASON.test(each));
      });
}
