import type { Stated } from '../../../document/stated.ts';
import type { Report } from '../../../report/report.ts';
import { squeeze } from '../../../values/chinese.ts';
import { once } from '../../../values/once.ts';
import { containment } from '../../../values/similarity.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { indicatorTable } from '../../examples.ts';
import { lineAround, nth } from '../../places.ts';
import { withAttachments } from '../../text-examples.ts';
import { runningText } from '../../wording/running-text.ts';
import { phrase, quote } from '../../wording/sentence.ts';

interface Unmatched extends Hit {
  readonly listed: boolean;
}

const ALIKE = 0.7;

/** Attachments in the list are there, and those that are there are in the list. */
export const attachmentListAgrees = check<Unmatched>({
  id: 'AttachmentListAgrees',
  title: { zh: '附件清单与附件相符', en: 'The list of attachments agrees with them' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '清单所列附件应齐全，附上的也应列入清单。',
    en: 'What is listed is attached, and what is attached is listed.',
  },
  about: ['attachmentList'],
  find(report): readonly Unmatched[] | NoAnswer {
    const listed = report.narrative.attachmentsListed;
    const from = listed[0]?.at.block ?? 0;
    // A report may itself be the attachment of a letter: its own title stands in front of its list.
    const present = report.narrative.attachmentsPresent.filter(({ at }) => at.block > from);
    // Attachments are often published as files of their own: then none is here.
    const missing = listed.filter((title) => !isThere(report, title));
    if (missing.length === listed.length || present.length === 0) return 'insufficientData';
    const extra = present.filter(
      (title) => coreOf(title.verbatim) !== '' && !listed.some((each) => alike(each, title)),
    );
    return [
      ...missing.map((title) => ({
        subject: title.value,
        listed: true,
        places: [lineAround(report.document, title)],
      })),
      ...extra.map((title) => ({ subject: title.value, listed: false, places: [quote(title)] })),
    ];
  },
  say: {
    zh: (hit) =>
      hit.listed
        ? phrase`附件清单列有${nth(hit, 0)}，文中没有这个附件。`
        : phrase`附件${nth(hit, 0)}没有列入附件清单。`,
    en: (hit) =>
      hit.listed
        ? phrase`The list names ${nth(hit, 0)}, which is not attached.`
        : phrase`The attachment ${nth(hit, 0)} is not in the list.`,
  },
  passes: [
    `${withAttachments('部门整体支出绩效自评表')}\n${indicatorTable()}`,
    `附件2\n${withAttachments('部门整体支出绩效自评表')}\n${indicatorTable()}`,
  ],
  catches: [
    {
      text: `${withAttachments('部门整体支出绩效自评表', '政府采购情况统计表')}\n${indicatorTable()}`,
      finds: '附件清单列有「2.政府采购情况统计表」，文中没有这个附件。',
    },
  ],
});

/** A title without its number, year and marks. */
const coreOf = (title: string): string =>
  squeeze(title)
    .replace(/^附(?:件|表)?[\d一二三四五六七八九十]*[-－\d]*[：:、.．]?/, '')
    .replace(/^[（(]?[\d一二三四五六七八九十]+[）)、.．]/, '')
    .replace(/(?:20\d\d|[（(].{0,12}[）)])年?度?/g, '')
    .replace(/[《》]/g, '');

type Kind = 'base' | 'rubric' | 'projectForm' | 'form';

/** What kind of attachment a title names; undefined for any that has no form of its own. */
function kindOf(core: string): Kind | undefined {
  if (/基础数据/.test(core)) return 'base';
  if (/评分表|考核表/.test(core)) return 'rubric';
  if (!/自评表|绩效表|评价表/.test(core)) return undefined;
  return /项目/.test(core) && !/整体/.test(core) ? 'projectForm' : 'form';
}

/** Whether the report holds an attachment of a kind, whatever its title. */
const HELD: Readonly<Record<Kind, (report: Report) => boolean>> = {
  base: (report) => report.baseDataTables.length > 0,
  rubric: (report) => report.rubrics.length > 0,
  projectForm: (report) => report.forms.some((form) => form.kind === 'project'),
  form: (report) => report.forms.length > 0,
};

/** Titles of known kinds are alike by their kind, others by their words. */
function alike(a: Stated<string>, b: Stated<string>): boolean {
  const [x, y] = [coreOf(a.verbatim), coreOf(b.verbatim)];
  const [kind, other] = [kindOf(x), kindOf(y)];
  if (kind || other) return kind === other || containment(x, y) === 1;
  return containment(x, y) >= ALIKE;
}

function isThere(report: Report, title: Stated<string>): boolean {
  const core = coreOf(title.verbatim);
  if (core === '') return true;
  if (report.narrative.attachmentsPresent.some((each) => alike(each, title))) return true;
  const kind = kindOf(core);
  if (kind && HELD[kind](report)) return true;
  return titleLines(report).includes(core);
}

/** All lines short enough for a title but those of the list itself, as one text to search. */
const titleLines = once((report: Report): string => {
  const list = new Set(report.narrative.attachmentsListed.map((title) => title.at.block));
  return runningText(report.document)
    .filter((line) => line.text.length <= 80 && !list.has(line.block))
    .map((line) => coreOf(line.text))
    .join('\n');
});
