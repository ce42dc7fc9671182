import type { Quote } from '../../../document/finding.ts';
import type { MoneyRow } from '../../../report/forms.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { baseDataTable } from '../../examples.ts';
import { inOrder, listed, phrase } from '../../wording/sentence.ts';

interface Repeated extends Hit {
  readonly number: number;
  readonly labels: readonly Quote[];
}

/** Rows under one head have different numbers. */
export const rowNumbersUnique = check<Repeated>({
  id: 'RowNumbersUnique',
  title: { zh: '同级各行序号不重复', en: 'Sibling rows have different numbers' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '序号重复，引用某一行时会指错。',
    en: 'With a number twice a reference points to two rows.',
  },
  about: ['baseData'],
  find(report) {
    const tables = report.baseDataTables.map((table) =>
      table.moneyRows.filter((row) => row.number !== undefined),
    );
    if (tables.every((rows) => rows.length === 0)) return 'notApplicable';
    return tables.flatMap((rows) =>
      [...byNumber(rows).values()]
        .filter((same) => same.length > 1)
        .map((same) => ({
          subject: `${same[0]?.number ?? ''}`,
          places: inOrder(same.map((row) => row.label)),
          number: same[0]?.number ?? 0,
          labels: same.map((row) => row.label),
        })),
    );
  },
  say: {
    zh: (hit) => phrase`同一栏目下序号${hit.number}重复：${listed(hit.labels)}。`,
    en: (hit) =>
      phrase`The number ${hit.number} stands twice under one head: ${listed(hit.labels, ', ')}.`,
  },
  passes: [
    baseDataTable(
      '| 项目支出： | 46 | 52.3 | 50.1 |',
      '| 1、业务工作经费 | 30 | 32.3 | 31 |',
      '| 2、其他资金 | 16 | 20 | 19.1 |',
    ),
  ],
  catches: [
    {
      text: baseDataTable(
        '| 项目支出： | 46 | 52.3 | 50.1 |',
        '| 1、业务工作经费 | 30 | 32.3 | 31 |',
        '| 1、其他资金 | 16 | 20 | 19.1 |',
      ),
      finds: '同一栏目下序号1重复：「1、业务工作经费」、「1、其他资金」。',
    },
  ],
});

function byNumber(rows: readonly MoneyRow[]): ReadonlyMap<string, readonly MoneyRow[]> {
  const found = new Map<string, MoneyRow[]>();
  for (const row of rows) {
    const key = `${row.parent ?? ''} ${row.number}`;
    const same = found.get(key);
    if (same) same.push(row);
    else found.set(key, [row]);
  }
  return found;
}
