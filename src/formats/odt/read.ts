import { document } from '../../document/build.ts';
import type { Document } from '../../document/document.ts';
import { droppedLines } from '../docx/dropped.ts';
import { onceEach } from '../once-each.ts';
import { Unreadable } from '../unreadable.ts';
import { grammar } from '../xml/grammar.ts';
import { scanXml } from '../xml/scan.ts';
import { toUtf8 } from '../xml/transcode.ts';
import { encrypted } from '../zip/refusals.ts';
import { openZip } from '../zip/zip.ts';
import { LIST_RULES } from './list-rules.ts';
import { NAMESPACES } from './names.ts';
import { TABLE_RULES } from './table-rules.ts';
import { TEXT_RULES } from './text-rules.ts';
import { startWalk, type Walk } from './walk.ts';

const ODF = grammar<Walk>(
  NAMESPACES,
  { ...TEXT_RULES, ...LIST_RULES, ...TABLE_RULES },
  { inheritText: true },
);

/** Reads an OpenDocument text, packed or flat, as it stands on paper, tracked changes accepted. */
export function readOdt(bytes: Uint8Array): Document {
  const walk = startWalk();
  for (const [name, part] of partsOf(bytes)) scanXml(toUtf8(part, name), ODF, walk, name);
  const drafts = [...walk.main.drafts, ...onceEach(walk.furniture), ...walk.comments];
  const dropped = droppedLines(walk.dropped);
  return document(drafts, { format: 'odt', dropped });
}

const LETTER_P = 0x50;
const LETTER_K = 0x4b;

/** Styles come first: the lists of the text refer to them. */
function partsOf(bytes: Uint8Array): readonly (readonly [name: string, part: Uint8Array])[] {
  if (bytes[0] !== LETTER_P || bytes[1] !== LETTER_K) return [['content.xml', bytes]];
  const zip = openZip(bytes);
  const manifest = zip.read('META-INF/manifest.xml');
  if (manifest && Buffer.from(manifest).includes('encryption-data')) throw encrypted('content.xml');
  const content = zip.read('content.xml');
  if (!content)
    throw new Unreadable(
      'odt-no-content',
      '这个压缩文件不是 OpenDocument 文档：其中没有正文部件。请确认文件类型后重新提交。',
      'This package is not an OpenDocument text: it has no content. Check the file type.',
    );
  const styles = zip.read('styles.xml');
  return [...(styles ? [['styles.xml', styles] as const] : []), ['content.xml', content]];
}
