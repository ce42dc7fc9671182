import { Readable } from 'node:stream';
import type { PublishRequest } from '../../api/publication.ts';
import type { FilingState } from '../../cycle/filing.ts';
import { isRefusal, type Refusal, refuse } from '../../cycle/refusal.ts';
import type { Document } from '../../document/document.ts';
import type { Bilingual } from '../../document/finding.ts';
import { write } from '../../formats/formats.ts';
import { correct } from '../../portal/correct.ts';
import { PUBLISHED_FORMATS, type PublishedFile } from '../../portal/published.ts';
import { redact } from '../../portal/redact.ts';
import { entriesOf } from '../../review/entry.ts';
import { rubricTotal } from '../../review/rubric.ts';
import type { FilingKey, Standing } from '../../store/filings/filings.ts';
import type { Account } from '../../store/people/accounts.ts';
import { type Scope, scopeOf } from '../../store/scope.ts';
import type { Context } from '../context.ts';
import { act } from '../filings/act.ts';
import { notFound } from '../refusals.ts';
import { regulationIn } from '../regional.ts';
import { divisionIn } from '../rollups.ts';
import { broughtIn } from './contradictions.ts';
import { settingsOfPublication } from './settings.ts';

/** States from which a report may stand published: final, and what follows. */
export const PUBLISHABLE: readonly FilingState[] = ['finalised', 'published', 'applied'];

/** Bytes of a published file; what we write ourselves is far smaller. */
const FILE_BYTES = 100 * 1024 * 1024;

/**
 * Publishes the latest submission of a filing, or a correction of what is published: masked, as a page and as files whose
 * digests are kept. Versions before stay, named as superseded.
 */
export async function publish(
  context: Context,
  account: Account,
  key: FilingKey,
  request: PublishRequest,
): Promise<Refusal | undefined> {
  const { store } = context;
  const scope = scopeOf(account.grants);
  const standing = await store.filings.standing(scope, key);
  if (!standing) return notFound();
  const { state } = standing.filing;
  if (!PUBLISHABLE.includes(state)) return tooEarly();
  const source = await store.publications.source(scope, key);
  if (!source) return nothingSubmitted();
  const again = (await store.publications.versions(scope, key)).length > 0;
  if (again && request.reason === '') return reasonMissing();
  if (!again && request.corrections.length > 0) return notCorrectable();
  const corrected = await correctedAs(context, request, source.document, standing);
  if (isRefusal(corrected)) return corrected;
  const settings = await settingsOfPublication(context);
  const { document, masked } = redact(corrected, [...settings.phones, ...request.phones]);
  const files = await filesOf(context, scope, key, document);
  if (isRefusal(files)) return files;
  if (state === 'finalised') {
    const { revision } = request;
    const acted = await act(context, account, key, { action: 'publish', revision });
    if (isRefusal(acted)) return acted;
  }
  return store.publications.publish(
    scope,
    key,
    request.versions,
    {
      ...{ day: context.today(), corrections: request.corrections, masked, files, document },
      figures: { ...source.figures, ...(await rubricOf(context, scope, key)) },
      ...(request.reason && { reason: request.reason }),
    },
    { account: account.id, name: account.name },
  );
}

/** A document with the corrections asked for; refused where they fit nowhere, or bring in contradictions that nobody owned to. */
async function correctedAs(
  context: Context,
  { corrections, contradicting }: PublishRequest,
  document: Document,
  { filing: { fiscalYear } }: Standing,
): Promise<Document | Refusal> {
  const corrected = correct(document, corrections);
  if ('wrong' in corrected) return notThere(corrected.wrong.was, corrected.times);
  if (corrections.length === 0 || contradicting) return corrected;
  const { regulation } = await regulationIn(context, divisionIn(context), fiscalYear);
  const contradictions = broughtIn(document, corrected, regulation);
  return contradictions.length > 0 ? contradicts(contradictions) : corrected;
}

/** The points of the rubric as they were scored last, with appeals answered before. */
async function rubricOf({ store }: Context, scope: Scope, key: FilingKey) {
  const scored = entriesOf(await store.reviews.list(scope, key), 'rubric').at(-1);
  return scored && { rubricScore: rubricTotal(scored.points) };
}

/** The files of a document, kept under their digests with those of the filing. */
async function filesOf(
  context: Context,
  scope: Scope,
  key: FilingKey,
  document: Document,
): Promise<readonly PublishedFile[] | Refusal> {
  const files: PublishedFile[] = [];
  const limits = { file: FILE_BYTES, unit: Number.MAX_SAFE_INTEGER };
  for (const format of PUBLISHED_FORMATS) {
    // What takes long is written in the process beside.
    const bytes =
      format === 'txt'
        ? await write(document, format)
        : await context.engine.write(document, format);
    const kept = await context.store.files.put(scope, key, Readable.from([bytes]), limits);
    if (isRefusal(kept)) return kept;
    files.push({ format, size: kept.size, sha256: kept.digest, sm3: kept.sm3 });
  }
  return files;
}

const tooEarly = (): Refusal =>
  refuse(
    'wrongState',
    '报告定稿以后才能公开。请先由财政部门完成评分和定稿。',
    'A report is published once it is final.',
  );

const nothingSubmitted = (): Refusal =>
  refuse('wrongState', '这份报告没有报送记录，不能公开。', 'Nothing was submitted.');

const reasonMissing = (): Refusal =>
  refuse(
    'reasonMissing',
    '这份报告公开过。更正或重新公开的，请写明更正的原因，原因会显示在公开页面上。',
    'The report was published before. Say why it is corrected; the public reads it.',
  );

const notCorrectable = (): Refusal =>
  refuse(
    'wrongState',
    '这份报告还没有公开，不能在这里改文字。首次公开的须与定稿的报告一致。',
    'What is published first is the final report, word for word.',
  );

/** So many contradictions are told. */
const MOST_TOLD = 3;

const contradicts = (sentences: readonly Bilingual[]): Refusal => {
  const told = sentences.slice(0, MOST_TOLD);
  return refuse(
    'invalid',
    `这样更正以后，报告前后不一致：${told.map(({ zh }) => zh).join('')}请一并更正相关的各处；确实要照此公开的，勾选后再公开。`,
    `So corrected, the report contradicts itself: ${told.map(({ en }) => en).join(' ')} Correct the other places too, or say that it shall be published so.`,
  );
};

const notThere = (words: string, times: number): Refusal =>
  refuse(
    'invalid',
    times === 0
      ? `公开的报告里没有“${words}”。请从公开页面中原样复制要更正的文字。`
      : `“${words}”在公开的报告里出现了${times}次。请多复制几个字，使它只指一处。`,
    `"${words}" stands ${times} times in the report; it must stand once.`,
  );
