import type { Report } from '../../../report/report.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { baseDataTable, indicatorTable } from '../../examples.ts';
import { wholeOutline } from '../../text-examples.ts';
import { outlineKeys } from '../../wording/outline.ts';
import { phrase, quote } from '../../wording/sentence.ts';

interface Missing extends Hit {
  readonly word: string;
}

const REQUIRED: readonly (readonly [
  word: string,
  title: RegExp,
  there: (report: Report) => boolean,
])[] = [
  ['部门整体支出绩效评价基础数据表', /基础数据/, (report) => report.baseDataTables.length > 0],
  [
    '部门整体支出绩效自评表',
    /整体支出绩效(?:目标)?自评表|自评表/,
    (report) => report.forms.some((form) => form.kind === 'department'),
  ],
];

/** The attachments that a Hunan report has: base data table and self-evaluation form, in the list or in the document. */
export const requiredAttachmentsPresent = check<Missing>({
  id: 'RequiredAttachmentsPresent',
  title: { zh: '应有的附件齐全', en: 'The required attachments are there' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '附件每少一个，考核评分时要扣分。',
    en: 'Each missing attachment costs points.',
  },
  about: ['sections'],
  find(report): readonly Missing[] | NoAnswer {
    if (!outlineKeys(report)) return 'notApplicable';
    const { attachmentsListed, attachmentsPresent } = report.narrative;
    const titles = [...attachmentsListed, ...attachmentsPresent];
    const tables = report.baseDataTables.length + report.forms.length + report.rubrics.length;
    // Neither a list nor a table: the attachments are in other files.
    if (titles.length === 0 && tables === 0) return 'insufficientData';
    const anchor = attachmentsListed[0] ?? attachmentsPresent[0] ?? report.title;
    if (!anchor) return 'insufficientData';
    return REQUIRED.filter(
      ([, title, there]) => !there(report) && !titles.some((each) => title.test(each.verbatim)),
    ).map(([word]) => ({ subject: word, word, places: [quote(anchor)] }));
  },
  say: {
    zh: (hit) => phrase`缺少附件“${hit.word}”。`,
    en: (hit) => phrase`The attachment “${hit.word}” is missing.`,
  },
  passes: [`${wholeOutline()}\n${baseDataTable()}\n${indicatorTable()}`],
  catches: [
    {
      text: `${wholeOutline()}\n${indicatorTable()}`,
      finds: '缺少附件“部门整体支出绩效评价基础数据表”。',
    },
  ],
});
