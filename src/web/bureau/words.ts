import { bureauEn } from '../../text/screens/bureau.en.ts';
import { bureauZh } from '../../text/screens/bureau.zh.ts';
import { useLanguage } from '../shell/language.tsx';

/** The words of notice and board, which come with their pages and not with the first one. */
export const useBureauWords = () => (useLanguage().lang === 'zh' ? bureauZh : bureauEn);
