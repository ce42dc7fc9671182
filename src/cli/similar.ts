import { availableParallelism } from 'node:os';
import type { Text } from '../similar/sentences.ts';
import { type Pair, type Similarities, similarities } from '../similar/similar.ts';
import { type Lang, wordsOf } from '../text/text.ts';
import type { Asked } from './arguments.ts';
import { Misused } from './misused.ts';
import { emit } from './output/emit.ts';
import { progressBar } from './output/progress.ts';
import { printable } from './output/width.ts';
import { filesOf } from './paths.ts';
import { inPool } from './pool.ts';
import { type FileText, type Unread, unread } from './text-of-file.ts';

/** `jiping similar FOLDER`: passages that reports share across units and years, side by side; templates discounted. */
export async function similar(asked: Asked): Promise<number> {
  if (asked.paths.length === 0)
    throw new Misused(
      '请给出放报告的文件夹：jiping similar 报告文件夹',
      'Name the folder of the reports: jiping similar reports',
    );
  const format = asked.format ?? 'text';
  if (format !== 'text' && format !== 'json')
    throw new Misused(
      `--format 只能是 text、json，不是“${format}”。`,
      `--format must be text or json, not "${format}".`,
    );
  const paths = filesOf(asked.paths);
  if (paths.length < 2)
    throw new Misused(
      '至少要有两份报告才能比对；文件夹里没有找到两份可以读取的文件。',
      'At least two reports are needed to compare; the folder has no two files to read.',
    );
  const bar = progressBar(paths.length, process.stderr.isTTY === true);
  const tasks = paths.map((path) => ({ path }));
  const read = await inPool<FileText>(
    tasks,
    asked.jobs ?? availableParallelism(),
    ({ path }, error) => unread(path, error),
    bar,
  );
  const texts = read.filter((each): each is Text => 'sentences' in each);
  const failed = read.filter((each): each is Unread => 'zh' in each);
  const found = similarities(texts);
  await emit(
    asked,
    format === 'json'
      ? json(found, texts, failed, asked.lang)
      : told(found, texts, failed, asked.lang),
  );
  return failed.length > 0 ? 3 : 0;
}

function json(
  found: Similarities,
  texts: readonly Text[],
  failed: readonly Unread[],
  lang: Lang,
): string {
  const files = texts.map(({ id, unit, year }) => ({
    file: id,
    unit: unit ?? null,
    fiscalYear: year ?? null,
  }));
  const unreadable = failed.map((each) => ({ file: each.id, reason: each[lang] }));
  return `${JSON.stringify({ schema: 'jiping.similar/1', files, unreadable, ...found }, undefined, 2)}\n`;
}

/** As text: each pair with its passages, one above the other. */
function told(
  { pairs, copies, templates, omitted }: Similarities,
  texts: readonly Text[],
  failed: readonly Unread[],
  lang: Lang,
): string {
  const { similar: words } = wordsOf(lang);
  const named = new Map(texts.map((each) => [each.id, each]));
  const name = (id: string): string => {
    const { unit, year } = named.get(id) ?? {};
    const about = [unit, year === undefined ? undefined : words.year(year)].filter(Boolean);
    return about.length > 0 ? words.named(printable(id), about.join(' ')) : printable(id);
  };
  const pairLines = ({ a, b, relation, letters, percent, passages }: Pair): readonly string[] => [
    `■ ${words.relation[relation]} ${words.size(letters, percent, passages.length)}`,
    `  A ${name(a)}`,
    `  B ${name(b)}`,
    ...passages.flatMap((passage) => [
      `    A ${passage.a.where}`,
      `      「${passage.a.text}」`,
      `    B ${passage.b.where}`,
      `      「${passage.b.text}」`,
    ]),
    '',
  ];
  return [
    ...failed.map((each) => wordsOf(lang).labelled(printable(each.id), each[lang])),
    ...copies.map((group) => words.copies(group.map(printable).join(words.and))),
    ...pairs.flatMap(pairLines),
    ...(omitted > 0 ? [words.omitted(omitted)] : []),
    words.summary(texts.length, pairs.length + omitted, templates.length),
    '',
  ].join('\n');
}
