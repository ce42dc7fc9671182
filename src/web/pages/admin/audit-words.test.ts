import { expect, test } from 'vitest';
import { screensOf } from '../../../text/screens/screens.ts';
import { detailWords } from './audit-words.ts';

const say = (detail: Readonly<Record<string, unknown>>, what?: string) =>
  detailWords(detail, screensOf('zh'), 'zh', what);

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

test('what the bureau does is told in its words, without ids, and lists of files by their number', () => {
  const files = [
    { format: 'docx', sm3: 'a' },
    { format: 'pdf', sm3: 'b' },
  ];
  expect(say({ number: 2, masked: 4, corrections: 1, files }, 'publication.correct')).toBe(
    '版本 2，遮盖处数 4，更正处数 1，文件数 2',
  );
  expect(
    say(
      { rule: 'cpc-2018-34', rating: '优', proposed: 'protect', decided: 'keep', amount: -5000000 },
      'result.decide',
    ),
  ).toBe('依据规则 cpc-2018-34，等级 优，建议 优先保障，决定 维持，预算调整（万元） -5.00');
  expect(say({ points: 2 }, 'result.raise')).toBe('整改条数 2');
  expect(say({ check: 'c1', points: 9919 }, 'spotCheck.decide')).toBe('认定得分 99.19');
  expect(say({ evaluation: 'e1', kind: 'department', project: '' }, 'evaluation.open')).toBe(
    '类别 部门评价',
  );
  expect(
    say(
      { fiscalYear: 2026, due: '2027-03-31', scope: { kind: 'unit', departments: ['430699.D01'] } },
      'notice.issue',
    ),
  ).toBe('年度 2026，截止日 2027-03-31，布置范围 只有下属单位，限1个部门');
  expect(say({ filings: ['a', 'b', 'c'] }, 'filing.remind')).toBe('报告份数 3');
});
