import { useQuery } from '@tanstack/react-query';
import { useWords } from '../shell/language.tsx';
import { meQuery } from './queries.ts';

/** Which files may be evidence, and how large: the limit is set by the administrators. */
export function useFileLimit(): string {
  const { filing } = useWords();
  const { data: me } = useQuery(meQuery);
  return filing.evidence.limits(me?.fileMegabytes ?? 0);
}
