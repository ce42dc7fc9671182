import type { Document } from '../../../document/document.ts';
import {
  clauseName,
  type Finding,
  type Quote,
  type Severity,
  type Word,
} from '../../../document/finding.ts';
import { PATH_WORDS, pathOf } from '../../../document/place.ts';
import { oneLine } from '../../../values/chinese.ts';

/** The languages that comments are written in. */
export type Language = 'zh' | 'en';

const SEVERITIES: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: {
    error: '错误',
    warning: '警告',
    notice: '提示',
    hint: '尾差',
    needsHuman: '待人工',
  },
  en: {
    error: 'Error',
    warning: 'Warning',
    notice: 'Notice',
    hint: 'Rounding',
    needsHuman: 'For a person',
  },
};
/** Longer quotations are cut in a comment. */
const LONGEST_QUOTE = 40;

/** A sentence as plain text. */
const plain = (words: readonly Word[], lang: Language): string =>
  words.map((word) => (typeof word === 'string' ? word : quoted(word.verbatim, lang))).join('');

/** The document's own words are told from ours by quotation marks; a blank cell is named. */
const quoted = (verbatim: string, lang: Language): string =>
  verbatim.trim() === '' ? (lang === 'zh' ? '（空白）' : '(blank)') : `“${oneLine(verbatim)}”`;

const quote = (verbatim: string): string =>
  verbatim.length > LONGEST_QUOTE ? `${verbatim.slice(0, LONGEST_QUOTE)}…` : verbatim;

/** Words of the document, and where they stand. */
const placed = (document: Document, { verbatim, at }: Quote, lang: Language): string => {
  const path = pathOf(document, at, PATH_WORDS[lang]);
  return lang === 'zh' ? `“${quote(verbatim)}”（${path}）` : `“${quote(verbatim)}” (${path})`;
};

/** The lines of the comment at a finding's first place. */
export function commentLines(
  document: Document,
  finding: Finding,
  language: Language,
): readonly string[] {
  const zh = language === 'zh';
  const others = finding.places.slice(1).filter(({ verbatim }) => verbatim.trim() !== '');
  const lines = [
    zh
      ? `【${SEVERITIES.zh[finding.severity]}】${plain(finding.words.zh, 'zh')}`
      : `[${SEVERITIES.en[finding.severity]}] ${plain(finding.words.en, 'en')}`,
  ];
  const seen = others.map((other) => placed(document, other, language));
  if (seen.length > 0) lines.push(zh ? `另见：${seen.join('、')}` : `See also: ${seen.join(', ')}`);
  if (finding.clause)
    lines.push(`${zh ? '依据：' : 'Basis: '}${clauseName(finding.clause, language)}`);
  if (finding.suggestion)
    lines.push(`${zh ? '建议：' : 'Suggestion: '}${finding.suggestion[language]}`);
  return lines;
}

/** The line of the comment at a further place of a finding. */
export function seeLine(document: Document, finding: Finding, language: Language): string {
  const [first] = finding.places;
  const at = first && first.verbatim !== '' ? placed(document, first, language) : '';
  if (language === 'zh')
    return at === ''
      ? `本处与前面的批注属同一问题：${plain(finding.words.zh, 'zh')}`
      : `本处与${at}处的批注属同一问题，请一并核对。`;
  return at === ''
    ? `Same matter as an earlier comment: ${plain(finding.words.en, 'en')}`
    : `Same matter as the comment at ${at}; please check both.`;
}
