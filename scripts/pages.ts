import type { Check } from '../src/audit/check.ts';
import { CHECKS } from '../src/audit/checks.ts';
import type { Block } from '../src/document/document.ts';
import { clauseName } from '../src/document/finding.ts';
import { gridOf } from '../src/document/grid.ts';
import { BOOKS } from '../src/regulation/books.ts';
import { rulebook } from '../src/regulation/rulebook.ts';
import { zh } from '../src/text/zh.ts';

/** The generated pages by path. `npm run docs` writes them; a test compares them with what stands there. */
export const pages = (): ReadonlyMap<string, string> =>
  new Map([
    ['docs/checks.md', checksPage()],
    ...BOOKS.map(
      (book) => [`docs/rulebook/${book.id}.md`, markdown(rulebook(book).blocks)] as const,
    ),
  ]);

function checksPage(): string {
  const list = CHECKS.map(
    (check) =>
      `| [${check.id}](#${check.id.toLowerCase()}) | ${check.title.zh} | ${zh.severity[check.severity]} |`,
  );
  return `# 检查目录

共${CHECKS.length}项。本页由 \`npm run docs\` 生成：每项检查的例子同时是它的测试。级别：错误＝两处陈述不能同真，或必填项缺失；警告＝违反计分或填报规则，或存疑；提示＝文字与合理性；差异在末位半个单位以内的记为尾差；需要人判断的记为待人工。

| 检查 | 要求 | 级别 |
| --- | --- | --- |
${list.join('\n')}

${CHECKS.map(checkSection).join('\n')}`;
}

function checkSection(check: Check): string {
  const caught = check.catches.map(
    (example) => `查出：${example.finds}\n\n\`\`\`text\n${example.text}\n\`\`\`\n`,
  );
  const passed = check.passes.slice(0, 1).map((text) => `通过：\n\n\`\`\`text\n${text}\n\`\`\`\n`);
  return `## ${check.id}

${check.title.zh}（${zh.severity[check.severity]}）。${check.because.zh}
${check.title.en}. ${check.because.en}

依据：${clauseName(check.clause)}

${[...caught, ...passed].join('\n')}`;
}

function markdown(blocks: readonly Block[]): string {
  return `${blocks
    .map((block) => {
      if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${block.text}`;
      if (block.kind === 'paragraph') return block.text;
      const rows = gridOf(block).map(
        (line) =>
          `| ${line.map((cell) => (cell?.text ?? '').replace(/\n/g, '<br>').replace(/\|/g, '\\|')).join(' | ')} |`,
      );
      const [head = '', ...rest] = rows;
      return [head, `|${' --- |'.repeat(block.columns)}`, ...rest].join('\n');
    })
    .join('\n\n')}\n`;
}
