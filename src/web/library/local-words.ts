import { localEn } from '../../text/screens/local.en.ts';
import { localZh } from '../../text/screens/local.zh.ts';
import { useLanguage } from '../shell/language.tsx';

/** The words of the local library, which come with its pages and not with the first one. */
export const useLocalWords = () => (useLanguage().lang === 'zh' ? localZh : localEn);
