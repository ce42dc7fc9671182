import { Readable } from 'node:stream';
import { z } from '@hono/zod-openapi';
import {
  type PublicationPreview,
  type PublicationsView,
  type PublicationVersion,
  type PublicationView,
  publicationSettings,
  publishRequest,
  withdrawalRequest,
} from '../../../api/publication.ts';
import { ROUTES } from '../../../api/routes.ts';
import type { Role } from '../../../cycle/filing.ts';
import { refuse } from '../../../cycle/refusal.ts';
import { publicationDue } from '../../../portal/due.ts';
import { versionFolder } from '../../../portal/published.ts';
import { redact } from '../../../portal/redact.ts';
import type { FilingKey } from '../../../store/filings/filings.ts';
import type { PublicationRow } from '../../../store/publications/rows.ts';
import type { Scope } from '../../../store/scope.ts';
import { type Day, day } from '../../../values/day.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { fileReply } from '../../file-reply.ts';
import { MEDIA_TYPES } from '../../media-types.ts';
import { portalFiles } from '../../portal/files.ts';
import type { Portal } from '../../portal/portal.ts';
import { PUBLISHABLE, publish } from '../../portal/publish.ts';
import { keepSettings, settingsOfPublication } from '../../portal/settings.ts';
import { notFound } from '../../refusals.ts';
import { regionalOf } from '../../regional.ts';
import { zipped } from '../../zipped.ts';
import { keyOf } from '../filing/filings.ts';

/** The budget law asks publication of the unit and its department; the bureau may do it for them. */
const PUBLISHERS: readonly Role[] = [
  'unitPreparer',
  'unitHead',
  'departmentReviewer',
  'financePerformance',
];
const READERS: readonly Role[] = [...PUBLISHERS, 'financeBusiness', 'oversight'];
const BUREAU: readonly Role[] = ['financePerformance'];

/** Publication by those who answer for it: list, preview, publish and correct, withdraw, settings, all files. */
export function publicationRoutes(app: App, context: Context, portal: Portal): void {
  const { publications } = context.store;

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.publications,
      summary: 'Final reports of `?year=` with their limits and published versions',
      who: READERS,
      reply: z.custom<PublicationsView>().openapi({ type: 'object' }),
    },
    ({ scope, query }) => listed(context, scope, Number(query.year)),
  );

  serve(
    app,
    {
      method: 'put',
      route: ROUTES.publicationSettings,
      summary: 'Set what is published, days of approval and telephones that stay readable',
      who: BUREAU,
      body: publicationSettings,
      inPerson: true,
    },
    async ({ body }) => {
      await keepSettings(context, body);
      portal.changed();
      return {};
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.publicationFiles,
      summary: 'All public pages and files as one archive, for a site that only takes files',
      who: BUREAU,
      file: MEDIA_TYPES.zip,
    },
    async ({ request, query }) => {
      const files = portalFiles(context, query.address ?? '');
      const entries = async function* () {
        for await (const [path, bytes] of files) yield [path, [bytes]] as const;
      };
      const stream = Readable.toWeb(Readable.from(zipped(entries())));
      return fileReply(
        request,
        `绩效自评公开-${context.today()}`,
        'zip',
        stream as ReadableStream<Uint8Array>,
      );
    },
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.publication,
      summary: 'What would be masked in a report before it is published',
      who: READERS,
      reply: z.custom<PublicationPreview>().openapi({ type: 'object' }),
    },
    async (asked) => {
      const key = keyOf(asked);
      const standing = await context.store.filings.standing(asked.scope, key);
      if (!standing) return notFound();
      const { phones } = await settingsOfPublication(context);
      const source = await publications.source(asked.scope, key);
      return { masked: source ? redact(source.document, phones).masked : [], phones };
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.publication,
      summary: 'Publish a final report, or correct what is published',
      who: PUBLISHERS,
      body: publishRequest,
      reply: z.custom<PublicationVersion[]>().openapi({ type: 'array' }),
      inPerson: true,
    },
    async (asked) => {
      const key = keyOf(asked);
      const refused = await publish(context, asked.account, key, asked.body);
      if (refused) return refused;
      portal.changed();
      return versionsOf(context, asked.scope, key);
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.publicationWithdrawal,
      summary: 'Take a report from the public, with the reason',
      who: PUBLISHERS,
      body: withdrawalRequest,
      inPerson: true,
    },
    async (asked) => {
      const key = keyOf(asked);
      if (!(await context.store.filings.standing(asked.scope, key))) return notFound();
      const { reason } = asked.body;
      if (reason === '') return reasonMissing();
      const refused = await publications.withdraw(asked.scope, key, reason, asked.person);
      if (refused) return refused;
      portal.changed();
      return {};
    },
  );
}

async function listed(context: Context, scope: Scope, asked: number): Promise<PublicationsView> {
  const { publications, results } = context.store;
  const [fiscalYears, settings] = await Promise.all([
    publications.years(scope, PUBLISHABLE),
    settingsOfPublication(context),
  ]);
  const fiscalYear = asked > 0 ? asked : (fiscalYears[0] ?? 0);
  const [reports, versions] = await Promise.all([
    results.list(scope, fiscalYear, PUBLISHABLE),
    publications.list(scope, fiscalYear),
  ]);
  const { calendar } = await regionalOf(context);
  const approved = settings.approved[`${fiscalYear}`];
  const by = new Map<string, PublicationRow[]>();
  for (const row of versions)
    by.set(`${row.key.region}/${row.key.id}`, [
      ...(by.get(`${row.key.region}/${row.key.id}`) ?? []),
      row,
    ]);
  const today = context.today();
  return {
    ...{ fiscalYear, fiscalYears, today, settings },
    reports: reports.map(({ key, unit, department, state, revision }): PublicationView => {
      const own = by.get(`${key.region}/${key.id}`) ?? [];
      const first: Day | undefined = own.find(({ withdrawn }) => !withdrawn)?.day;
      const due =
        approved === undefined
          ? undefined
          : publicationDue(day(approved), settings.counting, calendar, {
              today,
              ...(first && { published: first }),
            });
      return {
        ...{ ...key, unit, department, state, revision, versions: own.map(versionView) },
        ...(due && { due }),
      };
    }),
  };
}

const versionsOf = async (context: Context, scope: Scope, key: FilingKey) =>
  (await context.store.publications.versions(scope, key)).map(versionView);

const versionView = (row: PublicationRow): PublicationVersion => ({
  ...{ number: row.number, day: row.day, corrections: row.corrections, files: row.files },
  state: row.withdrawn ? 'withdrawn' : row.superseded ? 'superseded' : 'published',
  by: row.by,
  ...(row.reason && { reason: row.reason }),
  ...(row.withdrawnFor && { withdrawnFor: row.withdrawnFor }),
  ...(!row.withdrawn && { address: `/p/${versionFolder(row)}` }),
});

const reasonMissing = () =>
  refuse('reasonMissing', '请写明撤回的原因。', 'Give the reason for the withdrawal.');
