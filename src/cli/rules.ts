import { extname } from 'node:path';
import { CHECKS } from '../audit/checks.ts';
import type { Format } from '../document/document.ts';
import { clauseName } from '../document/finding.ts';
import { write } from '../formats/formats.ts';
import { BOOKS } from '../regulation/books.ts';
import { explain } from '../regulation/explain.ts';
import { rulebook } from '../regulation/rulebook.ts';
import { wordsOf } from '../text/text.ts';
import type { Asked } from './arguments.ts';
import { Misused } from './misused.ts';
import { emit } from './output/emit.ts';
import { pad } from './output/width.ts';
import { bookNamed } from './ruleset.ts';

/** `jiping rules list | show ID | explain CHECK | rulebook ID [-o FILE]`. */
export async function rules(asked: Asked): Promise<number> {
  const [verb = 'list', id] = asked.paths;
  switch (verb) {
    case 'list':
      await emit(asked, list(asked));
      return 0;
    case 'show':
      await emit(asked, show(id));
      return 0;
    case 'explain':
      await emit(asked, explainCheck(id, asked));
      return 0;
    case 'rulebook':
      await emit(asked, await page(id, asked));
      return 0;
    default:
      throw new Misused(
        `rules 之后只能是 list、show、explain、rulebook，不是“${verb}”。`,
        `After rules comes list, show, explain or rulebook, not "${verb}".`,
      );
  }
}

function list({ lang }: Asked): string {
  const words = wordsOf(lang).rules;
  const books = BOOKS.map(
    (book) =>
      `  ${pad(book.id, 16)}${pad(book.jurisdiction || words.nation, 18)}${book.title}${book.number ? `（${book.number}）` : ''}`,
  );
  const checks = CHECKS.map((check) => `  ${pad(check.id, 36)}${check.title[lang]}`);
  return `${words.books}\n${books.join('\n')}\n\n${words.checks(CHECKS.length)}\n${checks.join('\n')}\n`;
}

function show(id: string | undefined): string {
  const book = bookNamed(id);
  const clauses = (book.items ?? []).flatMap((item) => [
    `\n${item.name}${item.worth === undefined ? '' : `（${item.worth}分）`}`,
    ...item.clauses.flatMap((clause) => [
      `  所说：${clause.said}`,
      `  算法：${explain(clause.reckoned)}`,
    ]),
  ]);
  return `${book.title}${book.number ? `（${book.number}）` : ''}\n${book.issuer}\n${clauses.join('\n')}\n`;
}

function explainCheck(id: string | undefined, { lang }: Asked): string {
  const check = CHECKS.find((each) => each.id.toLowerCase() === id?.toLowerCase());
  if (!check)
    throw new Misused(
      `${id === undefined ? '请给出检查的名称' : `没有检查“${id}”`}，写法如 jiping rules explain AuthorizedPositionsAgree；jiping rules list 列出全部。`,
      `${id === undefined ? 'Name the check' : `There is no check "${id}"; call it`} as in jiping rules explain AuthorizedPositionsAgree; jiping rules list shows all.`,
    );
  const words = wordsOf(lang);
  const caught = check.catches.map(
    (example) => `\n${words.rules.catches}\n${example.text}\n→ ${example.finds}`,
  );
  return `${check.id}${words.gap}${check.title[lang]}\n${check.because[lang]}\n${words.labelled(words.because, clauseName(check.clause, lang))}\n${caught.join('\n')}\n`;
}

async function page(id: string | undefined, asked: Asked): Promise<string | Uint8Array> {
  const document = rulebook(bookNamed(id));
  const extension = asked.output === undefined ? '.txt' : extname(asked.output).toLowerCase();
  const formats: Readonly<Record<string, Format>> = {
    '.docx': 'docx',
    '.html': 'html',
    '.pdf': 'pdf',
    '.txt': 'txt',
  };
  const format = formats[extension];
  if (!format)
    throw new Misused(
      `规则手册可写成 ${Object.keys(formats).join(' ')}。`,
      `The rule book is written as ${Object.keys(formats).join(' ')}.`,
    );
  return write(document, format);
}
