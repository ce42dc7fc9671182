import { Readable } from 'node:stream';
import type { Context as Request } from 'hono';
import { z } from 'zod';
import { filingView } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import { isRefusal, type Refusal, refuse } from '../../cycle/refusal.ts';
import type { Standing } from '../../store/filings/filings.ts';
import type { Context, Env, Signed } from '../context.ts';
import { type App, may, personOf, refused, serve } from '../endpoint.ts';
import { mayType } from '../filings/circumstances.ts';
import { notAllowed, notFound, notSignedIn } from '../refusals.ts';
import { takeUpload } from '../uploads/body.ts';
import { kindOf } from '../uploads/kinds.ts';
import { keyOf } from './filings.ts';

const UNIT = ['unitPreparer', 'unitHead'] as const;
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
      who: 'signedIn',
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
      who: UNIT,
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

  app.openAPIRegistry.registerPath({
    method: 'post',
    path: ROUTES.evidence.replace(/:(\w+)/g, '{$1}'),
    summary: 'Add a file: multipart with `file` and `supports`',
    responses: { 200: { description: 'The files of the filing.' } },
  });
  app.post(ROUTES.evidence, async (request) => {
    const signed = request.get('signed');
    if (!signed) return refused(request, notSignedIn());
    const added = await add(context, request, signed);
    return isRefusal(added) ? refused(request, added) : request.json(added);
  });

  app.openAPIRegistry.registerPath({
    method: 'get',
    path: ROUTES.evidenceFile.replace(/:(\w+)/g, '{$1}'),
    summary: 'A file; with `?show=1` pictures and PDF are shown in the page',
    responses: { 200: { description: 'The file.' } },
  });
  app.get(ROUTES.evidenceFile, async (request) => {
    const signed = request.get('signed');
    if (!signed) return refused(request, notSignedIn());
    const { names, scope } = personOf(request, signed);
    const list = await filings.evidence(scope, keyOf({ names }));
    const evidence = list.find(({ id }) => id === names.evidence);
    if (!evidence) return refused(request, notFound());
    const opened = await files.open(scope, keyOf({ names }), evidence.digest);
    if (isRefusal(opened)) return refused(request, opened);
    const show = request.req.query('show') === '1' && /^image\/|pdf$/.test(evidence.type);
    return request.body(Readable.toWeb(opened.bytes) as ReadableStream, 200, {
      'content-type': evidence.type,
      'content-length': `${opened.file.size}`,
      'content-disposition': `${show ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(evidence.name)}`,
      'x-content-type-options': 'nosniff',
      // What was uploaded may do nothing but be seen; the viewer of PDF does not start in a sandbox.
      'content-security-policy': evidence.type.endsWith('pdf')
        ? "default-src 'none'; object-src 'self'; plugin-types application/pdf; style-src 'unsafe-inline'"
        : "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    });
  });
}

async function add(context: Context, request: Request<Env>, signed: Signed) {
  const { store, settings } = context;
  const { names, scope, person, account } = personOf(request, signed);
  const key = keyOf({ names });
  const standing = await store.filings.standing(scope, key);
  const barred = barredFrom(standing, signed);
  if (barred) return barred;
  const upload = await takeUpload(request, settings.fileBytes);
  if (isRefusal(upload)) return upload;
  const supports = upload.fields.supports ?? '';
  if (!/^[\w./\-\u4e00-\u9fff（）()、·]{1,120}$/.test(supports))
    return refuse(
      'invalid',
      '请先选定这个文件是哪一项的佐证材料。',
      'Choose what the file supports.',
      { field: 'supports' },
    );
  const kind = kindOf(upload.bytes);
  if (!kind) return wrongKind(upload.name);
  const kept = await store.files.put(scope, key, one(upload.bytes), {
    file: settings.fileBytes,
    unit: settings.unitBytes,
  });
  if (isRefusal(kept)) return kept;
  const { name } = upload;
  const evidence = await store.filings.addEvidence(
    scope,
    key,
    { supports, name, type: kind.type, digest: kept.digest },
    person,
  );
  void account;
  return isRefusal(evidence) ? evidence : [...(await store.filings.evidence(scope, key))];
}

function barredFrom(standing: Standing | undefined, { account }: Signed): Refusal | undefined {
  if (!may(UNIT, account)) return notAllowed();
  if (!standing) return notFound();
  return mayType(standing, account) ? undefined : notAllowed();
}

const wrongKind = (name: string): Refusal =>
  refuse(
    'invalid',
    `“${name}”的内容不是可作佐证的文件。请上传PDF、图片（PNG、JPG）、Word或Excel文件；网页、程序和压缩包不能上传。`,
    'Only PDF, PNG, JPEG, Word and Excel files can support a result.',
    { field: 'file' },
  );

async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
