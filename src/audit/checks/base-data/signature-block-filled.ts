import type { Quote } from '../../../document/finding.ts';
import { isBlank } from '../../../document/stated.ts';
import type { SignatureBlock } from '../../../report/forms.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { baseDataTable } from '../../examples.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface Unsigned extends Hit {
  readonly blank: readonly Quote[];
}

const WANTED: ReadonlySet<string> = new Set(['preparer', 'date', 'phone', 'unitHead']);

/** Who filled in a form, when, and who answers for it. A number masked for publication alone is no fault. */
export const signatureBlockFilled = check<Unsigned>({
  id: 'SignatureBlockFilled',
  title: { zh: '表尾签署栏已填写', en: 'The signature block is filled' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '填表人、日期和负责人签字是责任所在。',
    en: 'Preparer, date and head of unit answer for the form.',
  },
  find(report) {
    const forms = [...report.baseDataTables, ...report.forms].filter((form) => form.signature);
    if (forms.length === 0) return 'notApplicable';
    return forms.flatMap((form) => {
      const blank = blankFields(form.signature);
      if (blank.length === 0) return [];
      const labels = blank.map((field) => field.label);
      return {
        subject: form.title?.value ?? '签署栏',
        ...(blank.every((field) => field.field === 'phone') && { severity: 'notice' as const }),
        places: inOrder(labels),
        blank: labels.map(quote),
      };
    });
  },
  say: {
    zh: (hit) => phrase`签署栏未填写：${listed(hit.blank)}。`,
    en: (hit) => phrase`Blank in the signature block: ${listed(hit.blank, ', ')}.`,
  },
  passes: [
    `${baseDataTable('| 公用经费 | 14 | 13 | 12.6 |')}\n填表人：李某 填报日期：2025年4月8日 联系电话：0730-8000000 单位负责人签字：王某`,
  ],
  catches: [
    {
      text: `${baseDataTable('| 公用经费 | 14 | 13 | 12.6 |')}\n填表人：李某 填报日期： 联系电话：0730-8000000 单位负责人签字：`,
      finds: '签署栏未填写：「填报日期：」、「单位负责人签字：」。',
    },
  ],
});

const blankFields = (block: SignatureBlock | undefined) =>
  (block?.fields ?? []).filter((field) => WANTED.has(field.field) && isBlank(field));
