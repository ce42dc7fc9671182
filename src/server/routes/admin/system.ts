import { dirname } from 'node:path';
import { ROUTES } from '../../../api/routes.ts';
import { type SystemView, systemView } from '../../../api/system.ts';
import { refuse } from '../../../cycle/refusal.ts';
import { backupsIn } from '../../../store/backup/verify-backup.ts';
import { roomAt } from '../../../store/health.ts';
import { BACKUP, BACKUP_CHECK } from '../../backups.ts';
import { CHAIN_KEY } from '../../chain-checked.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { MASS_AUDIT } from '../../mass/work.ts';
import { MONITORING_TRIAL } from '../../monitoring-trial.ts';
import { RULES_TRIAL } from '../../rules-trial.ts';
import { VERSION } from '../../version.ts';

const SYSTEM = ['systemAdministrator'] as const;

/** Works that need nothing but what is kept. What was uploaded to be read is gone once it was read: the person sends it again. */
const AGAIN: readonly string[] = [BACKUP, BACKUP_CHECK, MASS_AUDIT, RULES_TRIAL, MONITORING_TRIAL];

/** How the system stands, for those who look after it: nothing of people and units. */
export function systemRoutes(app: App, context: Context): void {
  const { store, settings } = context;
  const started = context.now().toISOString();

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.system,
      summary: 'Database, disks, backups, the chain of the trail, and all jobs',
      who: SYSTEM,
      reply: systemView,
    },
    async (): Promise<SystemView> => {
      const folder = settings.backups;
      const [last] = folder === undefined ? [] : await backupsIn(folder);
      // Before the first backup the folder is not there, but its disk is.
      const room =
        folder === undefined
          ? undefined
          : ((await roomAt(folder)) ?? (await roomAt(dirname(folder))));
      const chain = (await store.settings.get(CHAIN_KEY)) as SystemView['chain'];
      return {
        ...{ version: VERSION, started, memory: process.memoryUsage.rss() },
        ...(await store.health()),
        ...(room && { backups: room }),
        ...(last && { lastBackup: summary(last) }),
        ...(chain && { chain }),
        jobs: (await store.jobs.all()).map((job) => ({
          ...job,
          again: job.state === 'failed' && AGAIN.includes(job.kind),
        })),
      };
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.systemJob,
      summary: 'Do a job that failed once more, for the person who asked for it',
      who: SYSTEM,
      inPerson: true,
    },
    async ({ names, person }) => {
      const { job = '' } = names;
      if (!(await store.jobs.again(job, AGAIN))) return notAgain();
      const { code: region } = settings.region;
      await store.audit.append({
        ...{ region, path: region, who: person, what: 'job.again', subject: job, detail: {} },
      });
      return {};
    },
  );
}

const summary = ({ name, at, bytes, checked }: Awaited<ReturnType<typeof backupsIn>>[number]) => ({
  ...{ name, at, bytes },
  ...(checked && { checked: { at: checked.at, whole: checked.whole } }),
});

const notAgain = () =>
  refuse(
    'wrongState',
    '这项任务不能从这里重试：不是失败的任务、要由本人重新上传文件，或已经过了七天。请刷新页面。',
    'This job cannot be done again from here. Reload the page.',
  );
