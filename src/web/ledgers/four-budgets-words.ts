import { fourBudgetsEn } from '../../text/screens/four-budgets.en.ts';
import { fourBudgetsZh } from '../../text/screens/four-budgets.zh.ts';
import { useLanguage } from '../shell/language.tsx';

/** The words of the four budgets, which come with their page. */
export const useFourBudgetsWords = () =>
  useLanguage().lang === 'zh' ? fourBudgetsZh : fourBudgetsEn;
