import type { Quote } from '../../../document/finding.ts';
import { check, type Hit, SYSTEM_RULE } from '../../check.ts';
import { prose, selfEvaluationForm } from '../../examples.ts';
import { firstOfEach } from '../../group.ts';
import { amountsInForms } from '../../projects/amounts-in-forms.ts';
import { ownAmounts } from '../../projects/own-amounts.ts';
import { projectAmounts } from '../../projects/project-amounts.ts';
import { sourceAmounts } from '../../projects/source-amounts.ts';
import { listedRows } from '../../tables/listed-rows.ts';
import { rowCounts } from '../../tables/row-counts.ts';
import { tableMentions } from '../../tables/table-mentions.ts';
import { toldTotals } from '../../tables/told-totals.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

/** Where the amount stands that the text is held against. */
interface Of {
  readonly what: string;
  readonly zh: string;
  readonly en: string;
}
const FORM: Of = { what: '项目', zh: '该项目自评表', en: 'form' };
const TABLE: Of = { what: '', zh: '表中', en: 'row in the table' };

interface Apart extends Hit {
  readonly of: Of;
  readonly name: string;
  readonly said: Quote;
  readonly printed: readonly Quote[];
}

const natureOf = ({ verbatim }: Quote): string =>
  /[%％]$/.test(verbatim)
    ? '比率'
    : verbatim.endsWith('分')
      ? '得分'
      : verbatim.endsWith('元')
        ? '金额'
        : '数量';

/** Budget and spending of a project are told in the text as in the project's own form. */
export const projectAmountsAgree = check<Apart>({
  id: 'ProjectAmountsAgree',
  title: {
    zh: '正文的项目金额与项目自评表一致',
    en: 'Amounts of projects agree with their forms',
  },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '同一个项目的预算和支出，正文与该项目的自评表应为同一个数。',
    en: 'Budget and spending of one project are the same in the text and in its form.',
  },
  find(report) {
    const [byName, bySource] = [projectAmounts(report), sourceAmounts(report)];
    const inTables = firstOfEach(
      [
        ...tableMentions(report),
        ...listedRows(report),
        ...toldTotals(report),
        ...rowCounts(report),
      ],
      ({ said }) => said.at,
    );
    const own = [...ownAmounts(report), ...amountsInForms(report)];
    if (!byName && !bySource && inTables.length + own.length === 0) return 'notApplicable';
    const found = [...(byName ?? []), ...(bySource ?? []), ...own].map((each) => ({
      ...each,
      of: FORM,
    }));
    const all = [...found, ...inTables.map((each) => ({ ...each, of: TABLE }))];
    return all.map(({ name, said, printed, of }) => ({
      of,
      subject: `${name}.${said.verbatim}`,
      places: inOrder([said, ...printed]),
      name,
      said: quote(said),
      printed: printed.map(quote),
    }));
  },
  say: {
    zh: (hit) =>
      phrase`${hit.of.what}“${hit.name}”的${natureOf(hit.said)}前后不一致：正文为${hit.said}，${hit.of.zh}为${listed(hit.printed)}，仅凭本文不能判断哪一处正确。`,
    en: (hit) =>
      phrase`The amounts of the project ${hit.name} differ: the text has ${hit.said}, its ${hit.of.en} has ${listed(hit.printed, ', ')}. The document alone does not tell which is right.`,
  },
  passes: [
    example('104.5万元'),
    bySources('中央财政资金60万元、省级财政资金30万元、县级配套20万元'),
  ],
  catches: [
    {
      text: example('105.4万元'),
      finds:
        '项目“档案数字化加工”的金额前后不一致：正文为「实际支出105.4万元」，该项目自评表为「104.5」，仅凭本文不能判断哪一处正确。',
    },
    {
      text: bySources('中央资金60万元、省级资金20万元、县级资金30万元'),
      finds:
        '项目“档案数字化加工”的金额前后不一致：正文为「省级资金20万元」，该项目自评表为「30」，仅凭本文不能判断哪一处正确。',
    },
  ],
});

function example(actual: string): string {
  const form = selfEvaluationForm(
    '|  | 年度资金总额 | 110 | 110 | 104.5 | 10 | 95% | 9.5 |',
    '| 产出指标 | 数量指标 | 扫描档案 | ≥60万页 | 60万页 | 90 | 90 | 无偏差 |',
  )
    .replace('部门整体支出', '项目支出')
    .replace('| 预算部门名称 | 临河县档案馆 |', '| 项目名称 | 档案数字化加工 |');
  return `${prose(`档案数字化加工项目年初预算110万元，实际支出${actual}，执行率95%。`)}\n${form}`;
}

function bySources(sources: string): string {
  const funds = [
    '|  | 年度资金总额 | 110 | 110 | 104.5 | 10 | 95% | 9.5 |',
    '|  | 其中：中央资金 | 60 | 60 | 60 |  |  |  |',
    '|  | 省级资金 | 30 | 30 | 30 |  |  |  |',
    '|  | 县级配套 | 20 | 20 | 14.5 |  |  |  |',
  ];
  const form = selfEvaluationForm(
    funds.join('\n'),
    '| 产出指标 | 数量指标 | 扫描档案 | ≥60万页 | 60万页 | 90 | 90 | 无偏差 |',
  )
    .replace('部门整体支出', '项目支出')
    .replace('| 预算部门名称 | 临河县档案馆 |', '| 项目名称 | 档案数字化加工 |');
  return `${prose(`项目资金110万元，其中：${sources}。`)}\n${form}`;
}
