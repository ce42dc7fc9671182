import type { VersionSummary } from '../../api/filing.ts';
import { isRefusal, type Refusal, refuse } from '../../cycle/refusal.ts';
import { appendTo } from '../chain.ts';
import type { Send, Trx } from '../database.ts';
import { clean, dayAt, sm3 } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { gap, prepared, rowOfGaps } from '../prepared.ts';
import type { Edited } from './filings.ts';
import type { Merged } from './merging.ts';
import { columnsOf, type FilingRow, filingOf, hangsOn, signed } from './rows.ts';
import { approvedOf } from './standing.ts';

/** The largest draft, in characters of its JSON: about a hundred times a full one. */
const LARGEST = 4_000_000;

/** What is to be kept as one revision. */
export interface Keeping {
  readonly request: string;
  readonly basedOn: number;
  readonly merged: Merged;
  readonly by: Person;
  readonly edited: Edited;
  /** What it came from; a save unless told. */
  readonly event?: 'save' | 'restore' | 'approval';
  /** Texts that the approved targets fix from now on, as JSON. */
  readonly approved?: string;
  /** What the trail says besides. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** What the trail calls a revision by what it came from. */
const WHAT = {
  save: 'filing.save',
  restore: 'filing.restore',
  approval: 'filing.approved',
} as const;

/** Keeps a merged draft: the draft, the save and the entry of the trail, all or nothing. */
export async function keep(
  trx: Trx,
  send: Send,
  now: Date,
  row: FilingRow,
  keeping: Keeping,
): Promise<Refusal | undefined> {
  const key = { region: row.region_code, id: row.id };
  const { merged, by, event = 'save' } = keeping;
  const revision = row.revision + 1;
  const filing = keeping.edited(filingOf(row), revision, {
    unitPath: row.path,
    approved: approvedOf(row),
  });
  if (isRefusal(filing)) return filing;
  const draft = JSON.stringify(merged.draft);
  if (draft.length > LARGEST) return tooLarge();
  const operations = JSON.stringify(merged.operations);
  const version = await dailyVersion(trx, now, row, by);
  const drafted = {
    ...columnsOf(filing),
    ...version,
    ...(keeping.approved !== undefined && { approved: keeping.approved }),
    draft,
    revision,
  };
  send(updating(Object.keys(drafted))({ ...drafted, ...key }));
  const save = SAVED({
    ...hangsOn(key),
    revision,
    request: keeping.request,
    based_on: keeping.basedOn,
    ...signed(by, now),
    operations,
    conflicts: JSON.stringify(merged.conflicts),
    event,
  });
  send(save);
  const entry = {
    region: key.region,
    who: by,
    what: WHAT[event],
    path: row.path,
    subject: key.id,
    detail: {
      revision,
      changes: merged.operations.length,
      paths: merged.operations.slice(0, 20).map((each) => clean(each.path)),
      digest: sm3(operations),
      ...keeping.detail,
    },
  };
  await appendTo(trx, now, entry, send);
  return undefined;
}

const SAVED = prepared((query) => query.insertInto('filing_save').values(rowOfGaps('filing_save')));

const updates = new Map<string, ReturnType<typeof prepared>>();

/** The statement that writes these columns of a filing: a save has always the same few. */
function updating(columns: readonly string[]): ReturnType<typeof prepared> {
  const name = columns.join();
  const known = updates.get(name);
  if (known) return known;
  const made = prepared((query) =>
    query
      .updateTable('filing')
      .set(Object.fromEntries(columns.map((column) => [column, gap(column)])))
      .where('region_code', '=', gap<string>('region'))
      .where('id', '=', gap<string>('id')),
  );
  updates.set(name, made);
  return made;
}

/** On the first save of a day the draft as it was before is kept. */
async function dailyVersion(trx: Trx, now: Date, row: FilingRow, by: Person) {
  const today = dayAt(now);
  if (row.version_day === today) return {};
  if (row.revision === 0) return { version_day: today };
  const { number } = await addVersion(trx, now, row, 'daily', by);
  return { version_number: number, version_day: today };
}

/** Keeps the draft of a row as its next version. The caller writes the number into the filing. */
export async function addVersion(
  trx: Trx,
  now: Date,
  row: FilingRow,
  event: VersionSummary['event'],
  by: Person,
): Promise<VersionSummary> {
  const version = { number: row.version_number + 1, revision: row.revision, event };
  await trx
    .insertInto('filing_version')
    .values({
      ...hangsOn({ region: row.region_code, id: row.id }),
      ...version,
      ...signed(by, now),
      draft: JSON.stringify(row.draft),
    })
    .execute();
  return { ...version, by: by.name, at: now.toISOString() };
}

const tooLarge = (): Refusal =>
  refuse(
    'tooLarge',
    '这份报告的内容超过了容量上限，没有保存。请删去不需要的行或文字后再试。',
    'The report is larger than allowed and was not saved. Remove rows or text that are not needed.',
  );
