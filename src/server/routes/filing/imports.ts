import { z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { type JobView, jobView } from '../../../api/filing.ts';
import { ROUTES } from '../../../api/routes.ts';
import { REVIEWING_ROLES, UNIT_ROLES } from '../../../cycle/filing.ts';
import { isRefusal, type Refusal } from '../../../cycle/refusal.ts';
import { Unreadable } from '../../../formats/unreadable.ts';
import type { Standing } from '../../../store/filings/filings.ts';
import { JobFailure } from '../../../store/jobs.ts';
import type { Context } from '../../context.ts';
import { type App, type Asked, serve } from '../../endpoint.ts';
import { mayType } from '../../filings/circumstances.ts';
import { notAllowed, notFound } from '../../refusals.ts';
import { homeOf } from '../../regional.ts';
import { bytesOf } from '../../system-rules.ts';
import { takeFile } from '../../uploads/form.ts';
import { documentOf, parseUpload } from '../../uploads/parse.ts';
import { keyOf } from './filings.ts';
import { barredFrom } from './targets.ts';

/** Kinds of work on an upload: a report to take over, or a file whose tables are wanted as they stand. */
type Kind = 'import' | 'document';

/** Milliseconds between looks at a work that somebody watches. */
const LOOK = 250;

const isOver = (state: JobView['state']): boolean => state !== 'queued' && state !== 'running';

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
      method: 'get',
      route: ROUTES.jobEvents,
      summary: 'State of a long work as server-sent events, one at each change, until it is over',
      who: 'signedIn',
      file: 'text/event-stream',
    },
    async ({ names, person, request }) => {
      const job = names.job ?? '';
      if (!(await store.jobs.view(job, person))) return notFound();
      return streamSSE(request, async (stream) => {
        let told = '';
        while (!stream.aborted) {
          const view = await store.jobs.view(job, person);
          if (view === undefined) return;
          const data = JSON.stringify(view);
          if (data !== told) await stream.writeSSE({ event: 'job', data });
          told = data;
          if (isOver(view.state)) return;
          await stream.sleep(LOOK);
        }
      });
    },
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
      who: UNIT_ROLES,
      form: z.object({ file: z.string().openapi({ format: 'binary' }) }),
      reply: jobView,
    },
    (asked) =>
      beginUpload(context, asked, 'import', (standing) =>
        mayType(standing, asked.account) ? undefined : notAllowed(),
      ),
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.targetImports,
      summary: 'Upload a table of approved targets; answers the job that reads it',
      who: REVIEWING_ROLES,
      form: z.object({ file: z.string().openapi({ format: 'binary' }) }),
      reply: jobView,
    },
    (asked) => beginUpload(context, asked, 'import', (standing) => barredFrom(standing, asked)),
  );
}

/** What the job of an import is told: the name that the file came with, and that of the held file. */
interface Data {
  readonly name: string;
  readonly held: string;
}

/** Takes a file in and begins to read it; answers the job. */
export async function beginUpload(
  context: Context,
  asked: Asked<unknown>,
  kind: Kind,
  barred: (standing: Standing) => Refusal | undefined,
) {
  const { store } = context;
  const key = keyOf(asked);
  const standing = await store.filings.standing(asked.scope, key);
  const refusal = standing ? barred(standing) : notFound();
  if (refusal) return refusal;
  const { import: most } = await bytesOf(context);
  const upload = await takeFile(asked.request, most, (bytes) => store.files.hold(bytes, most));
  if (isRefusal(upload)) return upload;
  const data: Data = { name: upload.name, held: upload.kept };
  // What the draft was before its fields are taken over.
  const kept =
    kind === 'import' &&
    (await store.filings.keepVersion(asked.scope, key, 'import', asked.person));
  if (isRefusal(kept)) {
    await store.files.drop(upload.kept);
    return kept;
  }
  const job = { region: key.region, kind, by: asked.person, data };
  const id = await store.jobs.enqueue(job);
  return (await store.jobs.view(id, asked.person)) ?? notFound();
}

/** Begins to work on uploads, one at a time: the other cores serve people. */
export async function workOnImports(context: Context): Promise<void> {
  await workOn(context, 'import', parseUpload);
  await workOn(context, 'document', documentOf);
}

async function workOn(
  context: Context,
  kind: Kind,
  reader: typeof parseUpload | typeof documentOf,
): Promise<void> {
  const { store, settings, log } = context;
  await store.jobs.work(kind, 1, async ({ data, progress, signal }) => {
    const { name, held } = data as Data;
    await progress('读取文件', 1, 3);
    try {
      const path = await store.files.held(held);
      if (path === undefined) throw new JobFailure('上传的文件已不在服务器上，请重新上传。');
      const view = await reader(name, path, settings.parser, signal, await homeOf(context));
      await progress('识别完成', 3, 3);
      await store.files.drop(held);
      return view;
    } catch (error) {
      await store.files.drop(held);
      if (error instanceof JobFailure) throw error;
      if (error instanceof Unreadable) throw new JobFailure(error.zh);
      const fault = error instanceof Error ? error.name : 'unknown';
      log({ event: 'fault', kind: fault, route: `job ${kind}` });
      throw error;
    }
  });
}
