import { resultsEn } from '../../text/screens/results.en.ts';
import { resultsZh } from '../../text/screens/results.zh.ts';
import { useLanguage } from '../shell/language.tsx';

/** The words of the use of results, which come with its pages and not with the first one. */
export const useResultsWords = () => (useLanguage().lang === 'zh' ? resultsZh : resultsEn);
