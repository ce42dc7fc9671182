import { allBlocks, type Place, stretchOf } from '../../../document/document.ts';
import type { Quote, Severity } from '../../../document/finding.ts';
import type { Report } from '../../../report/report.ts';
import { matchesOf } from '../../../values/matches.ts';
import { check, type Hit } from '../../check.ts';
import { prose } from '../../examples.ts';
import { nth } from '../../places.ts';
import { phrase } from '../../wording/sentence.ts';

interface Exposed extends Hit {
  readonly zh: string;
  readonly en: string;
}

const IDENTITY =
  /(?<![\dXx.])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/g;
const MOBILE = /(?<![\d.])1[3-9]\d(?:[-\s]?\d{4}){2}(?![\d.])/g;
const CARD = /(?<![\d.])62\d{14,17}(?![\d.])/g;
const SIGNED = /联系(?:电话|方式|人)|填表人|填报人|经办人|电话/;

/** Identity numbers, bank cards and mobile numbers are masked before publication. The finding itself masks them. */
export const personalDataMasked = check<Exposed>({
  id: 'PersonalDataMasked',
  title: { zh: '个人信息已遮盖', en: 'Personal data are masked' },
  severity: 'warning',
  clause: { instrument: '中华人民共和国政府信息公开条例', basis: 'regulation' },
  because: {
    zh: '公开文件中的身份证号、银行卡号和手机号码会泄露个人信息。',
    en: 'Identity, card and mobile numbers in a public file expose a person.',
  },
  find(report) {
    return longNumbers(report).flatMap(({ text, at }) => [
      ...exposed(text, at, IDENTITY, '身份证号', 'identity number', 'warning'),
      ...exposed(text, at, CARD, '银行卡号', 'bank card', 'warning'),
      // Forms ask for a telephone number: before publication it is masked, but it is no fault to have it.
      ...exposed(
        text,
        at,
        MOBILE,
        '手机号码',
        'mobile number',
        SIGNED.test(text) ? 'notice' : 'warning',
      ),
    ]);
  },
  say: {
    zh: (hit) => phrase`${nth(hit, 0)}是完整的${hit.zh}，公开前应遮盖。`,
    en: (hit) => phrase`${nth(hit, 0)} is a whole ${hit.en}; mask it before publication.`,
  },
  passes: [prose('联系人：张某，电话：138****0000，总机0730-1234567。')],
  catches: [
    {
      text: prose('受助人身份证号110101199003070011。'),
      finds: '「1101**********0011」是完整的身份证号，公开前应遮盖。',
    },
  ],
});

const LONG_NUMBER = /\d{11}|\d{3}[-\s]\d{4}/;
/** Most cells are shorter than the shortest of them. */
const SHORTEST = 8;
const holdsLongNumber = (text: string): boolean =>
  text.length >= SHORTEST && LONG_NUMBER.test(text);

/** The texts that hold a number as long as any that is to be masked. */
function longNumbers(report: Report): readonly { readonly text: string; readonly at: Place }[] {
  const found: { text: string; at: Place }[] = [];
  for (const block of allBlocks(report.document)) {
    if (block.kind !== 'table') {
      if (holdsLongNumber(block.text)) found.push({ text: block.text, at: { block: block.block } });
      continue;
    }
    for (const { text, row, column } of block.cells)
      if (holdsLongNumber(text)) found.push({ text, at: { block: block.block, row, column } });
  }
  return found;
}

function exposed(
  text: string,
  at: Place,
  pattern: RegExp,
  zh: string,
  en: string,
  severity: Severity,
): readonly Exposed[] {
  return matchesOf(text, pattern).map((match) => {
    const to = match.index + match[0].length;
    const place: Quote = { verbatim: masked(match[0]), at: stretchOf(at, match.index, to) };
    return { subject: en, zh, en, severity, places: [place] };
  });
}

/** Only the ends of a number are shown. */
const masked = (number: string): string =>
  number.slice(0, number.length > 13 ? 4 : 3) +
  '*'.repeat(number.length - (number.length > 13 ? 8 : 7)) +
  number.slice(-4);
