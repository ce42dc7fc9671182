import type { Relation } from '../../accounts/account-relations.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { overlap } from '../../group.ts';
import { blockRelations } from '../../tables/block-sums.ts';
import { namedSums } from '../../tables/named-sums.ts';
import { notedSums } from '../../tables/noted-sums.ts';
import { quartersInRows } from '../../tables/quarters-in-rows.ts';
import { countsOnce } from '../../tables/row-notes.ts';
import { runningTotals } from '../../tables/running-totals.ts';
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

const tasks = (second: string): string =>
  [
    '2024年度部门整体支出绩效自评表',
    '| 年度主要任务 | 任务名称 | 主要内容 | 预算数（万元） | 执行数（万元） |',
    '|  | 库房修缮 | 修缮库房 | 30 | 28 |',
    `|  | 展览布置 | 布置展览 | ${second} | 12 |`,
    '|  | 金额合计 |  | 45 | 40 |',
    '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
    '| 产出指标 | 数量指标 | 修缮库房 | ≥6间 | 6间 | 90 | 90 |',
  ].join('\n');

const pairs = (posts: string): string =>
  [
    '2024年度部门基础数据表',
    '| 人员情况 | 数据 | 收支情况（万元） | 数据 |',
    `| 一、编制数 | ${posts} | 一、本年支出 | 386.2 |`,
    '| 其中：行政编制 | 12 | 其中：基本支出 | 301.7 |',
    '| 事业编制 | 15 | 项目支出 | 84.5 |',
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
    const blocks = [
      ...blockRelations(report),
      ...runningTotals(report),
      ...quartersInRows(report),
    ].filter(({ balance }) => balance.verdict === 'different');
    return told([...tableRelations(report), ...namedSums(report), ...notedSums(report), ...blocks])
      .filter((relation) => !countsOnce(report.document, relation))
      .map((relation) => ({
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
  passes: [pairs('27'), table('45'), tasks('15')],
  catches: [
    {
      text: pairs('72'),
      finds: '合计「72」与各项「12」、「15」之和27人相差45人。',
    },
    {
      text: tasks('51'),
      finds: '合计「45」与各项「30」、「51」之和81万元相差-36万元。',
    },
    {
      text: table('54'),
      finds: '合计「127.5」与各项「82.5」、「54」之和136.5万元相差-9万元。',
    },
  ],
});

/** A figure that spoils the sum of its own parts spoils the sum that it is a part of: told once. */
const told = (relations: readonly Relation[]): readonly Relation[] =>
  relations.filter(
    ({ whole, parts }, i) =>
      !relations
        .slice(0, i)
        .some((other) =>
          [other.whole, ...other.parts].some(({ at }) =>
            [whole, ...parts].some((each) => overlap(each.at, at)),
          ),
        ),
  );
