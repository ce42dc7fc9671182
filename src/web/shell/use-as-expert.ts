import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../client/queries.ts';

/** Whether the person looks as an expert and as nothing else. */
export const useAsExpert = (): boolean =>
  useQuery(meQuery).data?.grants.every(({ role }) => role === 'expert') ?? false;
