import {
  type MassAuditFile,
  type MassAuditFinding,
  type MassAuditView,
  rulesOf,
} from '../../api/mass-audit.ts';
import { type Draft, document, heading, table } from '../../document/build.ts';
import { write } from '../../formats/formats.ts';
import { zh } from '../../text/zh.ts';

const RELATION = zh.similar.relation;

/** The result of a mass audit as a workbook: the table of counts, all findings, what is similar, what could not be read. */
export function workbookOf(
  view: MassAuditView,
  findings: readonly MassAuditFinding[],
): Promise<Uint8Array> {
  const names = new Map(view.rows.map((row) => [row.number, row]));
  const about = (number: number): readonly string[] => {
    const row = names.get(number);
    return [
      row?.unit ?? '',
      row?.fiscalYear === undefined ? '' : `${row.fiscalYear}`,
      row?.name ?? '',
    ];
  };
  return write(
    document([
      ...sheet(
        '审核汇总表',
        [...ABOUT, '规则编号', '问题数', ...view.checks.map(({ title }) => title.zh)],
        [...view.rows.filter(({ state }) => state === 'done').map((row) => countsOf(row, view))],
      ),
      ...sheet(
        '问题清单表',
        [...ABOUT, '程度', '问题', '位置和原文', '依据', '建议'],
        findings.map((each) => [
          ...about(each.file),
          severityOf(each.severity),
          each.message,
          each.places.map(({ path, quote }) => `${path}：${quote.trim() || zh.empty}`).join('\n'),
          each.clause ?? '',
          each.suggestion ?? '',
        ]),
      ),
      ...sheet(
        '相似报告表',
        ['关系', ...ABOUT, ...ABOUT.map((head) => `对照${head}`), '相同字数', '占较短一份%'],
        view.pairs.map((pair) => [
          RELATION[pair.relation],
          ...about(pair.a),
          ...about(pair.b),
          `${pair.letters}`,
          `${pair.percent}`,
        ]),
      ),
      ...sheet(
        '审核依据表',
        ['规则编号', '依据', '份数'],
        rulesOf(view.rows).map(({ id, because, files }) => [id, because, `${files}`]),
      ),
      ...sheet(
        '未能读取文件表',
        ['文件', '原因'],
        view.rows
          .filter(({ state }) => state === 'unreadable')
          .map(({ name, reason }) => [name, reason ?? '']),
      ),
    ]),
    'xlsx',
  );
}

const ABOUT = ['单位', '年度', '文件'];

const severityOf = (severity: string): string =>
  zh.severity[severity as keyof typeof zh.severity] ?? severity;

const countsOf = (row: MassAuditFile, { checks }: MassAuditView): readonly string[] => [
  row.unit ?? '',
  row.fiscalYear === undefined ? '' : `${row.fiscalYear}`,
  row.name,
  row.ruleset?.id ?? '',
  `${Object.values(row.counts).reduce((sum, count) => sum + count, 0)}`,
  ...checks.map(({ id }) => (row.counts[id] === undefined ? '' : `${row.counts[id]}`)),
];

/** One sheet; without rows there is none. */
const sheet = (
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Draft[] => (rows.length === 0 ? [] : [heading(1, title), table([head, ...rows])]);
