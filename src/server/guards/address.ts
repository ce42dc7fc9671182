import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context as Request } from 'hono';
import type { Env, ServerSettings } from '../context.ts';

/** Address that a request comes from; what a proxy says only when the proxy is ours. */
export function addressOf(request: Request<Env>, { proxied }: ServerSettings): string {
  // The proxy adds the address that it saw at the end; what stands before came from outside.
  const told = request.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  if (proxied && told) return told;
  // Without a socket, as in tests, there is no address.
  const { incoming } = (request.env ?? {}) as { readonly incoming?: unknown };
  return incoming === undefined ? 'unknown' : (getConnInfo(request).remote.address ?? 'unknown');
}
