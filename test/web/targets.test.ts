import { afterAll, beforeAll, expect, test } from 'vitest';
import { UNITS } from '../../src/demo/district.ts';
import { demoDossier } from '../../src/demo/dossier.ts';
import { draftOf } from '../../src/draft/from-dossier.ts';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { opened } from '../store/district.ts';
import { faultsOf, field, type OpenApp, openApp } from './app.ts';

let app: OpenApp;
beforeAll(async () => {
  app = await openApp();
  const [, , , unit] = UNITS;
  if (!unit) throw new Error('the district has no units');
  opened(
    await app.store.filings.open(
      WHOLE,
      {
        region: app.filing.region,
        unit: 'D0101',
        fiscalYear: 2024,
        draft: draftOf(demoDossier(unit, 2024)),
      },
      PRODUCT,
    ),
  );
}, 120_000);
afterAll(() => app.close());

test('the department fixes the approved targets, which the clerk then finds locked', async () => {
  const department = await app.pageOf('department', 'evaluation');
  await department.getByRole('button', { name: '设定批准的绩效目标' }).click();
  expect(await faultsOf(department)).toEqual([]);
  await department.getByRole('button', { name: '2024年度' }).click();
  await department.getByText(/已设定，共锁定\d+项。/).waitFor();

  const clerk = await app.pageOf('clerk', 'evaluation');
  const target = clerk.locator('[data-path^="indicators/"][data-path$=".target"]').first();
  await target.waitFor();
  expect(await target.getAttribute('readonly')).not.toBe(null);
  expect(await field(clerk, 'execution.bySource.generalPublicBudget').count()).toBe(0);
  expect(await clerk.getByRole('button', { name: '设定批准的绩效目标' }).count()).toBe(0);
}, 120_000);
