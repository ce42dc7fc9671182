import { useQuery } from '@tanstack/react-query';
import type { Role } from '../../cycle/filing.ts';
import { meQuery } from '../client/queries.ts';

/** Whether the person holds a role anywhere. */
export function useRole(role: Role): boolean {
  const { data: me } = useQuery(meQuery);
  return me?.grants.some((grant) => grant.role === role) ?? false;
}
