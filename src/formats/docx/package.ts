import { Unreadable } from '../unreadable.ts';
import { grammar } from '../xml/grammar.ts';
import { scanXml } from '../xml/scan.ts';
import { toUtf8 } from '../xml/transcode.ts';
import { openZip, type Zip } from '../zip/zip.ts';
import { NAMESPACES, RELATION_ID, RELATION_TYPE, TARGET, TARGET_MODE } from './names.ts';

/** A relationship of a part (ECMA-376 part 2, 9.3). */
interface Relation {
  readonly id: string;
  /** The last word of the type's name, such as `styles`. */
  readonly type: string;
  /** Name of the entry in the package. */
  readonly target: string;
}

/** An opened docx. */
export interface Package {
  readonly zip: Zip;
  /** Name of the main part, most often `word/document.xml`. */
  readonly main: string;
  readonly relations: readonly Relation[];
  /** A part as UTF-8; undefined when there is none. */
  readonly part: (name: string) => Uint8Array | undefined;
}

/** Opens a docx and finds its main part by the package's relationships, not by its usual name. */
export const openPackage = (bytes: Uint8Array): Package => packageOf(openZip(bytes));

/** Finds the parts among the entries of a package, zipped or flat. */
export function packageOf(zip: Zip): Package {
  const part = (name: string): Uint8Array | undefined => {
    const found = zip.read(name);
    return found && toUtf8(found, name);
  };
  const root = relationsOf(part, '');
  const main =
    root.find((one) => one.type === 'officeDocument' && zip.entries.has(one.target))?.target ??
    'word/document.xml';
  if (!zip.entries.has(main)) throw notWord();
  return { zip, main, relations: relationsOf(part, main), part };
}

/** The first related part of a type. */
export const related = (from: Package, type: string): string | undefined =>
  from.relations.find((one) => one.type === type)?.target;

/** The entry that holds the relationships of a part. */
export function relationsPart(name: string): string {
  const slash = name.lastIndexOf('/') + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

function relationsOf(part: Package['part'], of: string): readonly Relation[] {
  const name = relationsPart(of);
  const bytes = part(name);
  if (!bytes) return [];
  const found: Relation[] = [];
  scanXml(bytes, RELATIONS, { found, folder: of.slice(0, of.lastIndexOf('/') + 1) }, name);
  return found;
}

const RELATIONS = grammar<{ found: Relation[]; folder: string }>(NAMESPACES, {
  'rel:Relationship': {
    open: ({ found, folder }, tag) => {
      if (tag.attribute(TARGET_MODE) === 'External') return;
      const type = tag.attribute(RELATION_TYPE) ?? '';
      found.push({
        id: tag.attribute(RELATION_ID) ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: resolvePath(folder, tag.attribute(TARGET) ?? ''),
      });
    },
  },
});

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const notWord = (): Unreadable =>
  new Unreadable(
    'docx-no-document',
    '这个压缩文件不是 Word 文档：其中没有正文部件。请确认文件类型，或提交 Word 文档本身。',
    'This package is not a Word document: it has no main part. Check the file type.',
  );
