import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileResult } from '../../src/examine/result.ts';
import { CLEAN, call, emptyFolder, FAULTY } from './call.ts';

interface Output {
  readonly schema: string;
  readonly files: readonly FileResult[];
}

async function checked(...words: readonly string[]): Promise<readonly FileResult[]> {
  const { out } = await call('check', ...words, '--format', 'json');
  return (JSON.parse(out) as Output).files;
}

async function only(...words: readonly string[]): Promise<FileResult> {
  const [file, ...more] = await checked(...words);
  if (!file || more.length > 0) throw new Error('one file was expected');
  return file;
}

const fileOf = (text: string, name = '报告.txt'): string => {
  const path = join(emptyFolder(), name);
  writeFileSync(path, text);
  return path;
};

/** A report in few words whose only fault is the one that a test writes into it. */
const SHORT = (budget: string): string => `临河县档案馆2024年度部门整体支出绩效自评报告

一、部门基本情况
（一）机构设置
本馆核定编制5人，年末在职5人。
${budget}
`;

describe('the text for a terminal', () => {
  test('shows the contradictory sample as the golden file has it', async () => {
    const { status, out, err } = await call('check', FAULTY);
    expect({ status, err }).toEqual({ status: 2, err: '' });
    await expect(out).toMatchFileSnapshot('../golden/自评报告-有矛盾.txt');
  });

  test('in English says the same things in English words', async () => {
    const { status, out } = await call('check', FAULTY, '--lang', 'en');
    expect(status).toBe(2);
    expect(out).toMatch(/^■ Errors \d+$/m);
    expect(out).toMatch(/^Coverage: passed \d+ · failed \d+ · not applicable \d+ /m);
    expect(out).not.toMatch(/■ (?:错误|警告)/);
    const own = out.replace(/“[^”]*”|「[^」]*」|《[^》]*》/g, '');
    expect(own).not.toMatch(/系统规则|之后|第\d+[段张行]|未识别|空白|待人工|　|[：；]$/m);
  });

  test('of a clean report says so and exits with 0', async () => {
    const { status, out } = await call('check', CLEAN);
    expect(status).toBe(0);
    expect(out).not.toMatch(/■ (?:错误|警告) /);
  });

  test('over several files begins with what to see first and ends with the counts', async () => {
    const { status, out } = await call('check', FAULTY, CLEAN, 'samples/没有.docx');
    expect(status).toBe(3);
    const lines = out.trimEnd().split('\n');
    const files = [await only(FAULTY), await only(CLEAN)];
    const GRAVE: Readonly<Record<string, string>> = {
      错误: 'error',
      警告: 'warning',
      提示: 'notice',
    };
    const times = (word: string, id: string): readonly number[] =>
      files.map(
        ({ findings }) =>
          findings.filter(({ check, severity }) => check === id && severity === GRAVE[word]).length,
      );
    const shown = lines.slice(
      0,
      lines.findIndex((line) => line.startsWith(CLEAN)),
    );
    const columns = (line: string): readonly string[] => line.trim().split(/\s{2,}/);
    expect(shown.slice(0, 8).map((line) => line.trimEnd())).toEqual([
      lines.at(-1),
      '',
      expect.stringMatching(/^ +错误 +警告 {2}文件 +单位$/),
      expect.stringMatching(new RegExp(`^ +4 +10 {2}${FAULTY} +岳阳市临桥区对外联络服务中心$`)),
      expect.stringMatching(new RegExp(`^ +0 +0 {2}${CLEAN} +岳阳市临桥区对外联络服务中心$`)),
      '',
      '未能读取',
      '  samples/没有.docx：没有这个文件；请检查路径和文件名。',
    ]);
    // Times, files, the check: the most frequent first.
    const checks = shown.slice(10, 20).map(columns);
    const counts = checks.map(([count]) => Number(count));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    for (const [count, inFiles, told] of checks) {
      const [, word = '', id = ''] = /^(错误|警告|提示) \S+ \[(\w+)\]$/.exec(told ?? '') ?? [];
      const found = times(word, id);
      expect([Number(count), Number(inFiles)]).toEqual([
        found.reduce((total, each) => total + each, 0),
        found.filter((each) => each > 0).length,
      ]);
    }
    expect(lines.at(-1)).toMatch(
      /^小结：3份文件　错误 4　警告 10　提示 \d+　尾差 \d+　待人工 \d+　未能读取 1$/,
    );
  });

  test('of a file that is no report asks whether it is the right one, instead of praising it', async () => {
    const path = join(emptyFolder(), '会议室安排.txt');
    writeFileSync(path, '请各位同事自备水杯。');
    const { status, out } = await call('check', path);
    expect([status, out.split('\n').slice(1, 5)]).toEqual([
      0,
      [
        '单位未识别 · 年度未识别',
        expect.stringMatching(/^规则：/),
        '',
        '  没有认出单位、年度和评分表，请核对选的是不是绩效自评报告。',
      ],
    ]);
  });

  test('of one file has no table before it', async () => {
    const { out } = await call('check', CLEAN);
    expect(out.split('\n')[0]).toBe(`${CLEAN}（docx）`);
  });

  test('cuts a long path at its beginning, and lists at most 20 files', async () => {
    const folder = emptyFolder();
    const names = Array.from({ length: 22 }, (_, i) => `第${String(i + 1).padStart(2, '0')}份.txt`);
    const deep = join(folder, '临河县县直各部门二〇二四年度部门整体支出绩效自评报告汇总');
    mkdirSync(deep);
    for (const name of names) writeFileSync(join(deep, name), SHORT('本馆在职7人。'));
    const { out } = await call('check', folder, '--jobs', '1');
    const rows = out.split('\n').filter((line) => /^ +\d+ +\d+ {2}…/.test(line));
    expect(rows.map((line) => /第\d\d份\.txt/.exec(line)?.[0])).toEqual(names.slice(0, 20));
    expect(out).toContain('\n  其余 2 份文件\n');
  });
});

describe('the JSON', () => {
  test('has the schema, the files, and in each the keys of jiping.check/1', async () => {
    const { out } = await call('check', FAULTY, 'samples/没有.docx', '--format', 'json');
    const output = JSON.parse(out) as Output;
    expect(Object.keys(output)).toEqual(['schema', 'files']);
    expect(output.schema).toBe('jiping.check/1');
    const [absent, faulty] = output.files;
    expect(absent).toEqual({
      file: 'samples/没有.docx',
      status: 'unreadable',
      reason: '没有这个文件；请检查路径和文件名。',
      fiscalYear: null,
      unit: null,
      findings: [],
      coverage: { pass: 0, fail: 0, notApplicable: 0, insufficientData: 0, needsHuman: 0 },
      outcomes: {},
      dropped: [],
      unrecognised: [],
    });
    expect(faulty).toMatchObject({
      file: FAULTY,
      status: 'error',
      format: 'docx',
      ruleset: 'hn-2020-7',
      fiscalYear: 2024,
      unit: '岳阳市临桥区对外联络服务中心',
      dropped: [],
    });
    for (const key of ['findings', 'score', 'coverage']) expect(faulty).toHaveProperty(key);
  });

  test('gives a finding with both places, their words and numbers, and what it rests on', async () => {
    const { findings } = await only(FAULTY);
    expect(findings.find((each) => each.check === 'AuthorizedPositionsAgree')).toEqual({
      id: 'AuthorizedPositionsAgree:authorizedPositions',
      check: 'AuthorizedPositionsAgree',
      severity: 'error',
      message:
        '编制数前后不一致：正文为“核定编制5人”，基础数据表为“3”，仅凭本文不能判断哪一处正确。',
      places: [
        {
          path: '一、部门（单位）基本情况 › （二）机构设置',
          quote: '核定编制5人',
          value: '5',
          unit: '人',
          block: expect.any(Number),
          from: expect.any(Number),
          to: expect.any(Number),
        },
        {
          path: '《2024年度部门整体支出绩效评价基础数据表》 › 财政供养人员情况（人） › 编制数',
          quote: '3',
          value: '3',
          unit: '',
          block: expect.any(Number),
          row: expect.any(Number),
          column: expect.any(Number),
        },
      ],
      clause: { instrument: '系统规则', article: null, basis: 'system' },
    });
  });

  test('gives the score claimed and computed, null where it cannot be known', async () => {
    const { score } = await only(FAULTY);
    expect(score).toMatchObject({ claimed: 98, computed: 99.51, verifiable: 69.51, rating: '优' });
    const [execution] = score?.lines ?? [];
    expect(execution).toMatchObject({
      indicator: '预算执行率',
      weight: 10,
      claimed: 9,
      computed: 9.51,
    });
    expect(execution?.explainedBy.length).toBeGreaterThan(0);
    expect(score?.lines.filter((line) => line.computed === null).length).toBeGreaterThan(0);
  });

  test('counts every check in the coverage once', async () => {
    const { coverage, outcomes } = await only(FAULTY);
    const total = Object.values(coverage).reduce((sum, each) => sum + each, 0);
    expect(total).toBe(Object.keys(outcomes).length);
  });

  test('has null for a unit and a year that are not known, and an empty quote for an empty place', async () => {
    const nobody = await only(fileOf('情况说明\n\n一切正常。\n'));
    expect({ unit: nobody.unit, fiscalYear: nobody.fiscalYear }).toEqual({
      unit: null,
      fiscalYear: null,
    });
    const faulty = await only('samples/自评报告-有矛盾.txt');
    const quotes = faulty.findings.flatMap((each) => each.places.map((place) => place.quote));
    expect(quotes.every((quote) => typeof quote === 'string')).toBe(true);
  });

  test('lists what was not recognised once, not again among what was dropped', async () => {
    const { dropped, unrecognised } = await only(
      fileOf(SHORT('本馆经费如下表。\n\n| 甲 | 乙 |\n| 丙丁 | 12.5 |')),
    );
    expect(unrecognised.map(({ quote }) => quote)).toEqual(['甲']);
    expect(dropped).toEqual([]);
  });

  test('proposes points of the rubric only where the rubric is in force', async () => {
    const elsewhere = fileOf(SHORT('2024年全年预算120.00万元。'));
    const there = fileOf(SHORT('2024年全年预算120.00万元。').replace('临河县', '岳阳市君山区'));
    const [one, other] = [await only(elsewhere), await only(there)];
    expect(one?.rubric).toBeUndefined();
    expect(other?.rubric?.map(({ item }) => item).slice(0, 3)).toEqual([
      '自评通知',
      '工作小组',
      '单位自查',
    ]);
  });

  test('has the paths as given, sorted, each once', async () => {
    const files = await checked(FAULTY, CLEAN, FAULTY, 'samples/自评报告-有矛盾.html');
    expect(files.map((each) => each.file)).toEqual([
      'samples/自评报告-无误.docx',
      'samples/自评报告-有矛盾.docx',
      'samples/自评报告-有矛盾.html',
    ]);
  });
});

describe('the samples', () => {
  test.each([
    'samples/自评报告-有矛盾.html',
    'samples/自评报告-有矛盾.txt',
    'samples/自评报告-有矛盾.pdf',
    'samples/自评报告-有矛盾-网页另存.doc',
  ])('%s has the errors of its Word twin', async (path) => {
    const errors = ({ findings }: FileResult) =>
      findings.filter((each) => each.severity === 'error').map((each) => each.id);
    const found = errors(await only(path));
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(errors(await only(FAULTY)));
  });

  test('the clean one as PDF has no error and no warning', async () => {
    const { findings } = await only('samples/自评报告-无误.pdf');
    expect(findings.filter((each) => /error|warning/.test(each.severity))).toEqual([]);
  });
});

describe('the options', () => {
  test('--year sets the year under evaluation', async () => {
    const given = await only(fileOf(SHORT('全年支出67.46万元。')), '--year', '2023');
    expect(given.fiscalYear).toBe(2023);
  });

  test('--ruleset sets the book, and says that it was asked for', async () => {
    const given = await only(FAULTY, '--ruleset', 'mof-2020-10');
    expect(given.ruleset).toBe('mof-2020-10');
    expect(given.rulesetBecause).toMatch(/^按指定采用/);
  });

  test('--today lets the checks that need it answer', async () => {
    const without = await only(CLEAN);
    expect(without.outcomes.ReportDateCoherent).toBe('insufficientData');
    const later = await only(CLEAN, '--today', '2025-05-06');
    expect(later.outcomes.ReportDateCoherent).toBe('pass');
    const earlier = await only(CLEAN, '--today', '2025-04-01');
    expect(earlier.outcomes.ReportDateCoherent).toBe('fail');
  });

  test('-o writes a file and leaves the standard output empty', async () => {
    const path = join(emptyFolder(), '结果.json');
    const { status, out } = await call('check', FAULTY, '--format=json', '-o', path);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    const again = await call('check', FAULTY, '--format=json');
    expect(readFileSync(path, 'utf8')).toBe(again.out);
  });
});

describe('the exit status', () => {
  const warned = fileOf(
    '临河县档案馆2024年度部门整体支出绩效自评报告\n2024年3月1日\n\n一、部门基本情况\n本馆编制5人。\n',
  );

  test.each([
    ['0 when nothing is above a notice', [CLEAN], 0],
    ['1 when a warning is the worst', [warned], 1],
    ['2 when an error is the worst', [CLEAN, FAULTY], 2],
    ['3 when a file could not be read, errors or not', [FAULTY, 'samples/没有.docx'], 3],
  ])('is %s', async (_, files, status) => {
    expect((await call('check', ...files, '--format', 'json')).status).toBe(status);
  });
});
