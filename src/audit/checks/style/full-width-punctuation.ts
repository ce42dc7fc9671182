import type { Quote } from '../../../document/finding.ts';
import type { Report } from '../../../report/report.ts';
import { matchesOf } from '../../../values/matches.ts';
import { check, type Hit } from '../../check.ts';
import { andMore, someOf } from '../../places.ts';
import { foundInTables, runningText, wordsIn } from '../../wording/running-text.ts';
import { inOrder, listed, phrase } from '../../wording/sentence.ts';

const HAN = '\\u4e00-\\u9fff';
/** A half-width mark between Chinese characters, with up to two characters on either side. */
const MARK = new RegExp(`[${HAN}]?[${HAN}”》）][,;:?!](?=[${HAN}“《（])[${HAN}“《（]{1,2}`, 'g');
/** A pair of half-width brackets with Chinese inside. */
const BRACKETS = new RegExp(`\\([^()\\n]{0,40}[${HAN}][^()\\n]{0,40}\\)`, 'g');

/** Chinese text takes full-width marks. One finding a document; of tables only the brackets in forms are read. */
export const fullWidthPunctuation = check<Hit>({
  id: 'FullWidthPunctuation',
  title: { zh: '中文标点用全角', en: 'Chinese text takes full-width marks' },
  severity: 'notice',
  clause: { instrument: '标点符号用法（GB/T 15834-2011）', basis: 'regulation' },
  because: {
    zh: '半角标点多由复制粘贴带入，同一篇中全半角混用影响排版。',
    en: 'Half-width marks usually come from pasting and spoil the setting.',
  },
  find(report) {
    const places = inOrder([...inText(report), ...inForms(report)]);
    return places.length === 0 ? [] : [{ subject: 'marks', places }];
  },
  say: {
    zh: (hit) =>
      phrase`中文中用了半角标点，共${hit.places.length}处：${listed(someOf(hit.places))}${andMore(hit.places)}。`,
    en: (hit) =>
      phrase`Half-width marks in Chinese text, ${hit.places.length} in all: ${listed(someOf(hit.places), ', ')}${andMore(hit.places, ' …')}.`,
  },
  passes: ['资产实行动态管理，配置合理（不含在建）。网址为http://www.example.cn,联系Tom, Ann。'],
  catches: [
    {
      text: '资产全部录入系统,实行动态管理。',
      finds: '中文中用了半角标点，共1处：「系统,实行」。',
    },
  ],
});

/** In the text as it stands: that which rules judge has full-width marks already. */
function inText(report: Report): readonly Quote[] {
  const quotes: Quote[] = [];
  for (const line of runningText(report.document))
    for (const pattern of [MARK, BRACKETS])
      for (const { index, 0: found } of matchesOf(line.words, pattern))
        quotes.push(wordsIn(line, index, index + found.length));
  return quotes;
}

function inForms(report: Report): readonly Quote[] {
  const blocks = new Set([...report.forms, ...report.baseDataTables].map((form) => form.block));
  if (blocks.size === 0) return [];
  return foundInTables(report.document, BRACKETS, ({ block }) => blocks.has(block));
}
