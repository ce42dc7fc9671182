import { jobView } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { isRefusal } from '../../cycle/refusal.ts';
import { Unreadable } from '../../formats/unreadable.ts';
import { JobFailure } from '../../store/jobs.ts';
import type { Context } from '../context.ts';
import { type App, may, personOf, refused, serve } from '../endpoint.ts';
import { mayType } from '../filings/circumstances.ts';
import { notAllowed, notFound, notSignedIn } from '../refusals.ts';
import { takeUpload } from '../uploads/body.ts';
import { parseUpload } from '../uploads/parse.ts';
import { keyOf } from './filings.ts';

const UNIT = ['unitPreparer', 'unitHead'] as const;
const KIND = 'import';

/** Reports to take over: uploaded, read in a child process as a job, and shown with what was recognised. */
export function importRoutes(app: App, context: Context): void {
  const { store, settings } = context;

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.job,
      summary: 'State of a long work',
      who: 'signedIn',
      reply: jobView,
    },
    async ({ names, person }) => (await store.jobs.view(names.job ?? '', person)) ?? notFound(),
  );
  serve(
    app,
    {
      method: 'delete',
      route: ROUTES.job,
      summary: 'Cancel a long work',
      who: 'signedIn',
      reply: jobView,
    },
    async ({ names, person }) => {
      await store.jobs.cancel(names.job ?? '', person);
      return (await store.jobs.view(names.job ?? '', person)) ?? notFound();
    },
  );

  app.openAPIRegistry.registerPath({
    method: 'post',
    path: ROUTES.imports.replace(/:(\w+)/g, '{$1}'),
    summary: 'Upload a report: multipart with `file`; answers the job that reads it',
    responses: { 200: { description: 'The job.' } },
  });
  app.post(ROUTES.imports, async (request) => {
    const signed = request.get('signed');
    if (!signed) return refused(request, notSignedIn());
    const { names, scope, person } = personOf(request, signed);
    const standing = await store.filings.standing(scope, keyOf({ names }));
    if (!standing) return refused(request, may(UNIT, signed.account) ? notFound() : notAllowed());
    if (!mayType(standing, signed.account)) return refused(request, notAllowed());
    const upload = await takeUpload(request, settings.fileBytes);
    if (isRefusal(upload)) return refused(request, upload);
    const data = { name: upload.name, bytes: Buffer.from(upload.bytes).toString('base64') };
    const id = await store.jobs.enqueue({
      region: standing.key.region,
      kind: KIND,
      by: person,
      data,
    });
    const job = await store.jobs.view(id, person);
    return job ? request.json(job) : refused(request, notFound());
  });
}

/** Begins to work on uploads, one at a time for each core that the machine can spare. */
export async function workOnImports({ store, log }: Context): Promise<void> {
  await store.jobs.work(KIND, 1, async ({ data, progress }) => {
    const { name, bytes } = data as { readonly name: string; readonly bytes: string };
    await progress('读取文件', 1, 3);
    try {
      const view = await parseUpload(name, Buffer.from(bytes, 'base64'));
      await progress('识别完成', 3, 3);
      return view;
    } catch (error) {
      if (error instanceof Unreadable) throw new JobFailure(error.zh);
      log({
        event: 'fault',
        kind: error instanceof Error ? error.name : 'unknown',
        route: 'job import',
      });
      throw error;
    }
  });
}
