import type { Report } from '../../../report/report.ts';
import { check, type Hit } from '../../check.ts';
import { nth } from '../../places.ts';
import { headingsOf } from '../../wording/headings.ts';
import { type Line, wholeLine } from '../../wording/running-text.ts';
import { phrase } from '../../wording/sentence.ts';

/** Headings of one level share one form of number. */
export const headingLevelMarker = check<Hit>({
  id: 'HeadingLevelMarker',
  title: { zh: '同级标题序号形式一致', en: 'Headings of one level share one form of number' },
  severity: 'notice',
  clause: { instrument: '党政机关公文格式（GB/T 9704-2012）', basis: 'regulation' },
  because: {
    zh: '结构层次序数依次为“一、”“（一）”“1.”“（1）”，同级混用会使层次看不清。',
    en: 'Levels run 一、 （一） 1. （1）; mixing them within a level hides the structure.',
  },
  find,
  say: {
    zh: (hit) => phrase`同级标题的序号形式不一致：${nth(hit, 0)}之后为${nth(hit, 1)}。`,
    en: (hit) => phrase`Headings of one level differ in form: ${nth(hit, 0)}, then ${nth(hit, 1)}.`,
  },
  passes: ['一、支出情况\n（一）基本支出情况\n正文。\n（二）项目支出情况\n正文。'],
  catches: [
    {
      text: '一、支出情况\n（一）基本支出情况\n正文。\n（2）项目支出情况\n正文。',
      finds: '同级标题的序号形式不一致：「（一）基本支出情况」之后为「（2）项目支出情况」。',
    },
  ],
});

/** 1. and 1、 side by side are a matter of ListMarkerForm. */
function find(report: Report): readonly Hit[] {
  return headingsOf(report, isNumbered).flatMap(({ line, marker, before, strays }) =>
    strays && before
      ? [{ subject: marker.text, places: [wholeLine(before.line), wholeLine(line)] }]
      : [],
  );
}

/** Items in words (一是) and in circles (①) number what a paragraph tells, not headings. */
const isNumbered = ({ marker }: Line): boolean =>
  marker !== undefined && marker.form !== '①' && marker.form !== '一是';
