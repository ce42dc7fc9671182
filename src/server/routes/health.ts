import type { Context } from '../context.ts';
import type { App } from '../endpoint.ts';

/** `/healthz`: the process answers. `/readyz`: the database answers too. */
export function healthRoutes(app: App, { store }: Context): void {
  app.get('/healthz', (request) => request.json({ status: 'ok' }));
  app.get('/readyz', async (request) => {
    const ready = await store.ready();
    return request.json({ status: ready ? 'ready' : 'unavailable' }, ready ? 200 : 503);
  });
}
