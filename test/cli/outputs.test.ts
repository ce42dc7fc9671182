import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../src/audit/checks.ts';
import { allBlocks } from '../../src/document/document.ts';
import type { FileResult } from '../../src/examine/result.ts';
import { read } from '../../src/formats/formats.ts';
import { openZip } from '../../src/formats/zip/zip.ts';
import { bytesOf, CLEAN, call, emptyFolder, FAULTY, textOf } from './call.ts';

const folder = emptyFolder();

interface Sarif {
  readonly version: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly rules: readonly { readonly id: string }[];
      };
    };
    readonly invocations: readonly object[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly object[];
    }[];
  }[];
}

async function findingsOf(path: string): Promise<FileResult> {
  const { out } = await call('check', path, '--format', 'json');
  return (JSON.parse(out) as { files: readonly [FileResult] }).files[0];
}

describe('SARIF', () => {
  test('is one run of version 2.1.0 with a rule for every check and a result for every finding', async () => {
    const { status, out } = await call(
      'check',
      FAULTY,
      'samples/没有 了.docx',
      '--format',
      'sarif',
    );
    expect(status).toBe(3);
    const sarif = JSON.parse(out) as Sarif;
    expect(sarif.version).toBe('2.1.0');
    const [run, ...more] = sarif.runs;
    expect(more).toEqual([]);
    const rules = run?.tool.driver.rules.map((rule) => rule.id) ?? [];
    expect(rules).toEqual(CHECKS.map((check) => check.id));
    const results = run?.results ?? [];
    const { findings } = await findingsOf(FAULTY);
    expect(results.map((each) => [each.ruleId, each.message.text])).toEqual(
      findings.map((each) => [each.check, each.message]),
    );
    expect(results.filter((each) => !rules.includes(each.ruleId))).toEqual([]);
    const level: Readonly<Record<string, string>> = { error: 'error', warning: 'warning' };
    expect(results.map((each) => each.level)).toEqual(
      findings.map((each) => level[each.severity] ?? 'note'),
    );
    expect(results.map((each) => each.locations.length)).toEqual(
      findings.map((each) => each.places.length),
    );
  });

  test('names a file that could not be read, and encodes paths as addresses', async () => {
    const { out } = await call(
      'check',
      'samples/没有 了.docx',
      '--format',
      'sarif',
      '--lang',
      'en',
    );
    const [run] = (JSON.parse(out) as Sarif).runs;
    expect(run?.invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {
            level: 'error',
            message: { text: 'No such file; check the path and the name.' },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'samples/%E6%B2%A1%E6%9C%89%20%E4%BA%86.docx' },
                },
              },
            ],
          },
        ],
      },
    ]);
  });
});

describe('the HTML report', () => {
  const page = async (...words: readonly string[]) =>
    (await call('check', ...words, '--format', 'html')).out;

  test('is self-contained: no address and no outside resource', async () => {
    const html = await page(FAULTY, CLEAN, 'samples/没有.docx');
    // A link in front of each document leads past it to its findings.
    expect(html.match(/href="#findings\d"/g)).toEqual(
      html.match(/id="findings\d"/g)?.map((id) => id.replace('id="', 'href="#')),
    );
    expect(html).not.toMatch(/https?:|src=|<link|@import|url\(/);
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
  });

  test.each([FAULTY, 'samples/自评报告-有矛盾.txt'])(
    'marks every place of every finding of %s',
    async (path) => {
      const html = await page(path);
      const { findings } = await findingsOf(path);
      const ids = findings.flatMap((finding, n) => finding.places.map((_, p) => `m0-${n}-${p}`));
      const marked = ids.filter((id) => html.includes(` id="${id}" `));
      expect(marked).toEqual(ids);
      const linked = ids.filter((id) => html.includes(`href="#${id}"`));
      expect(linked).toEqual(ids);
      const listed = findings.filter((_, n) => html.includes(`<li id="f0-${n}" `));
      expect(listed.length).toBe(findings.length);
    },
  );

  test('shows words of the document as words, whatever they contain', async () => {
    const path = join(folder, '注入.txt');
    const evil = '<script>alert(1)</script><img src=x onerror="alert(2)">&lt;';
    writeFileSync(
      path,
      `某县档案馆2024年度部门整体支出绩效自评报告\n\n${evil}\n\n核定编制5人，${evil}`,
    );
    const html = await page(path);
    expect(html.match(/<script/g)?.length).toBe(1);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('&amp;lt;');
  });

  test('shows what the rubric in force would give, as the text does', async () => {
    const { rubric = [] } = await findingsOf(FAULTY);
    const html = await page(FAULTY);
    const table = html.slice(html.indexOf('考核评分表预评'));
    expect(
      [...table.matchAll(/<th scope="row">([^<]*)<\/th><td>(\d+)<\/td>/g)].map(([, item, max]) => [
        item,
        Number(max),
      ]),
    ).toEqual(rubric.map(({ item, max }) => [item, max]));
    expect(rubric.length).toBeGreaterThan(5);
  });

  test('of several files begins with an index, and tells why one could not be read', async () => {
    const html = await page(FAULTY, 'samples/没有.docx', '--lang', 'en');
    expect(html.match(/<a href="#file\d">[^<]*/g)).toEqual([
      `<a href="#file1">${FAULTY}`,
      '<a href="#file0">samples/没有.docx',
    ]);
    expect(html).toContain(
      '<p class="unreadable">unreadable: No such file; check the path and the name.</p>',
    );
    expect(html).toContain('<html lang="en">');
    // What is quoted is Chinese on an English page too.
    expect(html).toContain('<article tabindex="0" lang="zh-CN" aria-label="Document">');
    expect(html).not.toContain('<ul class="places">');
  });
});

describe('extract', () => {
  test('gives every statement with its place, and the document', async () => {
    const { status, out } = await call('extract', FAULTY, '--format', 'json');
    expect(status).toBe(0);
    const report = JSON.parse(out);
    expect([report.schema, report.file, report.unit, report.fiscalYear]).toEqual([
      'jiping.report/1',
      FAULTY,
      '岳阳市临桥区对外联络服务中心',
      2024,
    ]);
    const facts = report.facts as readonly { verbatim: string; at: { block: number } }[];
    expect(facts.length).toBeGreaterThan(40);
    const blocks = allBlocks(report.document);
    expect(facts.filter((fact) => !blocks.some((block) => block.block === fact.at.block))).toEqual(
      [],
    );
  });
});

describe('import and compose', () => {
  const dossier = join(folder, '底稿.json');

  test('import writes a dossier, and lists the choices that the contradictions leave open', async () => {
    const { status, out, err } = await call('import', FAULTY, '-o', dossier);
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(err).toMatch(/^需要选择 编制数（staffing\.authorized）：/m);
    const made = JSON.parse(textOf(dossier));
    expect([made.schema, made.fiscalYear, made.staffing.filled]).toEqual([
      'jiping.dossier/1',
      2024,
      3,
    ]);
  });

  test('import names what the report does not say in the words of the forms', async () => {
    const { err } = await call(
      'import',
      'samples/自评表-有矛盾.xlsx',
      '-o',
      join(folder, '表.json'),
    );
    expect(err).toBe(
      '报告中没有读到：工资福利支出（execution.basic.compensation）。请在底稿中补填。\n',
    );
  });

  test('the dossier of a contradictory report composes to one without an error', async () => {
    const report = join(folder, '重编.docx');
    const { status } = await call('compose', dossier, '-o', report);
    expect(status).toBe(0);
    const { findings } = await findingsOf(report);
    const agreement = findings.filter(
      (each) => /Agrees?$/.test(each.check) && each.severity === 'error',
    );
    expect(agreement).toEqual([]);
  });

  test.each(['docx', 'html', 'txt', 'pdf', 'xlsx'])(
    'compose writes .%s, which reads back',
    async (format) => {
      const path = join(folder, `报告.${format}`);
      expect(await call('compose', 'samples/dossier.json', '-o', path)).toEqual({
        status: 0,
        out: '',
        err: '',
      });
      const document = await read(bytesOf(path));
      expect(document.source.format).toBe(format);
      const words = allBlocks(document)
        .map((block) =>
          block.kind === 'table' ? block.cells.map((cell) => cell.text).join() : block.text,
        )
        .join('\n');
      expect(words.replace(/\s/g, '')).toContain('考察对象满意度');
    },
  );

  test('an unfinished dossier composes all the same, and says what is open', async () => {
    const path = join(folder, '未完成.json');
    const whole = JSON.parse(textOf('samples/dossier.json'));
    writeFileSync(path, JSON.stringify({ ...whole, indicators: [] }));
    const zh = await call('compose', path, '-o', join(folder, '未完成.txt'));
    expect(zh.status).toBe(0);
    expect(zh.err).toMatch(/^底稿未完成（indicators）：/);
    const en = await call('compose', path, '-o', join(folder, '未完成.txt'), '--lang', 'en');
    expect(en.err).toMatch(/^Unfinished \(indicators\): /);
  });

  test('characters that the fonts lack are told after writing a PDF', async () => {
    const path = join(folder, '生僻.json');
    const whole = JSON.parse(textOf('samples/dossier.json'));
    const narrative = { ...whole.narrative, other: '负责人姓\u{2a6d6}' };
    writeFileSync(path, JSON.stringify({ ...whole, narrative }));
    const { status, err } = await call('compose', path, '-o', join(folder, '生僻.pdf'));
    expect(status).toBe(0);
    expect(err).toBe('PDF 中缺少字符：“\u{2a6d6}”1次；请用 --fonts 指定含有这些字的字体文件夹。\n');
  });
});

describe('annotate', () => {
  test('writes one comment for each finding and leaves the reader’s file alone', async () => {
    const before = bytesOf(FAULTY);
    const path = join(folder, '批注.docx');
    expect(await call('annotate', FAULTY, '-o', path)).toEqual({ status: 0, out: '', err: '' });
    expect(bytesOf(FAULTY)).toEqual(before);
    const zip = openZip(bytesOf(path));
    const comments = new TextDecoder().decode(zip.read('word/comments.xml'));
    const { findings } = await findingsOf(FAULTY);
    const bare = (text: string) => text.replace(/<[^>]+>|[“”]|\s/g, '');
    const paragraphs = comments.split('</w:p>').map(bare);
    const severity = {
      error: '错误',
      warning: '警告',
      notice: '提示',
      hint: '尾差',
      needsHuman: '待人工',
    };
    const expected = findings.map((each) => bare(`【${severity[each.severity]}】${each.message}`));
    expect(paragraphs.filter((each) => each.startsWith('【')).sort()).toEqual(expected.sort());
    const document = await read(bytesOf(path));
    const words = (of: typeof document) =>
      of.blocks.flatMap((block) =>
        block.kind === 'table'
          ? block.cells.map((cell) => cell.text)
          : block.kind === 'paragraph' && block.role === 'comment'
            ? []
            : [block.text],
      );
    expect(words(document)).toEqual(words(await read(before)));
  });
});

describe('rules', () => {
  test('lists books and checks', async () => {
    const { out } = await call('rules');
    expect(out).toContain(`检查（${CHECKS.length}项）`);
    expect(out).toMatch(/^ {2}hn-2020-7 +湖南省 +/m);
    expect(
      out.split('\n').filter((line) => CHECKS.some((check) => line.startsWith(`  ${check.id} `)))
        .length,
    ).toBe(CHECKS.length);
  });

  test('shows a book with what is said and how it is reckoned', async () => {
    const { status, out } = await call('rules', 'show', 'yueyang-city');
    expect(status).toBe(0);
    expect(out).toMatch(/^ {2}所说：.+\n {2}算法：.+/m);
  });

  test('explains a check with its basis and an example', async () => {
    const { out } = await call('rules', 'explain', 'AuthorizedPositionsAgree');
    expect(out).toMatch(/^AuthorizedPositionsAgree　.+\n.+\n依据：系统规则\n\n能查出：\n/);
    const english = await call('rules', 'explain', 'AuthorizedPositionsAgree', '--lang', 'en');
    expect(english.out.split('\n')[0]).toMatch(/^AuthorizedPositionsAgree {2}[A-Za-z ]+$/);
  });

  test.each(['txt', 'html', 'docx', 'pdf'])('writes the rule book as .%s', async (format) => {
    const path = join(folder, `规则.${format}`);
    expect((await call('rules', 'rulebook', 'hn-2020-7', '-o', path)).status).toBe(0);
    expect((await read(bytesOf(path))).source.format).toBe(format);
  });

  test('prints the rule book when no file is named', async () => {
    expect((await call('rules', 'rulebook', 'mof-2020-10')).out).toContain(
      '项目支出绩效评价管理办法',
    );
  });
});

test('nothing but what was asked for was written', () => {
  expect(readdirSync('samples').filter((name) => /批注|重编|规则/.test(name))).toEqual([]);
});
