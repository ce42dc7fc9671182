import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, served } from '../../../../test/server/served.ts';
import { REGION } from '../../../../test/store/district.ts';
import type { BackupsView } from '../../../api/administration.ts';
import type { JobView } from '../../../api/filing.ts';
import { EMPTY } from '../../../draft/draft.ts';
import { WHOLE } from '../../../store/scope.ts';
import { workOnBackups } from '../../backups.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiping-backups-'));
let system: Served;
beforeAll(async () => {
  system = await served(EMPTY, { backups: folder });
  await workOnBackups(system.context);
});
afterAll(async () => {
  await system.close();
  rmSync(folder, { recursive: true });
});

const BACKUPS = '/api/admin/backups';
const list = () => system.as('auditAdministrator').json<BackupsView>(200, 'GET', BACKUPS);

/** Waits for the end of a job that the route answers. */
async function done(path: string): Promise<JobView> {
  const administrator = system.as('systemAdministrator');
  let job = await administrator.json<JobView>(200, 'POST', path);
  await expect
    .poll(
      async () => {
        job = await administrator.json<JobView>(200, 'GET', `/api/jobs/${job.id}`);
        return job.state;
      },
      { timeout: 30_000 },
    )
    .toBe('done');
  return job;
}

test('a backup is made and looked through on the page; one that was altered is told', async () => {
  expect(await list()).toEqual({
    folder,
    originals: { files: 0, bytes: 0 },
    backups: [],
  });
  const { result } = await done(BACKUPS);
  const { name } = result as { name: string };
  expect(name).toBe('jiping-20260316-100000');
  const [made] = (await list()).backups;
  expect(made).toMatchObject({ name, at: '2026-03-16T02:00:00.000Z', files: 0 });
  expect(made?.checked).toBeUndefined();

  await done(`${BACKUPS}/${name}/check`);
  expect((await list()).backups[0]?.checked).toMatchObject({ whole: true, faults: [] });
  appendFileSync(join(folder, name, 'tables', 'unit.ndjson'), ' ');
  await done(`${BACKUPS}/${name}/check`);
  expect((await list()).backups[0]?.checked).toMatchObject({ whole: false, faults: ['unit'] });
  const trail = await system.store.audit.list(WHOLE, { region: REGION, subject: name });
  expect(trail.map(({ what }) => what)).toEqual(['backup.verify', 'backup.verify', 'backup.make']);
}, 60_000);
