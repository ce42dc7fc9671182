import { gather } from '../../../values/gather.ts';
import { check, type Hit } from '../../check.ts';
import { nth } from '../../places.ts';
import { runningText, wordsIn } from '../../wording/running-text.ts';
import { phrase } from '../../wording/sentence.ts';

const BRACKETED = /^[\s\u3000]*([（(]\s*[一二三四五六七八九十]+\s*[）)][、，.．])/;

/** A bracketed heading number （一） takes no mark after it. One finding a heading. */
export const headingNumberPunctuation = check<Hit>({
  id: 'HeadingNumberPunctuation',
  title: { zh: '带括号的序号后不加标点', en: 'No mark after a bracketed heading number' },
  severity: 'notice',
  clause: { instrument: '党政机关公文格式（GB/T 9704-2012）', basis: 'regulation' },
  because: {
    zh: '括号已经把序号与标题隔开，再加顿号是多余的标点。',
    en: 'The brackets already set the number apart from the heading.',
  },
  find: (report) =>
    gather(runningText(report.document), (line) => {
      const found = BRACKETED.exec(line.text)?.[1];
      if (!found) return [];
      const from = line.text.indexOf(found);
      return [{ subject: found, places: [wordsIn(line, from, from + found.length)] }];
    }),
  say: {
    zh: (hit) => phrase`序号${nth(hit, 0)}带有括号，其后不加标点。`,
    en: (hit) => phrase`The number ${nth(hit, 0)} is in brackets and takes no mark after it.`,
  },
  passes: ['（一）主要职责\n（二）机构设置'],
  catches: [
    { text: '（一）、主要职责\n（二）机构设置', finds: '序号「（一）、」带有括号，其后不加标点。' },
  ],
});
