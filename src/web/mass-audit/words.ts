import { massAuditEn } from '../../text/screens/mass-audit.en.ts';
import { massAuditZh } from '../../text/screens/mass-audit.zh.ts';
import { useLanguage } from '../shell/language.tsx';

/** The words of mass audits: loaded with their pages, not with the first page. */
export const useMassAuditWords = (): typeof massAuditZh =>
  useLanguage().lang === 'zh' ? massAuditZh : massAuditEn;
