import { draw } from '../../src/inspection/draw.ts';
import { USUAL_WEIGHTS } from '../../src/inspection/risk.ts';
import type { FilingKey } from '../../src/store/filings/filings.ts';
import type { WorkKey } from '../../src/store/inspection/spot-checks.ts';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { REGION } from '../store/district.ts';
import type { Served } from './served.ts';

/** An open spot check with one filing in its sample, to which the expert is assigned; made past the server. */
export async function sampled({ store, as }: Served, { region, id }: FilingKey): Promise<WorkKey> {
  const unit = (await store.filings.standing(WHOLE, { region, id }))?.unit;
  if (!unit) throw new Error('no such filing');
  const made = draw([{ id, code: unit.id, name: unit.name, department: unit.department }], {
    ...{ seed: '1', size: { by: 'count', count: 1 }, byRisk: 0 },
    ...{ weights: USUAL_WEIGHTS, excluded: [] },
  });
  const place = { region, path: REGION, fiscalYear: 2024 };
  const work = await store.spotChecks.create(WHOLE, place, '2024年度抽查', made, PRODUCT);
  const title = '2024年度抽查';
  await store.experts.assign(
    WHOLE,
    { work, filing: id, kind: 'spotCheck', title, path: unit.path },
    [{ account: as('expert').id, name: 'expert甲' }],
    PRODUCT,
  );
  return work;
}
