import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, type Served, served } from '../../../test/server/served.ts';
import type { EnterReply, KeptEntry } from '../../api/ledger.ts';
import type { CodeCounts, MadeCodes } from '../../api/survey.ts';
import { WHOLE } from '../../store/scope.ts';

let server: Served;
beforeAll(async () => {
  server = await served();
  await enter('zsurvey1', 'survey', { method: 'share', population: '8', indicator: '满意度' });
});
afterAll(() => server.close());

const clerk = () => server.as('unitPreparer');
const ledger = () => at(server.own, '/ledgers/survey');
const codesOf = (survey = 'zsurvey1') => at(server.own, `/surveys/${survey}/codes`);

async function enter(id: string, kind: string, texts: Record<string, string>) {
  const said = { survey: '服务对象<b>满意度</b>', ...texts };
  const entries = [{ id, kind, day: '2026-03-01', texts: said }];
  const reply = await clerk().json<EnterReply>(200, 'POST', ledger(), { entries });
  expect(reply.faults).toEqual([]);
}
const make = async (count: number) =>
  (await clerk().json<MadeCodes>(200, 'POST', codesOf(), { count })).codes;
const counts = () => clerk().json<CodeCounts>(200, 'GET', codesOf());
const answers = async () =>
  (await clerk().json<KeptEntry[]>(200, 'GET', ledger())).filter(({ kind }) => kind === 'answer');

/** The page as somebody without account gets it: status, headers, text. */
async function page(code: string, filled?: Record<string, string> | string) {
  const response = await server.app.request(`/s/${code}`, {
    ...(filled !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: typeof filled === 'string' ? filled : `${new URLSearchParams(filled)}`,
    }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe('codes of a survey', () => {
  test('are made once there are questions, and never more than answers are taken', async () => {
    const refusal = (survey: string, count: number, status: number) =>
      clerk().json<{ words: { zh: string } }>(status, 'POST', codesOf(survey), { count });
    expect((await refusal('zsurvey1', 1, 409)).words.zh).toBe(
      '问卷“服务对象<b>满意度</b>”还没有题目。请先在“题目”里登记题目，再制作答卷码。',
    );
    await enter('zquestion1', 'question', {
      number: '1',
      wording: '办事<script>alert(1)</script>效率',
    });
    await enter('zquestion2', 'question', { number: '2', wording: '服务态度' });
    const codes = await make(4);
    expect(codes.map((code) => /^[2-9A-HJ-NP-Z]{12}$/.test(code))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(new Set(codes).size).toBe(4);
    expect((await refusal('zsurvey1', 5, 400)).words.zh).toContain('还能再制作4个');
    await refusal('zsurvey1', 2001, 400);
    await refusal('none', 1, 404);
    expect(await counts()).toEqual({ made: 4, used: 0 });
  });

  test('stand nowhere in the database as they are on the slips', async () => {
    const [code = ''] = await make(1);
    const [trail] = await server.store.audit.list(WHOLE, {
      region: server.own.region,
      what: 'survey.codes',
    });
    expect(trail?.detail).toEqual({ name: '服务对象<b>满意度</b>', codes: 1 });
    expect(JSON.stringify(trail)).not.toContain(code);
    expect(await page(code)).toMatchObject({ status: 200 });
  });

  test('that were not used are withdrawn, and open nothing from then on', async () => {
    const [code = ''] = await make(1);
    expect(await clerk().json(200, 'DELETE', codesOf())).toEqual({ made: 0, used: 0 });
    expect((await page(code)).status).toBe(404);
    expect((await page(code, { q1: '5' })).status).toBe(404);
    expect(await answers()).toEqual([]);
  });
});

describe('the page of a questionnaire', () => {
  test('asks without sign-in, script or cookie, and shows wordings as they are', async () => {
    const [code = ''] = await make(1);
    const { status, headers, text } = await page(code);
    expect(status).toBe(200);
    expect(text).toContain('<h1>服务对象&lt;b&gt;满意度&lt;/b&gt;</h1>');
    expect(text).toContain('1. 办事&lt;script&gt;alert(1)&lt;/script&gt;效率');
    expect(text.match(/type="radio"/g)).toHaveLength(12);
    expect(text).not.toMatch(/<script|<b>/);
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect((await page(` ${code.toLowerCase()} `)).status).toBe(200);
    await clerk().json(200, 'DELETE', codesOf());
  });

  test('takes one answer into the ledger, with one entry of the trail, and refuses the second', async () => {
    const [code = ''] = await make(1);
    const thanks = await page(code, { q1: '5', q2: '-', opinion: '很好，\r\n谢谢' });
    expect([thanks.status, thanks.text.includes('已提交，谢谢您的评价。')]).toEqual([200, true]);
    const [answer] = await answers();
    expect(answer).toEqual({
      id: answer?.id,
      ledger: 'survey',
      kind: 'answer',
      day: '2026-03-16',
      texts: { survey: '服务对象<b>满意度</b>', code, scores: '5,-', opinion: '很好， 谢谢' },
      by: '系统',
      at: '2026-03-16T02:00:00.000Z',
    });
    for (const again of [await page(code), await page(code, { q1: '1', q2: '1' })])
      expect([again.status, again.text.includes('同一个码只能答一次')]).toEqual([409, true]);
    expect(await answers()).toHaveLength(1);
    expect(await counts()).toEqual({ made: 1, used: 1 });
    const trail = await server.store.audit.list(WHOLE, {
      region: server.own.region,
      who: '系统',
      what: 'ledger.enter',
    });
    expect(trail.map(({ detail }) => detail)).toEqual([
      expect.objectContaining({ ledger: 'survey', entries: 1 }),
    ]);
  });

  test('refuses a code whose slip came back on paper and was entered by the clerk', async () => {
    const [code = ''] = await make(1);
    await enter('zpaper1', 'answer', { code: code.toLowerCase(), scores: '4,4' });
    const { status, text } = await page(code, { q1: '1' });
    expect([status, text.includes('已经用过了')]).toEqual([409, true]);
    await clerk().json(200, 'DELETE', codesOf());
  });

  test('takes one of several answers with one code that come at once', async () => {
    const [code = ''] = await make(1);
    const before = (await answers()).length;
    const sent = await Promise.all([4, 3, 2, 1].map((score) => page(code, { q1: `${score}` })));
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect((await answers()).length).toBe(before + 1);
  });

  test('takes the answers of a hall that all send at once, each with its own code', async () => {
    const hall = 'zsurvey2';
    const title = { survey: '大厅满意度' };
    await enter(hall, 'survey', { ...title, method: 'share', population: '30' });
    await enter('zquestion9', 'question', { ...title, number: '1', wording: '办事效率' });
    const path = codesOf(hall);
    const { codes } = await clerk().json<MadeCodes>(200, 'POST', path, { count: 30 });
    // One slip is used twice, one code was never made.
    const sent = [...codes, codes[0] ?? '', '222222222222'].map((code) => page(code, { q1: '5' }));
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    expect(statuses.filter((status) => status !== 200).sort()).toEqual([404, 409]);
    expect(await clerk().json<CodeCounts>(200, 'GET', path)).toEqual({ made: 30, used: 30 });
    const kept = (await answers()).filter(({ texts }) => texts.survey === title.survey);
    expect(new Set(kept.map(({ texts }) => texts.code)).size).toBe(30);
    // They were entered together, so that the trail has fewer entries than answers, and it is whole.
    const trail = await server.store.audit.list(WHOLE, {
      region: server.own.region,
      what: 'ledger.enter',
    });
    const told = trail.filter(({ detail }) => detail.ledger === 'survey');
    expect(told.some(({ detail }) => Number(detail.entries) > 1)).toBe(true);
    expect((await server.store.audit.verify(server.own.region)).whole).toBe(true);
  });

  test('keeps what was filled in when it cannot be taken, and says why', async () => {
    const [code = ''] = await make(1);
    const before = await answers();
    const none = await page(code, { opinion: '"><img src=x onerror=alert(1)>' });
    expect([none.status, none.text.includes('请至少回答一题。')]).toEqual([422, true]);
    expect(none.text).toContain('>&quot;&gt;&lt;img src=x onerror=alert(1)&gt;</textarea>');
    const long = await page(code, { q1: '2', opinion: '好'.repeat(301) });
    expect([long.status, long.text.includes('写了301个字，最多300个字')]).toEqual([422, true]);
    expect(long.text).toContain('name="q1" value="2" checked>');
    expect(await answers()).toEqual(before);
    expect((await page(code, { q1: '2', opinion: '好\u0000\ud800' })).status).toBe(200);
    expect((await answers()).at(-1)?.texts.opinion).toBe('好\ufffd');
  });

  test.each([
    ['a score that is not offered', { q1: '6' }, 400],
    ['a list of scores in one', { q1: '5,5,5' }, 400],
    ['a broken encoding', 'q1=%zz&q2=%', 400],
    ['a form that is too large', `q1=5&opinion=${'a'.repeat(17_000)}`, 413],
  ])('takes nothing from %s', async (_, filled, status) => {
    const [code = ''] = await make(1);
    const before = await counts();
    expect((await page(code, filled)).status).toBe(status);
    expect(await counts()).toEqual(before);
    await clerk().json(200, 'DELETE', codesOf());
  });

  test.each(['AAAA', '234567892345', "'or''='", '%00', '..%2Fapi', '%F0%9F%98%80'])(
    'knows no code %s',
    async (code) => {
      const { status, headers, text } = await page(code);
      expect(status).toBe(404);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(text).toContain('没有这个答卷码，或者调查已经结束。');
    },
  );

  test('logs no code', () => {
    const routes = server.log.filter(({ route }) => `${route}`.startsWith('/s/'));
    expect(new Set(routes.map(({ route }) => route))).toEqual(new Set(['/s/:code']));
  });

  test('is refused for a while where one address asks for too many', async () => {
    let status = 404;
    for (let i = 0; i < 301 && status === 404; i += 1) ({ status } = await page('AAAA'));
    expect(status).toBe(429);
    expect((await page('AAAA')).text).toMatch(/请\d+秒后再试/);
    expect((await clerk().ask('GET', ledger())).status).toBe(200);
  });
});
