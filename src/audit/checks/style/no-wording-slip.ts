import type { Quote } from '../../../document/finding.ts';
import { check, type Hit, SYSTEM_RULE } from '../../check.ts';
import { nth } from '../../places.ts';
import { foundIn, occurs, runningText } from '../../wording/running-text.ts';
import { phrase } from '../../wording/sentence.ts';

interface Slip extends Hit {
  readonly zh: string;
  readonly en: string;
}

/** Slips of wording that reports of the field make, with what is wrong about each. */
const SLIPS: readonly (readonly [pattern: RegExp, zh: string, en: string])[] = [
  [
    /比(?:上年|去年|上一年|上年度|同期|上年同期|年初)(?:度|同期)?(?:基本)?(?:持平|一致|相同)/g,
    '持平应与“与”搭配',
    '持平 goes with 与, not 比',
  ],
  [
    /用于为|用于用于|对于对|关于对于|为了为|由于因为|是为了为/g,
    '介词重复',
    'two prepositions in a row',
  ],
  [
    /(?:约|大约)[\d.,]{1,12}(?:[万亿]?元|%|人|个|次)?(?:左右|上下)/g,
    '“约”与“左右”重复',
    '约 and 左右 say the same',
  ],
  [
    /(?:超过|超)[\d.,]{1,12}(?:[万亿]?元|%|人|个|次)?(?:以上|多)/g,
    '“超过”与“以上”重复',
    '超过 and 以上 say the same',
  ],
  [
    /截止(?:到)?(?=20\d\d年|\d{1,2}月|目前)/g,
    '后面带时间时应写“截至”',
    '截至 is the word before a date',
  ],
  [
    /(?:降低|减少|下降|缩减)了?[\d.一二两三四五六七八九十]{1,6}倍/g,
    '减少不能以倍数表示',
    'a fall has no multiple',
  ],
  [
    /的的|了了(?!解)|是是|和和|与与|在在|，，|。。|；；|、、|，。|；。|。；|、。/g,
    '重复的字或标点',
    'a doubled character or mark',
  ],
  [/万元元|万万元|元元|%%|年年度|年度年/g, '重复的单位或年度', 'a doubled unit'],
  [/百分之[\d.]{1,8}[%％]/g, '“百分之”与百分号重复', '百分之 and the percent sign say the same'],
];

/** Slips of wording known from reports of the field. One finding a place. */
export const noWordingSlip = check<Slip>({
  id: 'NoWordingSlip',
  title: { zh: '无语句疏漏', en: 'No slip of wording' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '搭配不当和重复的字多为改稿遗留，公开前应改正。',
    en: 'Wrong or doubled words are left from editing and should go before publication.',
  },
  find({ document }) {
    const slips = SLIPS.filter(([pattern]) => occurs(document, pattern));
    const found: Slip[] = [];
    if (slips.length === 0) return found;
    for (const line of runningText(document))
      for (const [pattern, zh, en] of slips)
        for (const quote of foundIn(line, pattern)) found.push(slip(quote, zh, en));
    return found;
  },
  say: {
    zh: (hit) => phrase`语句疏漏：${nth(hit, 0)}，${hit.zh}。`,
    en: (hit) => phrase`Wording: ${nth(hit, 0)}, ${hit.en}.`,
  },
  passes: ['接待费与上年持平。截至2023年底，完成约30个，用于开展普法工作，为了了解群众需求。'],
  catches: [
    { text: '接待费比上年持平。', finds: '语句疏漏：「比上年持平」，持平应与“与”搭配。' },
    { text: '资金用于为群众修路。', finds: '语句疏漏：「用于为」，介词重复。' },
  ],
});

const slip = (quote: Quote, zh: string, en: string): Slip => ({
  subject: quote.verbatim,
  places: [quote],
  zh,
  en,
});
