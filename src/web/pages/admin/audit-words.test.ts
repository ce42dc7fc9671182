import { expect, test } from 'vitest';
import { screensOf } from '../../../text/screens/screens.ts';
import { detailWords } from './audit-words.ts';

const say = (detail: Readonly<Record<string, unknown>>) =>
  detailWords(detail, screensOf('zh'), 'zh');

test('the trail tells in words what was changed, and leaves out what only the check of the chain compares', () => {
  expect(
    say({
      revision: 7,
      changes: 4,
      paths: ['unit.name', 'indicators/i3.result', 'staffing.filled', 'done.unit'],
      digest: 'a1b2',
    }),
  ).toBe('修订号 7，改动 4，涉及 单位名称、绩效指标 · 实际完成值、年末在职人数等4处');
  expect(say({ from: 'signed', to: 'submitted', revision: 9, digests: { dossier: 'a' } })).toBe(
    '原状态 已签字，新状态 已报送，修订号 9',
  );
  expect(say({ account: 'clerk', kind: 'createAccount', state: 'active' })).toBe(
    '账号 clerk，变更 新建用户，状态 正常',
  );
  expect(say({ account: 'head', grants: 'unitHead@430699.D01.D0101' })).toBe(
    '账号 head，岗位 单位负责人 430699.D01.D0101',
  );
  expect(say({ supports: 'rubric.自评通知', name: '通知.pdf', type: 'application/pdf' })).toBe(
    '用于 “自评通知”，名称 通知.pdf',
  );
  expect(say({ basis: '办法', tries: '5 → 3', codeRoles: '— → expert unitHead' })).toBe(
    '依据 办法，连续输错几次锁定账号 5 → 3，动态码岗位 — → 第三方专家 单位负责人',
  );
});
