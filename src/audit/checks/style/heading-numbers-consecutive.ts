import type { MarkerForm } from '../../../document/outline.ts';
import type { Report } from '../../../report/report.ts';
import { check, type Hit } from '../../check.ts';
import { nth } from '../../places.ts';
import { headingsOf } from '../../wording/headings.ts';
import { wholeLine } from '../../wording/running-text.ts';
import { phrase } from '../../wording/sentence.ts';

/** Numbered headings of one level follow each other: a gap tells of a part that is missing, a number that comes twice of one that was put in. */
export const headingNumbersConsecutive = check<Hit>({
  id: 'HeadingNumbersConsecutive',
  title: { zh: '标题序号连续', en: 'Numbers of headings follow each other' },
  severity: 'notice',
  clause: { instrument: '党政机关公文格式（GB/T 9704-2012）', basis: 'regulation' },
  because: {
    zh: '序号跳号多是删去了一个部分，重号多是插入时没有改。',
    en: 'A gap mostly tells of a part that was taken out, a number twice of one that was put in.',
  },
  find,
  say: {
    zh: (hit) => phrase`标题序号不连续：${nth(hit, 0)}之后为${nth(hit, 1)}。`,
    en: (hit) => phrase`Numbers of headings do not follow: ${nth(hit, 0)}, then ${nth(hit, 1)}.`,
  },
  passes: [
    '一、支出情况\n（一）基本支出情况\n正文。\n（二）项目支出情况\n正文。\n二、绩效情况\n（一）产出情况\n正文。',
  ],
  catches: [
    {
      text: '一、基本情况\n正文。\n二、支出情况\n正文。\n四、绩效情况\n正文。',
      finds: '标题序号不连续：「二、支出情况」之后为「四、绩效情况」。',
    },
    {
      text: '一、基本情况\n（一）职能情况\n正文。\n（二）机构情况\n正文。\n（二）人员情况\n正文。',
      finds: '标题序号不连续：「（二）机构情况」之后为「（二）人员情况」。',
    },
  ],
});

/** The forms that number headings alone; Arabic numbers also number items of text. Parts (第一部分) are often no more than the title of a page of tables. */
const FORMS: ReadonlySet<MarkerForm> = new Set<MarkerForm>(['一、', '（一）']);

function find(report: Report): readonly Hit[] {
  return headingsOf(report).flatMap(({ line, marker, before }) => {
    if (!before || !FORMS.has(marker.form)) return [];
    // A further report or annex begins anew.
    if (marker.number === 1 || marker.number === before.marker.number + 1) return [];
    return [{ subject: marker.text, places: [wholeLine(before.line), wholeLine(line)] }];
  });
}
