import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BOOKS } from '../../src/regulation/books.ts';
import { CLEAN, call, emptyFolder } from './call.ts';

const folder = emptyFolder();
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('a call that is itself wrong', () => {
  const nothing = join(folder, '空文件夹');
  mkdirSync(nothing);
  const reports = join(folder, '报告');
  mkdirSync(reports);
  writeFileSync(join(reports, '甲.txt'), '临河县档案馆2024年度部门整体支出绩效自评报告');
  test.each<readonly [string, readonly string[], string]>([
    ['without a file', ['check'], '请给出要检查的文件或文件夹：jiping check 报告.docx'],
    ['of an unknown command', ['chek', CLEAN], '没有命令“chek”。'],
    ['of a command named as an object has it', ['toString'], '没有命令“toString”。'],
    [
      'with an unknown format',
      ['check', CLEAN, '--format', 'xml'],
      '--format 只能是 text、json、sarif、html，不是“xml”。',
    ],
    [
      'with a year out of range',
      ['check', CLEAN, '--year', '24'],
      '--year 应为 1990 到 2100 之间的整数，不是“24”。',
    ],
    [
      'with a year that is none',
      ['check', CLEAN, '--year', '2e3'],
      '--year 应为 1990 到 2100 之间的整数，不是“2e3”。',
    ],
    [
      'with no process to work',
      ['check', CLEAN, '--jobs', '0'],
      '--jobs 应为 1 到 64 之间的整数，不是“0”。',
    ],
    [
      'with a day that is none',
      ['check', CLEAN, '--today', '2025-02-30'],
      '--today 应为日期，如 2025-05-06，不是“2025-02-30”。',
    ],
    [
      'in an unknown language',
      ['check', CLEAN, '--lang', 'fr'],
      '--lang 只能是 zh 或 en，不是“fr”。',
    ],
    ['with an option without value', ['check', CLEAN, '--ruleset'], '选项 --ruleset 后面缺少值。'],
    [
      'of a folder with nothing in it',
      ['check', nothing],
      '文件夹里没有可以检查的文件（docx、doc、rtf、odt、pdf、ofd、html、mht、txt、xlsx、xls）。',
    ],
    [
      'to serve a division that is none',
      ['serve', '--region', '临桥区'],
      '没有认出区划“临桥区”。请写六位区划代码和名称，中间空一格，例如 --region "430699 岳阳市临桥区"。',
    ],
    [
      'to verify a folder without data',
      ['verify', '--data', nothing],
      `“${nothing}”里没有绩评的数据。请用 --data 指明数据文件夹。`,
    ],
    [
      'to verify a folder in place of the data',
      ['verify', nothing],
      'verify 之后不写文件夹。请用 --data 指明数据文件夹。',
    ],
    [
      'to export pages of a folder without data',
      ['portal', 'export', join(folder, '公开网页'), '--data', nothing],
      `“${nothing}”里没有绩评的数据。请用 --data 指明数据文件夹。`,
    ],
    [
      'to restore from no folder, which makes no store',
      ['restore', '--data', nothing],
      '请给出一个文件夹：jiping restore 文件夹',
    ],
    ['to extract nothing', ['extract'], '请给出一份报告：jiping extract 报告.docx'],
    [
      'to extract as text',
      ['extract', CLEAN, '--format', 'text'],
      'extract 只输出 json，不是“text”。',
    ],
    [
      'to import two files',
      ['import', CLEAN, CLEAN],
      '请给出一份报告：jiping import 报告.docx -o 底稿.json',
    ],
    [
      'to compose without output',
      ['compose', 'samples/dossier.json'],
      '请给出底稿和输出文件：jiping compose 底稿.json -o 报告.docx',
    ],
    [
      'to compose an unknown format',
      ['compose', 'samples/dossier.json', '-o', 'x.rtf'],
      '不能写成“.rtf”；可用：.docx .pdf .html .htm .txt .xlsx',
    ],
    [
      'to compose what is no JSON',
      ['compose', file('a.json', '{'), '-o', join(folder, 'a.docx')],
      '底稿不是有效的 JSON；请用 jiping import 或系统导出的底稿。',
    ],
    [
      'to compose what is no dossier',
      ['compose', file('b.json', '[]'), '-o', join(folder, 'a.docx')],
      '这不是绩评底稿（缺少 "schema": "jiping.dossier/1"）。',
    ],
    [
      'to annotate without output',
      ['annotate', CLEAN],
      '请给出报告和输出文件：jiping annotate 报告.docx -o 批注.docx',
    ],
    [
      'to annotate a web page',
      ['annotate', 'samples/自评报告-有矛盾.html', '-o', join(folder, 'a.docx')],
      '只有 .docx 能写批注，这份文件是 html；请用 jiping check --format html 得到并排的检查结果。',
    ],
    [
      'to annotate into a PDF',
      ['annotate', CLEAN, '-o', 'a.pdf'],
      '批注写在 .docx 里，不能写成“a.pdf”。',
    ],
    [
      'with another option in place of the value',
      ['check', CLEAN, '-o', '--format'],
      '选项 -o 后面缺少值。',
    ],
    [
      'with an option that the command does not read',
      ['import', CLEAN, '--format', 'json'],
      'import 没有选项 --format。可用：-o --lang；文件名以“-”开头时写在“--”之后。',
    ],
    [
      'with a value for a switch',
      ['verify', '--demo=1'],
      'verify 没有选项 --demo=1。可用：--data --demo --lang；文件名以“-”开头时写在“--”之后。',
    ],
    [
      'to show an unknown ruleset',
      ['rules', 'show', 'hn'],
      `没有规则“hn”。可用：${BOOKS.map(({ id }) => id).join('、')}。`,
    ],
    [
      'of an unknown verb of rules',
      ['rules', 'all'],
      'rules 之后只能是 list、show、explain、rulebook，不是“all”。',
    ],
    [
      'to explain no check',
      ['rules', 'explain', 'X'],
      '没有检查“X”，写法如 jiping rules explain AuthorizedPositionsAgree；jiping rules list 列出全部。',
    ],
    [
      'to write the rule book as a sheet',
      ['rules', 'rulebook', 'mof-2020-10', '-o', 'x.xlsx'],
      '规则手册可写成 .docx .html .pdf .txt。',
    ],
    [
      'to write into a folder that is not there',
      ['check', CLEAN, '-o', join(folder, '没有', 'a.txt')],
      `不能写入“${join(folder, '没有', 'a.txt')}”；请检查文件夹是否存在、是否有写权限。`,
    ],
    [
      'to write over the report itself',
      ['annotate', CLEAN, '-o', `./${CLEAN}`],
      `输出文件“./${CLEAN}”就是输入文件；请换一个名字，原件不会被改写。`,
    ],
    [
      'to write over a report of the folder itself',
      ['check', reports, '-o', join(reports, '甲.txt')],
      `输出文件“${join(reports, '甲.txt')}”就是输入文件；请换一个名字，原件不会被改写。`,
    ],
    [
      'with a folder of fonts that is not there',
      [
        'compose',
        'samples/dossier.json',
        '-o',
        join(folder, 'a.pdf'),
        '--fonts',
        join(folder, '没有'),
      ],
      `没有字体文件夹“${join(folder, '没有')}”。`,
    ],
  ])('%s is told in one sentence', async (_, words, sentence) => {
    expect(await call(...words)).toEqual({
      status: 64,
      out: '',
      err: `${sentence}\n运行 jiping help 查看用法。\n`,
    });
  });

  test('names an unknown option and the known ones', async () => {
    const { status, err } = await call('check', CLEAN, '-v');
    expect(status).toBe(64);
    expect(err).toBe(
      'check 没有选项 -v。可用：--format -o --ruleset --year --today --jobs --lang；文件名以“-”开头时写在“--”之后。\n运行 jiping help 查看用法。\n',
    );
  });

  test.each(['check', 'annotate', 'compose'])(
    '%s names an unknown ruleset and the known ones',
    async (command) => {
      const { status, err } = await call(
        command,
        CLEAN,
        '--ruleset',
        'hn',
        '-o',
        join(folder, 'a.docx'),
      );
      expect(status).toBe(64);
      expect(err).toMatch(/^没有规则“hn”。可用：mof-2020-10、/);
      expect(existsSync(join(folder, 'a.docx'))).toBe(false);
    },
  );

  test('is told in English when English is asked for', async () => {
    expect(await call('check', '--lang', 'en')).toEqual({
      status: 64,
      out: '',
      err: 'Name the files or folders to check: jiping check report.docx\nRun jiping help for the usage.\n',
    });
    expect((await call('--lang=en', 'x')).err).toMatch(/^There is no command "--lang=en"\.$/m);
  });

  test('a dossier names the fields that it lacks or misstates', async () => {
    const whole = JSON.parse(
      (await import('node:fs')).readFileSync('samples/dossier.json', 'utf8'),
    );
    const { unit: _, ...rest } = whole;
    const path = file(
      'c.json',
      JSON.stringify({ ...rest, budget: { original: 0.5, adjustments: [{}] }, austerity: 1 }),
    );
    const { status, err } = await call('compose', path, '-o', join(folder, 'c.docx'));
    expect(status).toBe(64);
    expect(err.split('\n')[0]).toBe(
      '底稿缺少或写错了：unit、budget.original、budget.adjustments.0.amount、budget.adjustments.0.type、austerity；金额以分为单位的整数填写。',
    );
  });
});

describe('help', () => {
  test.each([[[]], [['help']], [['--help']], [['check', '-h']]])(
    'is shown for %j',
    async (words) => {
      const { status, out } = await call(...words);
      expect(status).toBe(0);
      expect(out).toMatch(/^绩评 jiping：/);
    },
  );

  test('is in English for --lang en, and names the same commands', async () => {
    const commands = (help: string) =>
      [...help.matchAll(/\bjiping ([a-z]+)/g)].map(([, name]) => name);
    const { out } = await call('help', '--lang', 'en');
    expect(out).toMatch(/^Jiping 绩评: /);
    expect(commands(out)).toEqual(commands((await call('help')).out));
    expect(await call('--lang', 'en')).toEqual({ status: 0, out, err: '' });
  });

  test('the version is shown', async () => {
    expect(await call('--version')).toEqual({ status: 0, out: '0.1.0\n', err: '' });
  });
});

describe('a file that cannot be read', () => {
  test.each(['extract', 'import', 'annotate', 'compose'])(
    '%s ends with 3 and one sentence',
    async (command) => {
      const { status, err } = await call(
        command,
        join(folder, '没有.docx'),
        '-o',
        join(folder, 'z.docx'),
      );
      expect({ status, err }).toEqual({
        status: 3,
        err: '未能读取：没有这个文件；请检查路径和文件名。\n',
      });
    },
  );

  test('a folder in place of a file is told', async () => {
    const { status, err } = await call('extract', folder, '--lang', 'en');
    expect({ status, err }).toEqual({
      status: 3,
      err: 'Unreadable: This is a folder, not a file; name one of its files.\n',
    });
  });
});

test.each([
  ['zh', '数据库地址须以 postgres:// 或 local: 开头。请检查 DATABASE_URL。\n'],
  [
    'en',
    'The address of the database must begin with postgres:// or local:. Check DATABASE_URL.\n',
  ],
])(
  'a database that cannot be opened is told in the language of the call (%s)',
  async (lang, sentence) => {
    const before = process.env.DATABASE_URL;
    process.env.DATABASE_URL = 'mysql://x';
    const { status, err } = await call('verify', '--lang', lang, '--data', folder);
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
    expect([status, err]).toEqual([69, sentence]);
  },
);
