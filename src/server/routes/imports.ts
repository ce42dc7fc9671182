import { z } from '@hono/zod-openapi';
import { jobView } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { isRefusal, type Refusal } from '../../cycle/refusal.ts';
import { Unreadable } from '../../formats/unreadable.ts';
import type { Standing } from '../../store/filings/filings.ts';
import { JobFailure } from '../../store/jobs.ts';
import type { Context } from '../context.ts';
import { type App, type Asked, serve } from '../endpoint.ts';
import { mayType } from '../filings/circumstances.ts';
import { notAllowed, notFound } from '../refusals.ts';
import { takeUpload } from '../uploads/body.ts';
import { parseUpload } from '../uploads/parse.ts';
import { keyOf, UNIT } from './filings.ts';
import { APPROVERS, barredFrom } from './targets.ts';

const KIND = 'import';

/** Reports to take over: uploaded, read in a child process as a job, and shown with what was recognised. */
export function importRoutes(app: App, context: Context): void {
  const { store } = context;

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

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.imports,
      summary: 'Upload a report; answers the job that reads it',
      who: UNIT,
      form: z.object({ file: z.string().openapi({ format: 'binary' }) }),
      reply: jobView,
    },
    (asked) =>
      begin(context, asked, (standing) =>
        mayType(standing, asked.account) ? undefined : notAllowed(),
      ),
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.targetImports,
      summary: 'Upload a table of approved targets; answers the job that reads it',
      who: APPROVERS,
      form: z.object({ file: z.string().openapi({ format: 'binary' }) }),
      reply: jobView,
    },
    (asked) => begin(context, asked, (standing) => barredFrom(standing, asked)),
  );
}

async function begin(
  { store, settings }: Context,
  asked: Asked<unknown>,
  barred: (standing: Standing) => Refusal | undefined,
) {
  const key = keyOf(asked);
  const standing = await store.filings.standing(asked.scope, key);
  const refusal = standing ? barred(standing) : notFound();
  if (refusal) return refusal;
  const upload = await takeUpload(asked.request, settings.importBytes);
  if (isRefusal(upload)) return upload;
  const data = { name: upload.name, bytes: Buffer.from(upload.bytes).toString('base64') };
  // What the draft was before its fields are taken over.
  const kept = await store.filings.keepVersion(asked.scope, key, 'import', asked.person);
  if (isRefusal(kept)) return kept;
  const job = { region: key.region, kind: KIND, by: asked.person, data };
  const id = await store.jobs.enqueue(job);
  return (await store.jobs.view(id, asked.person)) ?? notFound();
}

/** Begins to work on uploads, one at a time: the other cores serve people. */
export async function workOnImports({ store, settings, log }: Context): Promise<void> {
  await store.jobs.work(KIND, 1, async ({ data, progress, signal }) => {
    const { name, bytes } = data as { readonly name: string; readonly bytes: string };
    await progress('读取文件', 1, 3);
    try {
      const view = await parseUpload(name, Buffer.from(bytes, 'base64'), settings.parser, signal);
      await progress('识别完成', 3, 3);
      return view;
    } catch (error) {
      if (error instanceof Unreadable) throw new JobFailure(error.zh);
      const kind = error instanceof Error ? error.name : 'unknown';
      log({ event: 'fault', kind, route: 'job import' });
      throw error;
    }
  });
}
