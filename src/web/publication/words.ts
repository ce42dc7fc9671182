import { publicationEn } from '../../text/screens/publication.en.ts';
import { publicationZh } from '../../text/screens/publication.zh.ts';
import { useLanguage } from '../shell/language.tsx';

/** The words of publication, which come with its page and not with the first one. */
export const usePublicationWords = () =>
  useLanguage().lang === 'zh' ? publicationZh : publicationEn;

/** Lines of a text that are not blank. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
