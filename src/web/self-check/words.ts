import { selfCheckEn } from '../../text/screens/self-check.en.ts';
import { selfCheckZh } from '../../text/screens/self-check.zh.ts';
import { useLanguage } from '../shell/language.tsx';

/** The words of self-checks, transfers and received notices, which come with their pages. */
export const useSelfCheckWords = () => (useLanguage().lang === 'zh' ? selfCheckZh : selfCheckEn);
