import { newNotice } from '../../bureau/notice/notice.ts';
import type { TransferEntry } from '../../bureau/self-check/transfer.ts';
import { DISTRICT } from '../../demo/district.ts';
import { demoTransferReport } from '../../demo/transfer-report.ts';
import { demoTransfers } from '../../demo/transfers.ts';
import { write } from '../../formats/formats.ts';
import type { FilingKey } from '../../store/filings/filings.ts';
import { PRODUCT } from '../../store/people/person.ts';
import { WHOLE } from '../../store/scope.ts';
import { type Day, plusDays } from '../../values/day.ts';
import type { Context } from '../context.ts';
import { MEDIA_TYPES } from '../media-types.ts';

const LIMITS = { file: 1_000_000, unit: 100_000_000 };

/** The bureau's notice of a year, and the transfers that departments hand on with the reports of the towns. */
export async function organise({ store }: Context, year: number, today: Day): Promise<void> {
  const { code, name, finance } = DISTRICT;
  const notice = {
    ...newNotice(year, name, finance),
    ...{ due: plusDays(today, 10), dated: plusDays(today, -20) },
    group: {
      leader: '财政局分管负责人',
      deputies: '绩效股负责人',
      members: '预算股负责人\n国库股负责人\n各业务股负责人',
      office: '绩效股',
    },
  };
  const key = { region: code, path: code, fiscalYear: year };
  if (!(await store.notices.get(WHOLE, key)))
    await store.notices.put(WHOLE, key, notice, PRODUCT, true);
  for (const [unit, entries] of Object.entries(demoTransfers(today))) {
    const [filing] = await store.filings.list(WHOLE, { fiscalYear: year, unit });
    if (!filing || (await store.transfers.list(WHOLE, filing)).length > 0) continue;
    for (const entry of entries) {
      await store.transfers.put(WHOLE, filing, entry, PRODUCT, () => undefined);
      if (entry.reported) await stamp(store, filing, entry);
    }
  }
}

/** A town's report beside its figures. Invented: it says so. */
async function stamp(
  { files, filings }: Context['store'],
  key: FilingKey,
  entry: TransferEntry,
): Promise<void> {
  const { id, receiver } = entry;
  const bytes = await write(demoTransferReport(entry), 'docx');
  const kept = await files.put(WHOLE, key, one(bytes), LIMITS);
  if ('refused' in kept) throw new Error(kept.words.zh);
  const said = {
    supports: `transfers/${id}`,
    name: `${receiver}自评报告.docx`,
    type: MEDIA_TYPES.docx,
  };
  await filings.addEvidence(WHOLE, key, { ...said, digest: kept.digest }, PRODUCT);
}

async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
