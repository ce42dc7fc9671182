import type { Relation } from '../../accounts/account-relations.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { tableRelations } from '../../tables/table-sums.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface Broken extends Hit {
  readonly relation: Relation;
}

const table = (middle: string): string =>
  [
    '表1　收支情况表',
    '单位：万元',
    '| 项目 | 年初预算数 | 全年预算数 | 全年执行数 |',
    '| 一、基本支出 | 80 | 82.5 | 82.5 |',
    `| 二、项目支出 | 40 | ${middle} | 41.2 |`,
    '| 支出合计 | 120 | 127.5 | 123.7 |',
  ].join('\n');

/** Totals of plain tables of amounts (units side by side, lists of projects, summaries) are the sums of their parts. */
export const tableTotalsAgree = check<Broken>({
  id: 'TableTotalsAgree',
  title: { zh: '一般表格的合计与各项相符', en: 'Totals of plain tables agree with their parts' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '同一张表中其余各列（行）都合得上，只有一处合不上，这一处必有一个数写错。',
    en: 'Where all other columns or rows of a table add up, the one that does not holds a wrong figure.',
  },
  find(report) {
    if (!report.document.blocks.some((block) => block.kind === 'table')) return 'notApplicable';
    return tableRelations(report).map((relation) => ({
      subject: `${relation.whole.at.block}.${relation.whole.at.row}.${relation.whole.at.column}`,
      places: inOrder([relation.whole, ...relation.parts]),
      relation,
    }));
  },
  say: {
    zh: ({ relation: { whole, parts, balance } }) =>
      phrase`合计${quote(whole)}与各项${listed(parts.map(quote))}之和${balance.sum}相差${balance.difference}。`,
    en: ({ relation: { whole, parts, balance } }) =>
      phrase`The total ${quote(whole)} differs by ${balance.difference} from its parts ${listed(parts.map(quote), ', ')}, which come to ${balance.sum}.`,
  },
  passes: [table('45')],
  catches: [
    {
      text: table('54'),
      finds: '合计「127.5」与各项「82.5」、「54」之和136.5万元相差-9万元。',
    },
  ],
});
