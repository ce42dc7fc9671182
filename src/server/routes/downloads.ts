import { zipSync } from 'fflate';
import { ROUTES } from '../../api/routes.ts';
import { isRefusal, refuse } from '../../cycle/refusal.ts';
import type { Document } from '../../document/document.ts';
import { write } from '../../formats/formats.ts';
import type { FilingKey, Standing } from '../../store/filings/filings.ts';
import type { Scope } from '../../store/scope.ts';
import { attachment } from '../attachment.ts';
import type { Context } from '../context.ts';
import { type App, serve } from '../endpoint.ts';
import { ownRun } from '../filings/own-run.ts';
import { notFound } from '../refusals.ts';
import { BUSINESS, keyOf } from './filings.ts';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  zip: 'application/zip',
} as const;

type Format = keyof typeof TYPES;

const isFormat = (format: string | undefined): format is Format =>
  format !== undefined && Object.hasOwn(TYPES, format);

/** The official report of a filing as a file, and everything of it in one archive. */
export function downloadRoutes(app: App, context: Context): void {
  serve(
    app,
    {
      method: 'get',
      route: ROUTES.download,
      summary: 'The report as docx, pdf, xlsx, html, or all with the evidence as zip',
      who: BUSINESS,
      file: 'application/octet-stream',
    },
    async (asked) => {
      const { format } = asked.names;
      if (!isFormat(format)) return noSuchFormat();
      const key = keyOf(asked);
      const standing = await context.store.filings.standing(asked.scope, key);
      if (!standing) return notFound();
      const bytes =
        format === 'zip'
          ? await archive(context, asked.scope, key, standing)
          : await file(context, standing, format);
      return asked.request.body(Uint8Array.from(bytes).buffer, 200, {
        'content-type': TYPES[format],
        'content-disposition': attachment(`${nameOf(standing)}.${format}`),
        'x-content-type-options': 'nosniff',
        ...(format === 'html' && {
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        }),
      });
    },
  );
}

const noSuchFormat = () => refuse('invalid', '没有这种文件格式。', 'There is no such format.');

const nameOf = ({ unit, filing }: Standing): string =>
  `${unit.name}${filing.fiscalYear}年度部门整体支出绩效自评报告`.replace(/[\\/:*?"<>|\s]/g, '');

async function file(context: Context, standing: Standing, format: Exclude<Format, 'zip'>) {
  return write(markedDocument(context, ownRun(context, standing).document), format);
}

/** Exports of the demonstration say what they are, so that nobody files one. */
function markedDocument({ settings }: Context, document: Document): Document {
  if (!settings.demo) return document;
  const note = {
    kind: 'paragraph',
    text: '演示数据，不得作为正式文件使用',
    style: 'centred',
  } as const;
  return {
    ...document,
    blocks: [
      { ...note, block: 0 },
      ...document.blocks.map((block) => ({ ...block, block: block.block + 1 })),
    ],
  };
}

async function archive(context: Context, scope: Scope, key: FilingKey, standing: Standing) {
  const name = nameOf(standing);
  const run = ownRun(context, standing);
  const document = markedDocument(context, run.document);
  const entries: Record<string, Uint8Array> = {};
  for (const format of ['docx', 'pdf', 'xlsx'] as const)
    entries[`${name}.${format}`] = await write(document, format);
  entries['底稿.json'] = new TextEncoder().encode(JSON.stringify(run.dossier, null, 2));
  for (const [i, evidence] of (await context.store.filings.evidence(scope, key)).entries()) {
    const opened = await context.store.files.open(scope, key, evidence.digest);
    if (isRefusal(opened)) continue;
    const chunks: Uint8Array[] = [];
    for await (const chunk of opened.bytes) chunks.push(chunk as Uint8Array);
    entries[`佐证材料/${`${i + 1}`.padStart(2, '0')}-${safe(evidence.name)}`] =
      Buffer.concat(chunks);
  }
  // Stored, not packed again: documents and pictures are packed already. The year keeps the bytes the same every time.
  return zipSync(entries, { level: 0, mtime: new Date('2000-01-01T00:00:00Z') });
}

/** A name that stays inside the folder that it is unpacked into. */
const safe = (name: string): string =>
  name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').replace(/^\.+/, '_');
