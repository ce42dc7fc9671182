import type { Quote } from '../../../document/finding.ts';
import { matchesOf } from '../../../values/matches.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { nth } from '../../places.ts';
import { type Line, wordsIn } from '../../wording/running-text.ts';
import { linesOfSections } from '../../wording/sections.ts';
import { phrase } from '../../wording/sentence.ts';

/** A claim that assets are within a standard. */
const CLAIM =
  /[^，。；]{0,60}(?:人均|利用率|使用率|配置率|占有量|占用量)[^，。；]{0,40}(?:均在|均为|都在|处于|符合|达到|控制在|低于|未超)[^，。；]{0,20}(?:正常|标准|规定|合理|范围|以内|要求)[^，。；]{0,10}/g;
/** What every claim has in it; the words in front would be tried from each character of a line. */
const LIKELY =
  /(?:人均|利用率|使用率|配置率|占有量|占用量)[^，。；]{0,40}(?:均在|均为|都在|处于|符合|达到|控制在|低于|未超)[^，。；]{0,20}(?:正常|标准|规定|合理|范围|以内|要求)/;
const FIGURE = /\d[\d.,]*\s*(?:平方米|㎡|台|套|辆|件|万元|元|%|％|个|间)/;

/** Claims about assets are backed by figures. */
export const assetClaimSupported = check<Hit>({
  id: 'AssetClaimSupported',
  title: { zh: '资产情况有数据支撑', en: 'Claims about assets have figures' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '只说在正常范围而不列数据，无法核对是否超标。',
    en: '“Within the normal range” without figures cannot be checked.',
  },
  about: ['sections'],
  find(report): readonly Hit[] | NoAnswer {
    const lines = linesOfSections(report, 'assets');
    if (lines.length === 0) return 'notApplicable';
    if (lines.some((line) => FIGURE.test(line.text))) return [];
    return lines.flatMap(claimsIn).map((place) => ({ subject: 'assets', places: [place] }));
  },
  say: {
    zh: (hit) => phrase`${nth(hit, 0)}，文中没有列出数据。`,
    en: (hit) => phrase`${nth(hit, 0)}: no figure is given anywhere.`,
  },
  passes: [
    `${prose('本馆在职8人。')}\n（二）资产管理情况\n人均办公用房8.5平方米，人均占有量符合标准。`,
  ],
  catches: [
    {
      text: `${prose('本馆在职8人。')}\n（二）资产管理情况\n资产管理规范，人均办公用房面积均在标准以内。`,
      finds: '「人均办公用房面积均在标准以内」，文中没有列出数据。',
    },
  ],
});

const claimsIn = (line: Line): readonly Quote[] =>
  LIKELY.test(line.text)
    ? matchesOf(line.text, CLAIM).map((match) =>
        wordsIn(line, match.index, match.index + match[0].length),
      )
    : [];
