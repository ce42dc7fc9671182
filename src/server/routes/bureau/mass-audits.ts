import { Readable } from 'node:stream';
import { z } from '@hono/zod-openapi';
import { type JobView, jobView } from '../../../api/filing.ts';
import {
  MOST_ARCHIVE_BYTES,
  MOST_AUDIT_FILES,
  MOST_FILE_BYTES,
  massAuditFilesReply,
  massAuditFindings,
  massAuditPassages,
  massAudits,
  massAuditView,
  newMassAudit,
} from '../../../api/mass-audit.ts';
import { ROUTES } from '../../../api/routes.ts';
import type { Role } from '../../../cycle/filing.ts';
import { isRefusal } from '../../../cycle/refusal.ts';
import type { Context } from '../../context.ts';
import { type App, type Asked, serve } from '../../endpoint.ts';
import { fileReply } from '../../file-reply.ts';
import { annotatedFiles } from '../../mass/annotated.ts';
import { shownPath } from '../../mass/shown-path.ts';
import { viewOf } from '../../mass/view.ts';
import { MASS_AUDIT, TURNS } from '../../mass/work.ts';
import { workbookFile } from '../../mass/workbook-file.ts';
import { invalid, notFound } from '../../refusals.ts';
import { homeOf } from '../../regional.ts';
import { takeFiles } from '../../uploads/form.ts';
import { zipped } from '../../zipped.ts';

/** Those who audit published reports: the performance section of the finance bureau, and oversight. */
const AUDITORS: readonly Role[] = ['financePerformance', 'oversight'];

const keyOf = ({ names }: Asked<unknown>) => ({ region: names.region ?? '', id: names.id ?? '' });

/** A whole number of a query; undefined without. */
const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;

/** Audits of many published reports at once. */
export function massAuditRoutes(app: App, context: Context): void {
  const { massAudits: audits, jobs } = context.store;

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.massAudits,
      summary: 'Audits of many reports, the newest first',
      who: AUDITORS,
      reply: massAudits,
    },
    async ({ scope }) => [...(await audits.list(scope))],
  );
  serve(
    app,
    {
      method: 'post',
      route: ROUTES.massAudits,
      summary: 'Make an audit; files are added to it, then it is begun',
      who: AUDITORS,
      body: newMassAudit,
      reply: massAuditView,
    },
    async ({ account, person, scope, body }) => {
      const path = account.grants.find(({ role }) => AUDITORS.includes(role))?.path ?? '';
      const key = await audits.create(account.region, path, body.name, person);
      const kept = await audits.view(scope, key);
      return kept ? viewOf(kept) : notFound();
    },
  );
  serve(
    app,
    {
      method: 'get',
      route: ROUTES.massAudit,
      summary: 'The table of an audit: files, kinds of findings, counts, similar reports',
      who: AUDITORS,
      reply: massAuditView,
    },
    async (asked) => {
      const kept = await audits.view(asked.scope, keyOf(asked));
      return kept ? viewOf(kept) : notFound();
    },
  );
  serve(
    app,
    {
      method: 'delete',
      route: ROUTES.massAudit,
      summary: 'Remove an audit with its files',
      who: AUDITORS,
    },
    async (asked) => (await audits.remove(asked.scope, keyOf(asked), asked.person)) ?? {},
  );
  serve(
    app,
    {
      method: 'post',
      route: ROUTES.massAuditFiles,
      summary: 'Add reports and zips of reports; `from` is the number of the first',
      who: AUDITORS,
      form: z.object({ file: z.array(z.string().openapi({ format: 'binary' })) }),
      reply: massAuditFilesReply,
    },
    async (asked) => {
      const key = keyOf(asked);
      if (!(await audits.view(asked.scope, key))) return notFound();
      let number = numberIn(asked.query.from) ?? 0;
      const kept = await takeFiles(asked.request, MOST_ARCHIVE_BYTES, async (path, bytes) => {
        const name = shownPath(path);
        const archive = /\.zip$/i.test(name);
        if (number >= MOST_AUDIT_FILES) return invalid('file');
        const most = archive ? MOST_ARCHIVE_BYTES : MOST_FILE_BYTES;
        const refusal = await audits.put(asked.scope, key, { number, name, archive, most }, bytes);
        number += 1;
        return refusal ?? name;
      });
      return isRefusal(kept) ? kept : { files: kept };
    },
  );
  serve(
    app,
    {
      method: 'post',
      route: ROUTES.massAuditWork,
      summary: 'Begin an audit, or take it up again; answers its job',
      who: AUDITORS,
      reply: jobView,
    },
    async (asked) => {
      const key = keyOf(asked);
      const by = asked.person;
      const job = {
        region: key.region,
        kind: MASS_AUDIT,
        by,
        // The rules in force when it begins hold for the whole audit, also over restarts.
        data: { audit: key.id, today: context.today(), home: await homeOf(context) },
        turns: TURNS,
      };
      const begun = await audits.begin(asked.scope, key, by, () => jobs.enqueue(job));
      if (isRefusal(begun)) return begun;
      return ((await jobs.view(begun, by)) as JobView | undefined) ?? notFound();
    },
  );
  serve(
    app,
    {
      method: 'get',
      route: ROUTES.massAuditFindings,
      summary: 'Findings of a cell of the table: of a file, of a check, of both',
      who: AUDITORS,
      reply: massAuditFindings,
    },
    async (asked) => {
      const { check } = asked.query;
      const file = numberIn(asked.query.file);
      if (file === undefined && check === undefined) return invalid('file');
      const of = { ...(file !== undefined && { file }), ...(check !== undefined && { check }) };
      return [...(await audits.findings(asked.scope, keyOf(asked), of))];
    },
  );
  serve(
    app,
    {
      method: 'get',
      route: ROUTES.massAuditPassages,
      summary: 'The passages that two reports share, side by side',
      who: AUDITORS,
      reply: massAuditPassages,
    },
    async (asked) => {
      const position = numberIn(asked.names.position) ?? -1;
      const passages = await audits.passages(asked.scope, keyOf(asked), position);
      return passages ? [...passages] : notFound();
    },
  );
  serve(
    app,
    {
      method: 'get',
      route: ROUTES.massAuditDownload,
      summary: 'The result as a workbook (xlsx), or the .docx files with comments (zip)',
      who: AUDITORS,
      file: 'application/octet-stream',
    },
    async (asked) => {
      const key = keyOf(asked);
      const kept = await audits.view(asked.scope, key);
      const { format } = asked.names;
      if (!kept || (format !== 'xlsx' && format !== 'zip')) return notFound();
      const body =
        format === 'xlsx'
          ? await workbookFile(context, asked.scope, key, viewOf(kept))
          : (Readable.toWeb(
              Readable.from(zipped(annotatedFiles(audits, key, kept))),
            ) as ReadableStream<Uint8Array>);
      return fileReply(asked.request, shownPath(kept.summary.name), format, body);
    },
  );
}
