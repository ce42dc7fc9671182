import { promisesEn } from '../../text/screens/promises.en.ts';
import { promisesZh } from '../../text/screens/promises.zh.ts';
import { useLanguage } from '../shell/language.tsx';

/** Words of last year's measures and of procurement, which come with the page of the ledger. */
export const usePromisesWords = () => (useLanguage().lang === 'zh' ? promisesZh : promisesEn);
