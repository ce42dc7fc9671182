import type { z } from '@hono/zod-openapi';
import { backupsView } from '../../../api/administration.ts';
import { jobView } from '../../../api/filing.ts';
import { ROUTES } from '../../../api/routes.ts';
import { refuse } from '../../../cycle/refusal.ts';
import { backupsIn } from '../../../store/backup/verify-backup.ts';
import { BACKUP, BACKUP_CHECK, type BackupTask, type CheckTask } from '../../backups.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { notFound } from '../../refusals.ts';

const SYSTEM = ['systemAdministrator'] as const;
const ADMINISTRATORS = [...SYSTEM, 'securityAdministrator', 'auditAdministrator'] as const;

/** Backups: where they lie, which there are, making one now, looking through one. */
export function backupRoutes(app: App, { store, settings }: Context): void {
  const { code: region } = settings.region;
  const folder = settings.backups;

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.backups,
      summary: 'Backups with the last look through each; where they lie, and how one is restored',
      who: ADMINISTRATORS,
      reply: backupsView,
    },
    async () => ({
      ...(folder !== undefined && { folder }),
      originals: await store.originals(),
      backups: folder === undefined ? [] : (await backupsIn(folder)).map(withArray),
    }),
  );
  serve(
    app,
    {
      method: 'post',
      route: ROUTES.backups,
      summary:
        'Make a backup now, with the originals of mass audits unless `originals=without`; answers the job',
      who: SYSTEM,
      reply: jobView,
    },
    async ({ person, query }) => {
      if (folder === undefined) return nowhere();
      const data: BackupTask = { originals: query.originals !== 'without' };
      const id = await store.jobs.enqueue({ region, kind: BACKUP, by: person, data });
      return (await store.jobs.view(id, person)) ?? notFound();
    },
  );
  serve(
    app,
    {
      method: 'post',
      route: ROUTES.backupCheck,
      summary: 'Reckon all digests of a backup anew; answers the job',
      who: [...SYSTEM, 'auditAdministrator'],
      reply: jobView,
    },
    async ({ names, person }) => {
      if (folder === undefined) return nowhere();
      const there = (await backupsIn(folder)).find(({ name }) => name === names.backup);
      if (!there) return noBackup();
      const data: CheckTask = { name: there.name };
      const id = await store.jobs.enqueue({ region, kind: BACKUP_CHECK, by: person, data });
      return (await store.jobs.view(id, person)) ?? notFound();
    },
  );
}

type Summary = Awaited<ReturnType<typeof backupsIn>>[number];
type View = z.infer<typeof backupsView>['backups'][number];

/** The schemas of the API have arrays that may be written to. */
const withArray = ({ checked, ...rest }: Summary): View => ({
  ...rest,
  ...(checked && { checked: { ...checked, faults: [...checked.faults] } }),
});

const nowhere = () =>
  refuse(
    'wrongState',
    '没有设置备份文件夹。请设置 JIPING_BACKUPS 后重新启动，或用 jiping backup 命令备份。',
    'No folder for backups is set. Set JIPING_BACKUPS and start again, or use jiping backup.',
  );

const noBackup = () =>
  refuse('notFound', '没有这份备份，可能已被移走。请刷新页面。', 'There is no such backup.');
