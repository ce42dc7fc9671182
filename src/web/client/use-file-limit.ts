import { useQuery } from '@tanstack/react-query';
import { useWords } from '../shell/language.tsx';
import { meQuery } from './queries.ts';

/** What a choice of evidence offers, by the ends of names; the server goes by what the files hold. */
export const EVIDENCE_FILES = '.pdf,.ofd,.png,.jpg,.jpeg,.doc,.docx,.odt,.xls,.xlsx';

/** Which files may be evidence, and how large: the limit is set by the administrators. */
export function useFileLimit(): string {
  const { filing } = useWords();
  const { data: me } = useQuery(meQuery);
  return filing.evidence.limits(me?.fileMegabytes ?? 0);
}
