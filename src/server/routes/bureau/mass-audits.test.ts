import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, served } from '../../../../test/server/served.ts';
import type { JobView } from '../../../api/filing.ts';
import type {
  MassAuditFinding,
  MassAuditPassage,
  MassAuditSummary,
  MassAuditView,
} from '../../../api/mass-audit.ts';
import { read } from '../../../formats/formats.ts';
import { pack, writeZip } from '../../../formats/zip/write.ts';
import { openZip } from '../../../formats/zip/zip.ts';
import { PRODUCT } from '../../../store/people/person.ts';
import { WHOLE } from '../../../store/scope.ts';
import { workOnMassAudits } from '../../mass/work.ts';

const COPIED =
  '全年组织农村饮水工程巡查36次，更换老化管网12公里，解决了沿河三个村早晚高峰水压不足的问题，群众来电投诉比上年减少一半以上。';

/** A report in few words whose only fault is that its number of posts is told twice. */
const report = (unit: string, own: string) => `${unit}2024年度部门整体支出绩效自评报告

一、部门基本情况
（一）机构设置
${own}
三、部门整体支出绩效情况
${COPIED}
`;

let server: Served;
beforeAll(async () => {
  server = await served();
  await workOnMassAudits(server.context);
}, 60_000);
afterAll(() => server.close());

const auditor = () => server.as('oversight');
const at = ({ region, id }: MassAuditSummary, rest = '') =>
  `/api/mass-audits/${region}/${id}${rest}`;

const formOf = (files: Readonly<Record<string, string | Uint8Array>>): FormData => {
  const form = new FormData();
  for (const [name, bytes] of Object.entries(files))
    form.append(
      'file',
      new Blob([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)]),
      name,
    );
  return form;
};

const made = (name: string) =>
  auditor().json<MassAuditView>(200, 'POST', '/api/mass-audits', { name });

/** Begins an audit and waits until its job is over. */
async function worked(audit: MassAuditSummary): Promise<MassAuditView> {
  const job = await auditor().json<JobView>(200, 'POST', at(audit, '/work'));
  for (let { state } = job; state === 'queued' || state === 'running'; ) {
    await new Promise((next) => setTimeout(next, 100));
    ({ state } = await auditor().json<JobView>(200, 'GET', `/api/jobs/${job.id}`));
  }
  return auditor().json<MassAuditView>(200, 'GET', at(audit));
}

const text = (words: string) => new TextEncoder().encode(words);
const docx = () => new Uint8Array(readFileSync('samples/自评报告-有矛盾.docx'));

describe('an audit of many reports', () => {
  let audit: MassAuditView;
  beforeAll(async () => {
    const empty = await made('2024年度公开报告');
    expect(await auditor().json(400, 'POST', at(empty, '/work'))).toMatchObject({
      words: { zh: '还没有文件，请先放入报告。' },
    });
    const archive = writeZip([
      pack(
        '../../etc/乙.txt',
        text(report('临河县西岸水务站', '由县水利局管理，年末实有职工四人。')),
      ),
      pack('__MACOSX/乙.txt', text('x')),
      pack('炸弹.docx', new Uint8Array(90 << 20)),
    ]);
    const sent = formOf({
      '部门/甲.txt': report('临河县东岸水务站', '编制5名，在职5人，临聘2人。'),
      '有矛盾.docx': docx(),
      '全部.zip': archive,
      '空.txt': '',
      '图.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    });
    expect(await auditor().json(200, 'POST', at(empty, '/files'), sent)).toEqual({ files: 5 });
    // Sent again after the network failed: they are there once.
    const again = formOf({ '部门/甲.txt': '甲' });
    expect(await auditor().json(200, 'POST', at(empty, '/files'), again)).toEqual({ files: 1 });
    audit = await worked(empty);
  }, 90_000);

  test('has a row for each file, and what cannot be read costs only its row', () => {
    expect(audit).toMatchObject({ state: 'done', files: 6, waiting: 0, unreadable: 3 });
    const rows = audit.rows.map(({ name, state, unit, reason }) => [name, state, unit ?? reason]);
    expect(rows).toEqual([
      ['部门/甲.txt', 'done', '临河县东岸水务站'],
      ['有矛盾.docx', 'done', '岳阳市临桥区对外联络服务中心'],
      ['etc/乙.txt', 'done', '临河县西岸水务站'],
      ['空.txt', 'unreadable', '文件是空的，没有任何内容。请确认上传或下载已经完成。'],
      ['图.png', 'unreadable', expect.stringMatching(/图片.*。$/)],
      ['炸弹.docx', 'unreadable', expect.stringMatching(/解压后过大.*。$/)],
    ]);
  });

  test('has kinds of findings as columns, the gravest first, and each cell opens its findings with quotes and clause', async () => {
    expect(audit.checks[0]?.severity).toBe('error');
    const row = audit.rows[1];
    const [check, count] = Object.entries(row?.counts ?? {})[0] ?? [];
    const query = `/findings?file=1&check=${check}`;
    const findings = await auditor().json<MassAuditFinding[]>(200, 'GET', at(audit, query));
    expect(findings).toHaveLength(count ?? 0);
    expect(findings[0]).toMatchObject({ file: 1, check });
    expect(findings[0]?.places[0]?.quote).toBeTruthy();
    expect(findings[0]?.clause).toBeTruthy();
    const column = await auditor().json<MassAuditFinding[]>(
      200,
      'GET',
      at(audit, `/findings?check=${check}`),
    );
    const sum = audit.rows.reduce((total, { counts }) => total + (counts[check ?? ''] ?? 0), 0);
    expect(column).toHaveLength(sum);
  });

  test('tells which units share passages, side by side', async () => {
    expect(audit.pairs).toEqual([
      { position: 0, a: 0, b: 2, relation: 'acrossUnits', letters: 57, percent: 100 },
    ]);
    const passages = await auditor().json<MassAuditPassage[]>(200, 'GET', at(audit, '/similar/0'));
    const side = { where: '三、部门整体支出绩效情况', text: COPIED };
    expect(passages).toEqual([{ letters: 57, a: side, b: side }]);
  });

  test('comes out as a workbook with its tables', async () => {
    const response = await auditor().ask('GET', at(audit, '/download/xlsx'));
    const bytes = new Uint8Array(await response.arrayBuffer());
    const book = await read(bytes);
    const tables = book.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    const findings = audit.rows.flatMap(({ counts }) => Object.values(counts));
    // Each with its row of heads: the table, the findings, the pairs, the files that could not be read.
    expect(tables.map(({ rows }) => rows)).toEqual([
      4,
      1 + findings.reduce((sum, count) => sum + count, 0),
      2,
      // The rules of the place that a report tells, and of the region for those that tell none.
      3,
      4,
    ]);
    const cells = tables.flatMap((table) => table.cells.map((cell) => cell.text));
    for (const word of ['临河县西岸水务站', '炸弹.docx', '不同单位']) expect(cells).toContain(word);
  }, 60_000);

  test('comes out as Word files with comments, and says of the others why they have none', async () => {
    const response = await auditor().ask('GET', at(audit, '/download/zip'));
    const zip = openZip(new Uint8Array(await response.arrayBuffer()));
    expect([...zip.entries.keys()]).toEqual(['有矛盾.docx', '没有批注的文件.txt']);
    const commented = openZip(zip.read('有矛盾.docx') ?? new Uint8Array());
    expect(commented.entries.has('word/comments.xml')).toBe(true);
    const told = new TextDecoder().decode(zip.read('没有批注的文件.txt'));
    expect(told).toContain('etc/乙.txt：只有 .docx 能写批注，这份文件是 txt；问题见工作簿。');
  });

  test('takes no more files once it has begun, and is gone with them when it is removed', async () => {
    const more = formOf({ '丙.txt': '丙' });
    expect(await auditor().ask('POST', at(audit, '/files?from=9'), more)).toMatchObject({
      status: 409,
    });
    await auditor().json(200, 'DELETE', at(audit));
    await auditor().json(404, 'GET', at(audit));
  });
});

describe('the rules of an audit', () => {
  test('are the books of the region in force when it began, told with their version', async () => {
    const { store, own } = server;
    const place = { region: own.region, path: own.region };
    const body = {
      ...{ title: '示范区计分办法', number: '示财绩〔2026〕2号', issuer: '示范区财政局' },
      ...{ inherits: 'mof-2020-10', from: 2024, effective: '2026-03-01' },
      parameters: { decimals: 1 },
    };
    const change = { kind: 'book', body, basis: body.title } as const;
    const { id } = await store.regionChanges.propose(WHOLE, place, change, PRODUCT);
    const second = { account: 'second', name: '乙' };
    const verdict = { approve: true, reason: '' };
    await store.regionChanges.decide(WHOLE, own.region, id, verdict, second);
    const audit = await made('按本级规定');
    const files = formOf({ '甲.txt': report('东岸水务站', '编制5名，在职5人。') });
    await auditor().json(200, 'POST', at(audit, '/files'), files);
    const { rows } = await worked(audit);
    expect(rows.map(({ ruleset }) => ruleset)).toEqual([
      {
        id: `local-${id}`,
        because:
          '按示范区本级规定、2024年度采用《示范区计分办法》（示财绩〔2026〕2号），该版自2026-03-01起执行，其未规定的沿用《项目支出绩效评价管理办法》（财预〔2020〕10号）。',
      },
    ]);
  }, 60_000);
});

describe('an audit that is interrupted', () => {
  test('goes on with the files that were not read yet: none is lost, none is read twice', async () => {
    const { massAudits } = server.store;
    const audit = await made('中断的审核');
    const files = Object.fromEntries(
      ['甲', '乙', '丙'].map((name) => [
        `${name}.txt`,
        report(`临河县${name}站`, `${name}站的情况。`),
      ]),
    );
    await auditor().json(200, 'POST', at(audit, '/files'), formOf(files));
    // As a server leaves it that was ended after the first file.
    const key = { region: audit.region, id: audit.id };
    const [first] = await massAudits.waiting(key, 'waiting');
    const place = massAudits.place(key, first?.held ?? '');
    writeFileSync(`${place}.json`, '[]');
    await massAudits.keep(key, 0, {
      state: 'done',
      format: 'txt',
      unit: '先前读过的',
      worst: 'clean',
      ruleset: { id: 'mof-2020-10', because: '' },
      annotated: false,
      findings: [],
    });
    const done = await worked(audit);
    expect(done.rows.map(({ unit, state }) => [unit, state])).toEqual([
      ['先前读过的', 'done'],
      ['临河县乙站', 'done'],
      ['临河县丙站', 'done'],
    ]);
  }, 60_000);
});
