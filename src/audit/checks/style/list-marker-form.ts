import { gather } from '../../../values/gather.ts';
import { check, type Hit } from '../../check.ts';
import { nth } from '../../places.ts';
import { markerIn, runningText } from '../../wording/running-text.ts';
import { phrase } from '../../wording/sentence.ts';

/** Arabic numbers of items take a point (1.), not a 顿号. One finding a document. */
export const listMarkerForm = check<Hit>({
  id: 'ListMarkerForm',
  title: { zh: '阿拉伯数字序号后用圆点', en: 'Arabic item numbers take a point' },
  severity: 'notice',
  clause: { instrument: '党政机关公文格式（GB/T 9704-2012）', basis: 'regulation' },
  because: {
    zh: '第三级序数写作“1.”，顿号只用在汉字序号之后。',
    en: 'The third level is written 1. with a point; the 顿号 belongs to Chinese numerals.',
  },
  find(report) {
    const places = gather(runningText(report.document), (line) =>
      line.marker?.form === '1、' ? [markerIn(line, line.marker)] : [],
    );
    return places.length === 0 ? [] : [{ subject: 'lines', places }];
  },
  say: {
    zh: (hit) =>
      phrase`阿拉伯数字序号后应用圆点，文中用了顿号，共${hit.places.length}处，首处为${nth(hit, 0)}。`,
    en: (hit) =>
      phrase`Arabic item numbers take a point; ${hit.places.length} of them have a 顿号, the first is ${nth(hit, 0)}.`,
  },
  passes: ['1.加强培训。\n2.细化预算。'],
  catches: [
    {
      text: '1、加强培训。\n2、细化预算。',
      finds: '阿拉伯数字序号后应用圆点，文中用了顿号，共2处，首处为「1、」。',
    },
  ],
});
