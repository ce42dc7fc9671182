import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, served } from '../../../../test/server/served.ts';
import { REGION } from '../../../../test/store/district.ts';
import type { JobView } from '../../../api/filing.ts';
import type { SystemView } from '../../../api/system.ts';
import { EMPTY } from '../../../draft/draft.ts';
import { WHOLE } from '../../../store/scope.ts';
import { workOnBackups } from '../../backups.ts';

const above = mkdtempSync(join(tmpdir(), 'jiping-system-'));
const folder = join(above, 'backups');
let system: Served;
beforeAll(async () => {
  // A file lies where the folder of backups should be.
  writeFileSync(folder, '');
  system = await served(EMPTY, { backups: folder });
  await workOnBackups(system.context);
});
afterAll(async () => {
  await system.close();
  rmSync(above, { recursive: true });
});

const administrator = () => system.as('systemAdministrator');
const look = () => administrator().json<SystemView>(200, 'GET', '/api/admin/system');
const ended = async (state: string) => {
  await expect.poll(async () => (await look()).jobs[0]?.state, { timeout: 30_000 }).toBe(state);
  return (await look()).jobs;
};

test('a job that failed is seen with its reason, done again, and told in the trail', async () => {
  const { id } = await administrator().json<JobView>(200, 'POST', '/api/admin/backups');
  const [failed] = await ended('failed');
  expect(failed).toMatchObject({
    id,
    kind: 'backup',
    failure: '处理时出了错，没有完成。请再试一次；仍然不行，请联系系统管理员。',
    again: true,
  });
  rmSync(folder);
  mkdirSync(folder);
  const again = `/api/admin/system/jobs/${id}`;
  await administrator().json(200, 'POST', again);
  const jobs = await ended('done');
  expect(jobs).toHaveLength(1);
  expect(jobs[0]).not.toHaveProperty('failure');
  expect((await administrator().ask('POST', again)).status).toBe(409);
  const [noted] = await system.store.audit.list(WHOLE, { region: REGION, subject: id });
  expect(noted).toMatchObject({ what: 'job.again', who: 'systemAdministrator甲' });
}, 60_000);

test('the page tells of database, disks, the last backup and the chain, and of no person or unit', async () => {
  await system.as('auditAdministrator').json(200, 'POST', '/api/admin/audit/verify');
  const view = await look();
  expect(view.database.version).toMatch(/^\d+\.\d+$/);
  expect(view.database.bytes).toBeGreaterThan(1_000_000);
  expect(view.files?.size).toBeGreaterThan(view.files?.free ?? Number.POSITIVE_INFINITY);
  expect(view.lastBackup).toMatchObject({ at: '2026-03-16T02:00:00.000Z' });
  expect(view.lastBackup).not.toHaveProperty('checked');
  expect(view.chain).toMatchObject({ at: '2026-03-16T02:00:00.000Z', whole: true });
  const said = JSON.stringify(view);
  for (const word of ['甲', '小学', '财政局']) expect(said).not.toContain(word);
});
