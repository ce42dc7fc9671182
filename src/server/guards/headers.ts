import type { MiddlewareHandler } from 'hono';
import type { Env, ServerSettings } from '../context.ts';

/** Headers of every answer, said before it is made, for that is cheaper: no guessing of types, no frames of others, no addresses told to others. */
export const securityHeaders =
  ({ secure }: ServerSettings): MiddlewareHandler<Env> =>
  (request, next) => {
    request.header('x-content-type-options', 'nosniff');
    request.header('referrer-policy', 'same-origin');
    request.header('x-frame-options', 'SAMEORIGIN');
    request.header('cross-origin-opener-policy', 'same-origin');
    request.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    if (secure) request.header('strict-transport-security', 'max-age=31536000');
    return next();
  };
