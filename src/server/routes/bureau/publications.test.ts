import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, form, type Served, served } from '../../../../test/server/served.ts';
import { opened } from '../../../../test/store/district.ts';
import type { FilingView } from '../../../api/filing.ts';
import type { RefusalReply } from '../../../api/people.ts';
import type {
  PublicationPreview,
  PublicationsView,
  PublicationVersion,
} from '../../../api/publication.ts';
import { DISTRICT, stateOf, UNITS } from '../../../demo/district.ts';
import { demoDossier } from '../../../demo/dossier.ts';
import { document, paragraph } from '../../../document/build.ts';
import { draftOf } from '../../../draft/from-dossier.ts';
import { PRODUCT } from '../../../store/people/person.ts';
import { WHOLE } from '../../../store/scope.ts';
import { wholeRun } from '../../engine/whole-run.ts';

const unit = UNITS.find((each) => stateOf(each) === 'accepted');
if (!unit) throw new Error('the demonstration has no accepted filing');
const draft = draftOf(demoDossier(unit, 2024));
const run = wholeRun(draft, { division: DISTRICT.name, fiscalYear: 2024 });
const CONTACT = '联系人电话：13907301234，身份证号430602197803071236，办公电话0730-8212345。';
const TEXT = document([
  ...run.document.blocks.slice(0, 3),
  paragraph(CONTACT),
  paragraph('全年共办理业务1200件，按期办结率为98%。'),
]);

let system: Served;
beforeAll(async () => {
  system = await served(draft, { region: { code: '430899', name: DISTRICT.name } });
  const step = (action: 'submit' | 'accept', state: 'submitted' | 'finalised') =>
    system.store.filings.act(WHOLE, system.own, { action, revision: 0 }, PRODUCT, ({ filing }) => ({
      filing: { ...filing, state },
      ...(action === 'submit' && {
        snapshot: {
          ...{ dossier: run.dossier, document: TEXT, findings: run.findings },
          ...{ scorecard: run.scorecards, regulation: run.regulation, lateWorkingDays: 0 },
        },
      }),
    }));
  opened(await step('submit', 'submitted'));
  opened(await step('accept', 'finalised'));
  const points = [{ item: '提交报告', points: 8_50, reason: '迟报' }];
  const rubric = { kind: 'rubric', points } as const;
  opened(await system.store.reviews.add(WHOLE, system.own, rubric, PRODUCT, () => undefined));
}, 60_000);
afterAll(() => system.close());

const bureau = () => system.as('financePerformance');
const clerk = () => system.as('unitPreparer');
const list = () => bureau().json<PublicationsView>(200, 'GET', '/api/publications');
const FOLDER = '/p/reports/430899/2024/102001/';
const SETTINGS = {
  ...{ scores: false, rubric: false, counting: 'calendar' as const },
  ...{ approved: { '2024': '2026-03-01' }, phones: ['0730-8212345'] },
};

/** The page as somebody without account gets it. */
async function open(path: string, init?: RequestInit) {
  const response = await system.app.request(path, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}
/** Whether the filing's own pages say that it is public: its state does not tell, for a result may be applied before. */
const isPublic = async () => (await clerk().json<FilingView>(200, 'GET', at(system.own))).published;
async function publish(body: Record<string, unknown> = {}, status = 200) {
  const [report] = (await list()).reports;
  return clerk().json<PublicationVersion[] & RefusalReply>(
    status,
    'POST',
    at(system.own, '/publication'),
    {
      ...{ revision: report?.revision ?? 0, versions: report?.versions.length ?? 0 },
      ...{ phones: [], corrections: [], reason: '', ...body },
    },
  );
}

describe('before anything is published', () => {
  test('the public sees no report, whatever address it asks', async () => {
    expect((await open('/p/')).text).toContain('还没有公开的报告');
    for (const path of [FOLDER, `${FOLDER}v1/`, `${FOLDER}v1/report.docx`, '/p/2024/', '/p/none'])
      expect([path, (await open(path)).status]).toEqual([path, 404]);
    expect((await open('/p/data/reports.csv')).text.trim().split('\r\n')).toHaveLength(1);
    expect((await open('/p/data/')).text).toContain('<code>fiscal_year</code>');
  });

  test('the limit is twenty days after approval, and the publisher reads what is masked', async () => {
    await bureau().json(200, 'PUT', '/api/publications/settings', SETTINGS);
    // 2026-03-21 is a Saturday.
    expect((await list()).reports[0]?.due).toEqual({
      due: '2026-03-23',
      daysLeft: 7,
      overdue: false,
    });
    const { masked } = await clerk().json<PublicationPreview>(
      200,
      'GET',
      at(system.own, '/publication'),
    );
    expect(masked.map(({ kind, shown }) => [kind, shown])).toEqual([
      ['mobile', '139******34'],
      ['identity', '430***************'],
    ]);
  });
});

describe('a published report', () => {
  test('is read without sign-in and script, masked, with files whose digests are printed', async () => {
    expect(await isPublic()).toBe(false);
    const [version] = await publish();
    expect(await isPublic()).toBe(true);
    expect(version).toMatchObject({ number: 1, day: '2026-03-16', state: 'published' });
    const { status, headers, text } = await open(FOLDER);
    expect(status).toBe(200);
    expect(text).toContain(
      '联系人电话：139******34，身份证号430***************，办公电话0730-8212345。',
    );
    expect(text).not.toMatch(/13907301234|430602197803071236|<script/);
    expect(headers.get('set-cookie')).toBeNull();
    expect(text).not.toContain('自评得分');
    for (const file of version?.files ?? []) {
      const response = await system.app.request(`${FOLDER}v1/report.${file.format}`);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
      expect(createHash('sm3').update(bytes).digest('hex')).toBe(file.sm3);
      expect(text).toContain(file.sm3);
    }
    const [report] = (await list()).reports;
    expect(report?.state).toBe('published');
  });

  test('is not sent again to a browser that has it', async () => {
    const etag = (await open(FOLDER)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    expect((await open(FOLDER, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  test('is found by name, year and department, and stands in the open data', async () => {
    const [report] = (await list()).reports;
    const name = report?.unit ?? '';
    const found = await open(`/p/?q=${encodeURIComponent(name.slice(0, 3))}&year=2024`);
    expect(found.text).toContain('找到1份');
    expect(found.text).toContain(name);
    expect((await open('/p/?q=%E6%97%A0%E6%AD%A4%E5%8D%95%E4%BD%8D')).text).toContain('没有找到');
    expect((await open('/p/?q=%22%3E%3Cb%3E')).text).not.toContain('<b>');
    expect((await open('/p/2024/')).text).toContain(name);
    const [names = '', row = ''] = (await open('/p/data/reports.csv')).text.split('\r\n');
    const cells = new Map(names.split(',').map((each, i) => [each, row.split(',')[i]]));
    expect(cells.get('unit')).toBe(name);
    expect(Number(cells.get('budget'))).toBe(run.totals.finalBudget / 100);
    expect((await open('/p/sitemap.xml')).text).toContain('/p/sitemaps/2024-1.xml</loc>');
    expect((await open('/p/sitemaps/2024-1.xml')).text).toContain(`${FOLDER}</loc>`);
    expect((await open('/p/sitemaps/2024-2.xml')).status).toBe(404);
    const unit = (await open('/p/units/430899/102001/')).text;
    expect(unit).toContain('../../../reports/430899/2024/102001/');
  });

  test('shows its score only when the region says so', async () => {
    await bureau().json(200, 'PUT', '/api/publications/settings', { ...SETTINGS, rubric: true });
    expect((await open(FOLDER)).text).toContain('财政考核评分（评报告质量）</dt><dd>8.50');
    expect((await open(FOLDER)).text).not.toContain('自评得分');
    await bureau().json(200, 'PUT', '/api/publications/settings', { ...SETTINGS, scores: true });
    expect((await open(FOLDER)).text).not.toContain('财政考核评分');
    expect((await open(FOLDER)).text).toContain('自评得分（单位自己评的分）');
    expect((await open('/p/units/430899/102001/')).text).toContain('自评得分');
    await bureau().json(200, 'PUT', '/api/publications/settings', SETTINGS);
    expect((await open(FOLDER)).text).not.toContain('自评得分');
    expect((await open('/p/units/430899/102001/')).text).not.toContain('自评得分');
  });

  test('is verified by upload and by digest; a file with one byte more is not', async () => {
    const response = await system.app.request(`${FOLDER}v1/report.docx`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const upload = async (file: Uint8Array) =>
      (await open('/p/verify', { method: 'POST', body: form('报告.docx', file) })).text;
    expect(await upload(bytes)).toContain('是本站公开的原件');
    expect(await upload(Uint8Array.from([...bytes, 0]))).toContain('不是本站公开的文件');
    const sm3 = createHash('sm3').update(bytes).digest('hex').toUpperCase();
    expect((await open(`/p/verify?digest=${sm3}`)).text).toContain('是本站公开的原件');
    expect((await open('/p/verify?digest=12ab')).text).toContain('摘要应为64位');
    expect((await open('/p/verify', { method: 'POST', body: 'x' })).status).toBe(400);
  });
});

describe('a correction', () => {
  test('says why and what; both versions stay, each named', async () => {
    const corrections = [{ was: '1200件', becomes: '1260件' }];
    expect((await publish({ corrections }, 422)).words.zh).toContain('请写明更正的原因');
    const wrong = [{ was: '没有这句话', becomes: '' }];
    expect((await publish({ corrections: wrong, reason: '数字有误' }, 400)).words.zh).toContain(
      '公开的报告里没有“没有这句话”',
    );
    const versions = await publish({ corrections, reason: '业务件数统计有误' });
    expect(versions.map(({ number, state }) => [number, state])).toEqual([
      [1, 'superseded'],
      [2, 'published'],
    ]);
    const now = (await open(FOLDER)).text;
    expect(now).toContain('全年共办理业务1260件');
    expect(now).toContain('业务件数统计有误');
    expect(now).toContain('“1200件”更正为“1260件”');
    const before = (await open(`${FOLDER}v1/`)).text;
    expect(before).toContain('全年共办理业务1200件');
    expect(before).toContain('这是更正前的版本');
  });

  test('does not bring back what was masked', async () => {
    expect((await open(FOLDER)).text).toContain('139******34');
  });
});

test('all public pages go into one archive whose links hold in any folder', async () => {
  const response = await bureau().ask(
    'GET',
    '/api/publications/files?address=https://www.example.gov.cn/jx/',
  );
  const text = Buffer.from(await response.arrayBuffer()).toString('latin1');
  const paths = ['index.html', '2024/index.html', 'v1/report.pdf', 'v2/index.html'];
  for (const path of [...paths, 'data/index.html']) expect(text).toContain(path);
  expect(text).toContain('https://www.example.gov.cn/jx/reports/430899/2024/102001/');
  expect(text).not.toMatch(/(?:href|src|action)="\//);
  expect(text).not.toContain('13907301234');
});

test('what is withdrawn is gone from every public address, with a reason in the trail', async () => {
  const post = (reason: string, status: number) =>
    clerk().json(status, 'POST', at(system.own, '/publication/withdrawal'), { reason });
  await post('', 422);
  await post('含有不应公开的内容', 200);
  expect(await isPublic()).toBe(false);
  const unit = '/p/units/430899/102001/';
  for (const path of [FOLDER, `${FOLDER}v1/`, `${FOLDER}v2/report.txt`, '/p/2024/', unit])
    expect([path, (await open(path)).status]).toEqual([path, 404]);
  const [entry] = await system.store.audit.list(WHOLE, {
    region: system.own.region,
    what: 'publication.withdraw',
  });
  expect(entry?.why).toBe('含有不应公开的内容');
  await post('再次撤回', 409);
});
