import type { HonoRequest } from 'hono';
import { type Refusal, refuse } from '../../cycle/refusal.ts';

/** Header that pages of ours send with each request; a page of another site cannot. */
const OWN_HEADER = 'x-jiping';

/** Refuses a change that a page of another site makes the browser send along with our cookie. */
export function foreignTo(request: HonoRequest): Refusal | undefined {
  if (request.method === 'GET' || request.method === 'HEAD') return undefined;
  // A token is sent on purpose; a cookie is sent by the browser, also for a page of another site.
  if (request.header('authorization') !== undefined) return undefined;
  const host =
    request.header('x-forwarded-host') ?? request.header('host') ?? new URL(request.url).host;
  const origin = request.header('origin');
  const same = origin === undefined || origin.replace(/^https?:\/\//, '') === host;
  if (same && request.header(OWN_HEADER) !== undefined) return undefined;
  return refuse(
    'notAllowed',
    '这个请求不是从本系统的页面发出的，没有办理。请从本系统页面重新操作。',
    'The request did not come from a page of this system and was not carried out.',
  );
}
