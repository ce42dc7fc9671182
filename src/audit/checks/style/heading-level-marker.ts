import type { MarkerForm } from '../../../document/outline.ts';
import type { Report } from '../../../report/report.ts';
import { check, type Hit } from '../../check.ts';
import { nth } from '../../places.ts';
import { type Line, looksLikeHeading, runningText, wholeLine } from '../../wording/running-text.ts';
import { phrase } from '../../wording/sentence.ts';

const RANK: Partial<Record<MarkerForm, number>> = {
  第一部分: 0,
  '一、': 1,
  '（一）': 2,
  '1.': 3,
  '1、': 3,
  '（1）': 4,
  '1）': 4,
};

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

interface Seen {
  readonly rank: number;
  readonly form: MarkerForm;
  number: number;
  line: Line;
}

/** Walks the headings, keeping the last one of each form within its parent. */
function find(report: Report): readonly Hit[] {
  const hits: Hit[] = [];
  let open: Seen[] = [];
  for (const line of runningText(report.document)) {
    const { marker } = line;
    const rank = marker && RANK[marker.form];
    if (!marker || rank === undefined) continue;
    const own = open.find((seen) => seen.form === marker.form);
    const other = own ? undefined : strayed(open, line);
    if (other) {
      hits.push({ subject: marker.text, places: [wholeLine(other.line), wholeLine(line)] });
      open = open.filter((seen) => seen.rank <= other.rank);
      other.number = marker.number;
      other.line = line;
      continue;
    }
    open = open.filter((seen) => seen.rank < rank);
    open.push({ rank, form: marker.form, number: marker.number, line });
  }
  return hits;
}

/** The heading of another form that this one goes on from: the number before it, and none of its own form. */
function strayed(open: readonly Seen[], line: Line): Seen | undefined {
  const { marker } = line;
  if (!marker || marker.number < 2 || !looksLikeHeading(line)) return undefined;
  const last = open[open.length - 1];
  if (last?.number !== marker.number - 1 || !looksLikeHeading(last.line)) return undefined;
  // 1. and 1、 side by side are a matter of ListMarkerForm.
  return last.rank === RANK[marker.form] ? undefined : last;
}
