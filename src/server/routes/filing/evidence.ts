import { Readable } from 'node:stream';
import { z } from '@hono/zod-openapi';
import { filingView } from '../../../api/filing.ts';
import { ROUTES } from '../../../api/routes.ts';
import { BUSINESS_ROLES, UNIT_ROLES } from '../../../cycle/filing.ts';
import { isRefusal, type Refusal, refuse } from '../../../cycle/refusal.ts';
import type { Standing } from '../../../store/filings/filings.ts';
import type { Account } from '../../../store/people/accounts.ts';
import { attachment, inline } from '../../attachment.ts';
import type { Context } from '../../context.ts';
import { type App, type Asked, serve } from '../../endpoint.ts';
import { mayType } from '../../filings/circumstances.ts';
import { notAllowed, notFound } from '../../refusals.ts';
import { bytesOf } from '../../system-rules.ts';
import { takeUpload } from '../../uploads/body.ts';
import { isShown, kindOf } from '../../uploads/kinds.ts';
import { keyOf } from './filings.ts';

const evidenceList = filingView.shape.evidence;

/** Files that support indicators, rubric items and the signature. */
export function evidenceRoutes(app: App, context: Context): void {
  const { filings, files } = context.store;

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.evidence,
      summary: 'Files of a filing',
      who: BUSINESS_ROLES,
      reply: evidenceList,
    },
    async (asked) =>
      (await filings.standing(asked.scope, keyOf(asked)))
        ? [...(await filings.evidence(asked.scope, keyOf(asked)))]
        : notFound(),
  );

  serve(
    app,
    {
      method: 'delete',
      route: ROUTES.evidenceFile,
      summary: 'Take a file away',
      who: UNIT_ROLES,
      reply: z.object({}),
    },
    async (asked) => {
      const standing = await filings.standing(asked.scope, keyOf(asked));
      if (!standing) return notFound();
      if (!mayType(standing, asked.account)) return notAllowed();
      const gone = await filings.removeEvidence(
        asked.scope,
        keyOf(asked),
        asked.names.evidence ?? '',
        asked.person,
      );
      return gone ? {} : notFound();
    },
  );

  serve(
    app,
    {
      method: 'post',
      route: ROUTES.evidence,
      summary: 'Add a file; answers the files of the filing',
      who: UNIT_ROLES,
      form: z.object({
        file: z.string().openapi({ format: 'binary' }),
        supports: z.string().openapi({ description: '`indicators/i3`, `rubric.…`, `signature`' }),
      }),
      reply: evidenceList,
    },
    (asked) => add(context, asked),
  );

  serve(
    app,
    {
      method: 'get',
      route: ROUTES.evidenceFile,
      summary: 'A file; with `?show=1` pictures and PDF are shown in the page',
      who: BUSINESS_ROLES,
      file: 'application/octet-stream',
    },
    async (asked) => {
      const list = await filings.evidence(asked.scope, keyOf(asked));
      const evidence = list.find(({ id }) => id === asked.names.evidence);
      if (!evidence) return notFound();
      const opened = await files.open(asked.scope, keyOf(asked), evidence.digest);
      if (isRefusal(opened)) return opened;
      const show = asked.query.show === '1' && isShown(evidence.type);
      return asked.request.body(Readable.toWeb(opened.bytes) as ReadableStream, 200, {
        'content-type': evidence.type,
        'content-length': `${opened.file.size}`,
        'content-disposition': show ? inline(evidence.name) : attachment(evidence.name),
        'content-security-policy': policyFor(evidence.type),
        'cross-origin-resource-policy': 'same-origin',
      });
    },
  );
}

/** What was uploaded may do nothing but be seen; viewers of PDF do not start in a sandbox. */
const policyFor = (type: string): string =>
  type === 'application/pdf'
    ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
    : "default-src 'none'; sandbox; frame-ancestors 'self'";

async function add(context: Context, asked: Asked<unknown>) {
  const { store } = context;
  const key = keyOf(asked);
  const barred = barredFrom(await store.filings.standing(asked.scope, key), asked.account);
  if (barred) return barred;
  const sizes = await bytesOf(context);
  const upload = await takeUpload(asked.request, sizes.file);
  if (isRefusal(upload)) return upload;
  const { name, bytes } = upload;
  const supports = upload.fields.supports ?? '';
  if (!/^[\w./\-\u4e00-\u9fff（）()、·]{1,120}$/.test(supports)) return supportsNothing();
  const kind = kindOf(bytes);
  if (!kind) return wrongKind(name);
  const limits = { file: sizes.file, unit: sizes.unit };
  const kept = await store.files.put(asked.scope, key, one(bytes), limits);
  if (isRefusal(kept)) return kept;
  const said = { supports, name, type: kind, digest: kept.digest };
  const evidence = await store.filings.addEvidence(asked.scope, key, said, asked.person);
  return isRefusal(evidence) ? evidence : [...(await store.filings.evidence(asked.scope, key))];
}

const supportsNothing = (): Refusal =>
  refuse('invalid', '请先选定这个文件是哪一项的佐证材料。', 'Choose what the file supports.', {
    field: 'supports',
  });

function barredFrom(standing: Standing | undefined, account: Account): Refusal | undefined {
  if (!standing) return notFound();
  return mayType(standing, account) ? undefined : notAllowed();
}

const wrongKind = (name: string): Refusal =>
  refuse(
    'invalid',
    `“${name}”的内容不是可作佐证的文件。请上传PDF、OFD、图片（PNG、JPG）、Word或Excel文件；网页、程序和压缩包不能上传。`,
    'Only PDF, OFD, PNG, JPEG, Word and Excel files can support a result.',
    { field: 'file' },
  );

async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
