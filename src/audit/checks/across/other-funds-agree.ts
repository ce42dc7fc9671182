import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import type { Report } from '../../../report/report.ts';
import type { Section, SectionKey } from '../../../report/sections.ts';
import type { Metric } from '../../../report/terms.ts';
import { gather } from '../../../values/gather.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { prose, splitForm } from '../../examples.ts';
import { isZero } from '../../figures/amounts.ts';
import { departmentForms } from '../../indicators/agreement.ts';
import { nth } from '../../places.ts';
import { linesBetween, runningText, wholeLine } from '../../wording/running-text.ts';
import { phrase } from '../../wording/sentence.ts';

const FUNDS: readonly (readonly [SectionKey, Metric])[] = [
  ['fundBudget', 'governmentFundsBudget'],
  ['stateCapital', 'stateCapitalBudget'],
  ['socialInsurance', 'socialInsuranceBudget'],
];

/** Sections on government funds, state capital and social insurance against the sources of the form: 无 ⇔ blank or 0. */
export const otherFundsAgree = check<Hit>({
  id: 'OtherFundsAgree',
  title: { zh: '其他预算资金前后一致', en: 'Other budgets agree' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '正文说没有的资金，自评表不应有数。',
    en: 'Money that the text says there is none of cannot stand in the form.',
  },
  about: ['mainForm', 'sections'],
  find(report): readonly Hit[] | NoAnswer {
    const stated = FUNDS.flatMap(([key, metric]) =>
      report.sections
        .filter((section) => section.key === key)
        .map((section) => ({ section, metric })),
    );
    if (stated.length === 0 || departmentForms(report).length === 0) return 'notApplicable';
    return stated.flatMap(({ section, metric }) => against(report, section, metric));
  },
  say: {
    zh: (hit) => phrase`正文该节写${nth(hit, 0)}，自评表对应的资金来源却为${nth(hit, 1)}。`,
    en: (hit) => phrase`The section says ${nth(hit, 0)}, but the form has ${nth(hit, 1)} from it.`,
  },
  passes: [
    `${prose('')}\n三、政府性基金预算支出情况\n无\n${splitForm('一般公共预算：200', '政府性基金拨款：', '基本支出：150', '项目支出：50')}`,
  ],
  catches: [
    {
      text: `${prose('')}\n三、政府性基金预算支出情况\n无\n${splitForm('一般公共预算：180', '政府性基金拨款：20', '基本支出：150', '项目支出：50')}`,
      finds: '正文该节写「无」，自评表对应的资金来源却为「20」。',
    },
  ],
});

const NONE =
  /^(?:本单位|我单位|本部门|我局|20\d\d年度?|无此项|，|\s)*(?:无|没有|不涉及|未发生)[^，。]{0,24}[。.]?$/;

function against(report: Report, section: Section, metric: Metric): readonly Hit[] {
  const none = statedNone(report, section);
  if (!none) return [];
  return departmentForms(report).flatMap((form) =>
    gather(form.bySource, (source) => {
      const amount = source.metric === metric ? statedOf(source.amount) : undefined;
      if (!amount || isZero(amount.value)) return [];
      return [{ subject: metric, places: [none, { verbatim: amount.verbatim, at: amount.at }] }];
    }),
  );
}

function statedNone(report: Report, section: Section): Quote | undefined {
  const lines = linesBetween(runningText(report.document), section.from, section.to);
  const [only] = lines;
  return lines.length === 1 && only && NONE.test(only.text.trim()) ? wholeLine(only) : undefined;
}
