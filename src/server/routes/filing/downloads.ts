import { Readable } from 'node:stream';
import { ROUTES } from '../../../api/routes.ts';
import { attachmentOf, projectFormsOf, titleOf } from '../../../compose/attachment.ts';
import { BUSINESS_ROLES } from '../../../cycle/filing.ts';
import { isRefusal, refuse } from '../../../cycle/refusal.ts';
import type { Document } from '../../../document/document.ts';
import { write } from '../../../formats/formats.ts';
import type { FilingKey, Standing } from '../../../store/filings/filings.ts';
import type { Scope } from '../../../store/scope.ts';
import type { Context } from '../../context.ts';
import { type App, serve } from '../../endpoint.ts';
import { fileReply } from '../../file-reply.ts';
import { ownRun } from '../../filings/own-run.ts';
import { notFound } from '../../refusals.ts';
import { type Entry, zipped } from '../../zipped.ts';
import { keyOf } from './filings.ts';

const FORMATS = ['docx', 'pdf', 'xlsx', 'html', 'zip'] as const;

type Format = (typeof FORMATS)[number];

const isFormat = (format: string | undefined): format is Format =>
  FORMATS.some((each) => each === format);

/** The official report of a filing as a file, and everything of it in one archive. */
export function downloadRoutes(app: App, context: Context): void {
  serve(
    app,
    {
      method: 'get',
      route: ROUTES.download,
      summary:
        'The report as docx, pdf, xlsx, html, one attachment of it with `?attachment=4`, or all with the evidence as zip',
      who: BUSINESS_ROLES,
      file: 'application/octet-stream',
    },
    async (asked) => {
      const { format } = asked.names;
      if (!isFormat(format)) return noSuchFormat();
      const key = keyOf(asked);
      const standing = await context.store.filings.standing(asked.scope, key);
      if (!standing) return notFound();
      if (format === 'zip')
        return fileReply(
          asked.request,
          nameOf(standing),
          format,
          await archive(context, asked.scope, key, standing),
        );
      const report = (await ownRun(context, standing)).document;
      const { attachment: wanted } = asked.query;
      const part = wanted === undefined ? report : attachmentOf(report, Number(wanted));
      if (!part) return notFound();
      const name = wanted === undefined ? nameOf(standing) : fileName(standing, titleOf(part));
      const bytes = await written(context, markedDocument(context, part), format);
      return fileReply(asked.request, name, format, bytes, format === 'html' ? HARMLESS : {});
    },
  );
}

/** A report may hold what a person typed: as a page it can do nothing. */
const HARMLESS = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};

const noSuchFormat = () => refuse('invalid', '没有这种文件格式。', 'There is no such format.');

const nameOf = (standing: Standing): string =>
  fileName(standing, `${standing.filing.fiscalYear}年度部门整体支出绩效自评报告`);

/** A name with that of the unit before it, without signs that file systems refuse. */
const fileName = ({ unit }: Standing, title: string): string =>
  `${unit.name}${title}`.replace(/[\\/:*?"<>|\s]/g, '');

/** Blocks of a document that is written here while others wait: some milliseconds. */
const FEW_BLOCKS = 1000;

/** Writes a file; PDF, and what is long, in the process beside. */
const written = (context: Context, document: Document, format: Exclude<Format, 'zip'>) =>
  format === 'pdf' || document.blocks.length > FEW_BLOCKS
    ? context.engine.write(document, format)
    : write(document, format);

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

/** Folder of the forms of the projects, each a file that can be handed in by itself. */
const PROJECT_FORMS = '项目支出绩效自评表';

/** All files of a filing as one archive, made while it is sent: the evidence alone may have hundreds of megabytes. */
async function archive(
  context: Context,
  scope: Scope,
  key: FilingKey,
  standing: Standing,
): Promise<ReadableStream<Uint8Array>> {
  const { filings, files } = context.store;
  const name = nameOf(standing);
  const run = await ownRun(context, standing);
  const document = markedDocument(context, run.document);
  const evidence = await filings.evidence(scope, key);
  // Made before the first byte is sent, so that a failure is still told in a sentence.
  const own: Entry[] = [];
  for (const format of ['docx', 'pdf', 'xlsx'] as const)
    own.push([`${name}.${format}`, [await written(context, document, format)]]);
  for (const form of projectFormsOf(run.document)) {
    const file = `${PROJECT_FORMS}/${fileName(standing, titleOf(form))}`;
    const marked = markedDocument(context, form);
    for (const format of ['docx', 'pdf'] as const)
      own.push([`${file}.${format}`, [await written(context, marked, format)]]);
  }
  own.push(['底稿.json', [new TextEncoder().encode(JSON.stringify(run.dossier, null, 2))]]);
  const entries = async function* (): AsyncGenerator<Entry> {
    yield* own;
    for (const [i, each] of evidence.entries()) {
      const opened = await files.open(scope, key, each.digest);
      if (isRefusal(opened)) continue;
      yield [`佐证材料/${`${i + 1}`.padStart(2, '0')}-${safe(each.name)}`, opened.bytes];
    }
  };
  return Readable.toWeb(Readable.from(zipped(entries()))) as ReadableStream<Uint8Array>;
}

/** A name that stays inside the folder that it is unpacked into. */
const safe = (name: string): string =>
  name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').replace(/^\.+/, '_');
