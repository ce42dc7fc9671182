import { evaluationsEn } from '../../text/screens/evaluations.en.ts';
import { evaluationsZh } from '../../text/screens/evaluations.zh.ts';
import { useLanguage } from '../shell/language.tsx';

/** The words of evaluations, which come with their pages and not with the first one. */
export const useEvaluationWords = () =>
  useLanguage().lang === 'zh' ? evaluationsZh : evaluationsEn;
