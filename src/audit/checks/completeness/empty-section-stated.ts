import type { Report } from '../../../report/report.ts';
import type { Section } from '../../../report/sections.ts';
import { firstFrom } from '../../../values/sorted.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { nth } from '../../places.ts';
import { phrase, quote } from '../../wording/sentence.ts';

/** A section without content says 无 or why. */
export const emptySectionStated = check<Hit>({
  id: 'EmptySectionStated',
  title: { zh: '无内容的部分注明“无”', en: 'An empty section says so' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '空着的部分分不清是没有还是漏写。',
    en: 'An empty section may be left out or have nothing to say.',
  },
  about: ['sections'],
  find(report): readonly Hit[] | NoAnswer {
    const filled = blocksWithContent(report);
    return report.sections
      .filter((section) => isOutline(section) && isEmpty(section, filled))
      .map((section) => ({
        subject: section.heading.value,
        places: [quote(section.heading)],
      }));
  },
  say: {
    zh: (hit) => phrase`${nth(hit, 0)}下没有内容，没有内容的应写“无”或者说明原因。`,
    en: (hit) => phrase`Nothing stands under ${nth(hit, 0)}; say 无 or why.`,
  },
  passes: [
    `${prose('本馆在职8人。')}\n三、政府性基金预算支出情况\n无\n四、国有资本经营预算支出情况\n无`,
  ],
  catches: [
    {
      text: `${prose('本馆在职8人。')}\n三、政府性基金预算支出情况\n四、国有资本经营预算支出情况\n无`,
      finds: '「三、政府性基金预算支出情况」下没有内容，没有内容的应写“无”或者说明原因。',
    },
  ],
});

/** Numbered sections of the two upper levels; lists of attachments are no sections. */
const isOutline = (section: Section): boolean =>
  section.level <= 2 && section.marker !== undefined && section.key !== 'attachments';

/** Blocks that are not blank, in order: tables count. */
const blocksWithContent = (report: Report): readonly number[] =>
  report.document.blocks
    .filter((block) => block.kind === 'table' || block.text.trim() !== '')
    .map((block) => block.block);

function isEmpty(section: Section, filled: readonly number[]): boolean {
  if (section.textFrom) return false;
  const next = filled[firstFrom(filled, section.heading.at.block + 1)];
  return (next ?? Number.MAX_SAFE_INTEGER) >= section.to;
}
