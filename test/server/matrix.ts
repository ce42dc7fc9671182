import type { Role } from '../../src/cycle/filing.ts';
import { STANDARD_ACCESS } from '../../src/cycle/system-rules.ts';
import { frameFor } from '../../src/inspection/frames.ts';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import type { FilingKey } from '../../src/store/filings/filings.ts';
import { PRODUCT } from '../../src/store/people/person.ts';
import { WHOLE } from '../../src/store/scope.ts';
import { day } from '../../src/values/day.ts';
import { opened } from '../store/district.ts';
import { sampled } from './sampled.ts';
import { form, type Served } from './served.ts';

/** What a route must answer to whom. Roles that are not named get 403; nobody at all gets 401. */
export interface Case {
  /** Status by role at a filing that is theirs; at another's those named get 404. */
  readonly own: Partial<Record<Role, number>>;
  readonly body?: unknown;
  readonly form?: () => FormData;
  /** Makes what the rest of the address names, and answers its names. */
  readonly prepare?: (served: Served, key: FilingKey) => Promise<Readonly<Record<string, string>>>;
  /** Not of one filing: there is no other's. */
  readonly general?: true;
  /** Also without a session; the status for everybody. */
  readonly anybody?: number;
}

const each = <R extends Role>(roles: readonly R[], status: number) =>
  Object.fromEntries(roles.map((role) => [role, status])) as Partial<Record<Role, number>>;

const UNIT = ['unitPreparer', 'unitHead'] as const;
const REVIEWERS = [
  'departmentReviewer',
  'financeBusiness',
  'financePerformance',
  'oversight',
] as const;
const APPROVERS = ['departmentReviewer', 'financeBusiness', 'financePerformance'] as const;
const SYSTEM = ['systemAdministrator'] as const;
const SECURITY = ['securityAdministrator'] as const;
const AUDIT = ['auditAdministrator'] as const;
const PROPOSERS = ['systemAdministrator', 'financePerformance'] as const;
const RULES = {
  title: '示范区绩效自评计分办法',
  number: '',
  issuer: '示范区财政局',
  inherits: 'mof-2020-10',
  from: 2025,
  effective: '2026-03-16',
  parameters: {},
};
const REGION_READERS = [...SYSTEM, ...SECURITY, ...AUDIT, 'financePerformance'] as const;
const BUSINESS = [...UNIT, ...REVIEWERS, 'expert'] as const;
const ALL = [...BUSINESS, ...SYSTEM, ...SECURITY, ...AUDIT] as const;

const PUBLISHERS = [...UNIT, 'departmentReviewer', 'financePerformance'] as const;
const PUBLICATION = [...PUBLISHERS, 'financeBusiness', 'oversight'] as const;

const unit = each(UNIT, 200);
const readers = each([...UNIT, ...REVIEWERS], 200);
const business = each(BUSINESS, 200);
const AUDITORS = ['financePerformance', 'oversight'] as const;
const auditors = each(AUDITORS, 200);
const BUREAU = each(['financePerformance'], 200);
const BATCH = ['departmentReviewer', 'financePerformance'] as const;
const BUREAU_ROLES = ['financePerformance'] as const;
/** A rule on the use of results that says nothing. */
const NO_RULE = { rule: { title: '', number: '', from: 2098, clauses: [] }, basis: '' };
const NONE = { filings: [{ region: '000000', id: 'none' }] };
const KEEPERS = [...UNIT, ...APPROVERS] as const;
const LOCAL = {
  name: '楼宇招商签约面积',
  of: 'investment',
  kind: 'quantity',
  target: '≥2000平方米',
  definition: '当年签约入驻楼宇的面积',
  basis: '按签订的入驻合同累计',
  evidence: '入驻合同',
};
const NOTICE = {
  fiscalYear: 2098,
  issuer: '示范区财政局',
  region: '示范区',
  scope: { kind: 'all', departments: [] },
  contents: { scope: '', basis: '', content: '', steps: '', requirements: '' },
  annexes: [],
  group: { leader: '', deputies: '', members: '', office: '' },
};

let count = 0;

/** A survey of a filing's unit with one question, entered past the server. */
async function survey({ store }: Served, key: FilingKey) {
  count += 1;
  const standing = await store.filings.standing(WHOLE, key);
  const of = { region: key.region, unit: standing?.unit.id ?? '' };
  const entry = (kind: string, texts: Record<string, string>): LedgerEntry => ({
    id: `${kind}${count}`,
    ledger: 'survey',
    kind,
    day: day('2024-11-05'),
    texts: { survey: `问卷${count}`, ...texts },
  });
  await store.ledgers.enter(WHOLE, of, 'survey', PRODUCT, () => [
    entry('survey', { method: 'share', population: '100' }),
    entry('question', { number: '1', wording: '服务态度' }),
  ]);
  return { survey: `survey${count}` };
}

/** Evidence of a filing, put there past the server. */
async function evidence({ store }: Served, key: FilingKey) {
  count += 1;
  const bytes = Buffer.from(`%PDF-1.4 ${count}`);
  const limits = { file: 1000, unit: 1_000_000 };
  const file = opened(
    await store.files.put(
      WHOLE,
      key,
      (async function* () {
        yield bytes;
      })(),
      limits,
    ),
  );
  const said = {
    supports: 'signature',
    name: '签字.pdf',
    type: 'application/pdf',
    digest: file.digest,
  };
  return { evidence: opened(await store.filings.addEvidence(WHOLE, key, said, PRODUCT)).id };
}

const remark = async ({ store }: Served, key: FilingKey) => ({
  remark: opened(await store.filings.remark(WHOLE, key, '', '请补充', PRODUCT)).id,
});

const version = async ({ store }: Served, key: FilingKey) => ({
  number: `${opened(await store.filings.keepVersion(WHOLE, key, 'import', PRODUCT)).number}`,
});

/** A submission and its withdrawal, so that there is a receipt and the filing stays open. */
async function receipt({ store }: Served, key: FilingKey) {
  if (await store.filings.receipt(WHOLE, key)) return {};
  const snapshot = {
    dossier: {},
    document: {},
    findings: [],
    regulation: 'r',
    lateWorkingDays: 0,
  };
  for (const [action, state] of [
    ['submit', 'submitted'],
    ['withdraw', 'drafting'],
  ] as const) {
    const standing = await store.filings.standing(WHOLE, key);
    const request = { action, revision: standing?.revision ?? 0 };
    opened(
      await store.filings.act(WHOLE, key, request, PRODUCT, ({ filing }) => ({
        filing: { ...filing, state },
        ...(action === 'submit' && { snapshot }),
      })),
    );
  }
  return {};
}

/** An audit of many reports in the region, made past the server. */
const massAudit = async ({ store }: Served, { region }: FilingKey) => ({
  ...(await store.massAudits.create(region, region, '公开报告', PRODUCT)),
});

/** A draw that nothing can be drawn from. */
const DRAW = {
  fiscalYear: 2024,
  terms: {
    ...{ seed: '1', size: { by: 'share', percent: 30 }, byRisk: 50, excluded: [] },
    weights: { errors: 1, late: 1, gap: 1, amount: 1, lastRating: 1, notDrawn: 1 },
  },
};
/** A spot check of the region, its sample one filing. */
const spotCheck = async (system: Served, { region, id }: FilingKey) => ({
  ...{ ...(await sampled(system, { region, id })), filing: id },
});
/** An evaluation by the bureau of a project of its own, made past the server. */
async function evaluation({ store }: Served, { region, id }: FilingKey) {
  const unit = (await store.filings.standing(WHOLE, { region, id }))?.unit;
  const of = { filing: id, path: unit?.path ?? '', fiscalYear: 2024, kind: 'finance' } as const;
  count += 1;
  const project = `项目${count}`;
  const frame = { id: frameFor('project').id, weights: {}, because: '' };
  return {
    ...opened(await store.evaluations.create(WHOLE, region, { ...of, project }, frame, PRODUCT)),
  };
}
const EVALUATION = '/api/evaluations/{region}/{id}';
const INSPECTORS = each(['financeBusiness', 'financePerformance', 'oversight'], 200);

const MASS = '/api/mass-audits/{region}/{id}';
const SPOT = '/api/spot-checks/{region}/{id}';
const FILING = '/api/filings/{region}/{id}';

/** Every route of the server. One that is missing here fails the test that walks them. */
export const MATRIX: Readonly<Record<string, Case>> = {
  'POST /api/session': { own: {}, anybody: 400, body: {} },
  'GET /api/session': { own: each(ALL, 200), general: true },
  // A session of its own, for it is gone afterwards.
  'DELETE /api/session': { own: each(ALL, 200), general: true },
  'PUT /api/session/password': {
    own: each(ALL, 400),
    general: true,
    body: { current: 'wrong', next: 'Another-1-password' },
  },
  'GET /api/session/ways': { own: {}, anybody: 200 },
  'GET /api/session/oidc': { own: {}, anybody: 404 },
  'GET /api/session/oidc/back': { own: {}, anybody: 404 },
  'GET /api/session/totp': { own: each(ALL, 200), general: true },
  'PUT /api/session/totp': {
    own: each(ALL, 400),
    general: true,
    body: { secret: 'A'.repeat(32), code: '000000' },
  },
  'GET /api/filings': { own: business, general: true },
  [`GET ${FILING}`]: { own: business },
  [`POST ${FILING}/operations`]: {
    own: unit,
    body: {
      request: 'request-of-matrix',
      revision: 0,
      operations: [{ kind: 'field', path: 'staffing.authorized', before: '', after: '3' }],
    },
  },
  [`GET ${FILING}/changes`]: { own: business },
  [`POST ${FILING}/explanations`]: { own: unit, body: { finding: 'a', words: '因为' } },
  [`POST ${FILING}/remarks`]: { own: unit, body: { path: 'unit.name', words: '请核对' } },
  [`PUT ${FILING}/remarks/{remark}`]: { own: unit, body: { resolved: true }, prepare: remark },
  [`POST ${FILING}/actions`]: {
    // Nothing was submitted: those who might withdraw are told so, the others may not at all.
    own: { ...each(REVIEWERS, 403), ...each(UNIT, 409) },
    body: { action: 'withdraw', revision: 0, reason: '补充' },
  },
  [`GET ${FILING}/review`]: { own: business },
  [`POST ${FILING}/review`]: {
    // Not submitted yet: reviewers are told so, the unit may open no thread at all.
    own: { ...each(UNIT, 403), ...each(APPROVERS, 409) },
    body: { kind: 'thread', quote: '', place: '', words: '请核对' },
  },
  [`GET ${FILING}/receipt`]: { own: business, prepare: receipt },
  [`GET ${FILING}/versions`]: { own: readers },
  [`GET ${FILING}/versions/{number}`]: { own: readers, prepare: version },
  [`POST ${FILING}/versions/{number}/restore`]: { own: unit, prepare: version },
  [`GET ${FILING}/download/{format}`]: {
    own: business,
    prepare: async () => ({ format: 'docx' }),
  },
  [`GET ${FILING}/evidence`]: { own: business },
  [`POST ${FILING}/evidence`]: {
    own: unit,
    form: () => form('签字.pdf', '%PDF-1.4', { supports: 'signature' }),
  },
  [`GET ${FILING}/evidence/{evidence}`]: { own: business, prepare: evidence },
  [`DELETE ${FILING}/evidence/{evidence}`]: { own: unit, prepare: evidence },
  [`POST ${FILING}/targets/imports`]: {
    own: each(APPROVERS, 200),
    form: () => form('目标批复表.txt', '文字'),
  },
  [`PUT ${FILING}/targets`]: {
    own: each(APPROVERS, 404),
    body: { source: { job: 'none' } },
  },
  [`GET ${FILING}/figures`]: { own: business },
  [`GET ${FILING}/assets`]: { own: business },
  [`GET ${FILING}/monitoring`]: { own: business },
  [`GET ${FILING}/four-budgets`]: { own: business },
  [`GET ${FILING}/ledgers/{ledger}`]: {
    own: business,
    prepare: async () => ({ ledger: 'threePublic' }),
  },
  [`POST ${FILING}/ledgers/{ledger}`]: {
    // Reviewers enter into the ledgers that are theirs; this one is the unit's.
    own: { ...unit, ...each(APPROVERS, 403) },
    body: { entries: [{ id: 'none', kind: 'expense', day: '2024-03-01', texts: {} }] },
    prepare: async () => ({ ledger: 'threePublic' }),
  },
  [`POST ${FILING}/ledgers/{ledger}/imports`]: {
    own: unit,
    form: () => form('台账.txt', '文字'),
    prepare: async () => ({ ledger: 'threePublic' }),
  },
  [`GET ${FILING}/surveys/{survey}/codes`]: { own: business, prepare: survey },
  [`POST ${FILING}/surveys/{survey}/codes`]: { own: unit, body: { count: 1 }, prepare: survey },
  [`DELETE ${FILING}/surveys/{survey}/codes`]: { own: unit, prepare: survey },
  [`POST ${FILING}/imports`]: { own: unit, form: () => form('报告.txt', '文字') },
  'GET /api/jobs/{job}': {
    own: each(ALL, 404),
    general: true,
    prepare: async () => ({ job: 'none' }),
  },
  'GET /api/jobs/{job}/events': {
    own: each(ALL, 404),
    general: true,
    prepare: async () => ({ job: 'none' }),
  },
  'DELETE /api/jobs/{job}': {
    own: each(ALL, 404),
    general: true,
    prepare: async () => ({ job: 'none' }),
  },
  'GET /api/mass-audits': { own: auditors, general: true },
  'POST /api/mass-audits': { own: auditors, general: true, body: { name: '2024年公开报告' } },
  [`GET ${MASS}`]: { own: auditors, general: true, prepare: massAudit },
  // The product made it: only who made an audit removes it.
  [`DELETE ${MASS}`]: { own: each(AUDITORS, 403), general: true, prepare: massAudit },
  [`POST ${MASS}/files`]: {
    own: auditors,
    general: true,
    form: () => form('报告.txt', '文字'),
    prepare: massAudit,
  },
  // There is no file in it.
  [`POST ${MASS}/work`]: { own: each(AUDITORS, 400), general: true, prepare: massAudit },
  [`GET ${MASS}/findings`]: { own: each(AUDITORS, 400), general: true, prepare: massAudit },
  [`GET ${MASS}/similar/{position}`]: {
    own: each(AUDITORS, 404),
    general: true,
    prepare: async (...at) => ({ ...(await massAudit(...at)), position: '0' }),
  },
  [`GET ${MASS}/download/{format}`]: {
    own: auditors,
    general: true,
    prepare: async (...at) => ({ ...(await massAudit(...at)), format: 'zip' }),
  },
  'GET /api/admin/units': { own: each([...SYSTEM, 'financePerformance'], 200), general: true },
  'PUT /api/admin/units': {
    own: each(SYSTEM, 200),
    general: true,
    body: { units: [{ id: '!', name: '', parent: '', kind: 'unit' }] },
  },
  'POST /api/filings/openings': {
    own: each(['financePerformance'], 200),
    general: true,
    body: { fiscalYear: 2099, units: [] },
  },
  'GET /api/admin/accounts': { own: each([...SYSTEM, ...SECURITY], 200), general: true },
  'POST /api/admin/accounts': {
    own: each(SYSTEM, 404),
    general: true,
    body: { kind: 'resetPassword', id: 'none' },
  },
  'GET /api/admin/changes': { own: each([...SYSTEM, ...SECURITY], 200), general: true },
  'POST /api/admin/changes/{change}': {
    own: each(SECURITY, 404),
    general: true,
    body: { approve: false, reason: '岗位不符' },
    prepare: async () => ({ change: 'none' }),
  },
  'POST /api/admin/sheets': {
    own: each(SYSTEM, 200),
    general: true,
    form: () => form('单位名册.csv', '单位编码,单位名称\nD09,区文化局\n'),
  },
  'PUT /api/admin/accounts': {
    own: each(SYSTEM, 200),
    general: true,
    body: { accounts: [{ account: '!', name: '', role: '', unit: '' }], preview: true },
  },
  'POST /api/admin/changes': {
    own: each(SECURITY, 200),
    general: true,
    body: { changes: ['none'] },
  },
  'GET /api/admin/units/changes': { own: each([...SYSTEM, ...SECURITY], 200), general: true },
  'POST /api/admin/units/changes/{change}': {
    own: each([...SYSTEM, ...SECURITY], 404),
    general: true,
    body: { approve: false },
    prepare: async () => ({ change: 'none' }),
  },
  'GET /api/admin/backups': {
    own: each([...SYSTEM, ...SECURITY, ...AUDIT], 200),
    general: true,
  },
  // No folder is set here.
  'POST /api/admin/backups': { own: each(SYSTEM, 409), general: true },
  'POST /api/admin/backups/{backup}/check': {
    own: each([...SYSTEM, ...AUDIT], 409),
    general: true,
    prepare: async () => ({ backup: 'none' }),
  },
  'GET /api/admin/calendars': { own: each(REGION_READERS, 200), general: true },
  'POST /api/admin/calendars': {
    own: each(SYSTEM, 200),
    general: true,
    body: {
      year: 2026,
      basis: '示范区放假通知',
      days: [{ day: '2026-03-17', works: false }],
      preview: true,
    },
  },
  'GET /api/admin/calendars/{change}': {
    own: each(REGION_READERS, 404),
    general: true,
    prepare: async () => ({ change: 'none' }),
  },
  'POST /api/admin/calendars/{change}': {
    own: each([...SYSTEM, ...SECURITY], 404),
    general: true,
    body: { approve: false },
    prepare: async () => ({ change: 'none' }),
  },
  'GET /api/admin/rules': { own: each(REGION_READERS, 200), general: true },
  // No books are named.
  'GET /api/admin/rules/differences': { own: each(REGION_READERS, 404), general: true },
  'GET /api/admin/rules/books/{book}/{format}': {
    own: each(REGION_READERS, 200),
    general: true,
    prepare: async () => ({ book: 'mof-2020-10', format: 'html' }),
  },
  // Nothing is changed by them.
  'POST /api/admin/rules': { own: each(PROPOSERS, 400), general: true, body: RULES },
  'POST /api/admin/rules/proposed/{change}/trial': {
    own: each(PROPOSERS, 404),
    general: true,
    body: { fiscalYear: 2024 },
    prepare: async () => ({ change: 'none' }),
  },
  'POST /api/admin/rules/proposed/{change}': {
    own: each([...PROPOSERS, ...SECURITY], 404),
    general: true,
    body: { approve: false },
    prepare: async () => ({ change: 'none' }),
  },
  'GET /api/admin/monitoring': { own: each(REGION_READERS, 200), general: true },
  // A rule without a day.
  'POST /api/admin/monitoring': {
    own: each(PROPOSERS, 400),
    general: true,
    body: {
      ...{ title: '办法', number: '', effective: '2026-01-01' },
      points: [],
      gap: '',
      workingDays: '',
    },
  },
  'POST /api/admin/monitoring/{change}': {
    own: each([...PROPOSERS, ...SECURITY], 404),
    general: true,
    body: { approve: false },
    prepare: async () => ({ change: 'none' }),
  },
  'POST /api/admin/monitoring/{change}/trial': {
    own: each(PROPOSERS, 404),
    general: true,
    prepare: async () => ({ change: 'none' }),
  },
  'GET /api/admin/standards': { own: each(REGION_READERS, 200), general: true },
  // A table without rows.
  'POST /api/admin/standards': {
    own: each(PROPOSERS, 400),
    general: true,
    body: { title: '标准', number: '', effective: '2026-01-01', rows: [] },
  },
  'POST /api/admin/standards/{change}': {
    own: each([...PROPOSERS, ...SECURITY], 404),
    general: true,
    body: { approve: false },
    prepare: async () => ({ change: 'none' }),
  },
  'GET /api/admin/access': { own: each([...SYSTEM, ...SECURITY, ...AUDIT], 200), general: true },
  // Shorter than is safe.
  'POST /api/admin/access': {
    own: each(SECURITY, 400),
    general: true,
    body: { basis: '办法', rules: { ...STANDARD_ACCESS, passwordLength: 1 } },
  },
  'POST /api/admin/access/{change}': {
    own: each([...SYSTEM, ...SECURITY], 404),
    general: true,
    body: { approve: false },
    prepare: async () => ({ change: 'none' }),
  },
  'GET /api/admin/sizes': { own: each([...SYSTEM, ...SECURITY, ...AUDIT], 200), general: true },
  'POST /api/admin/sizes': {
    own: each(SYSTEM, 400),
    general: true,
    body: { basis: '办法', rules: { fileMegabytes: 0, unitMegabytes: 0, importMegabytes: 0 } },
  },
  'POST /api/admin/sizes/{change}': {
    own: each([...SYSTEM, ...SECURITY], 404),
    general: true,
    body: { approve: false },
    prepare: async () => ({ change: 'none' }),
  },
  'GET /api/admin/system': { own: each(SYSTEM, 200), general: true },
  'POST /api/admin/system/jobs/{job}': {
    own: each(SYSTEM, 409),
    general: true,
    prepare: async () => ({ job: 'none' }),
  },
  'GET /api/admin/security': { own: each([...SECURITY, ...AUDIT], 200), general: true },
  'GET /api/admin/audit': { own: each(AUDIT, 200), general: true },
  'GET /api/admin/audit/file': { own: each(AUDIT, 200), general: true },
  'POST /api/admin/audit/verify': { own: each(AUDIT, 200), general: true },
  'GET /api/tokens': { own: each(ALL, 200), general: true },
  'POST /api/tokens': { own: each(ALL, 200), general: true, body: { name: '接口', days: 1 } },
  'DELETE /api/tokens/{token}': {
    own: each(ALL, 404),
    general: true,
    prepare: async () => ({ token: 'none' }),
  },
  'GET /api/rollup': { own: each(REVIEWERS, 200), general: true },
  'GET /api/rollup/units': { own: each(REVIEWERS, 404), general: true },
  'GET /api/rollup/tables/{table}/{format}': {
    own: each(REVIEWERS, 200),
    general: true,
    prepare: async () => ({ table: 'totals', format: 'csv' }),
  },
  'GET /api/rollup/report': { own: each(REVIEWERS, 200), general: true },
  'GET /api/spot-checks': { own: INSPECTORS, general: true },
  'POST /api/spot-checks/preview': {
    own: each(['financePerformance'], 400),
    general: true,
    body: DRAW,
  },
  'POST /api/spot-checks': {
    own: each(['financePerformance'], 400),
    general: true,
    body: { ...DRAW, name: '抽查', digest: '0'.repeat(64) },
  },
  [`GET ${SPOT}`]: { own: INSPECTORS, general: true, prepare: spotCheck },
  [`PUT ${SPOT}/experts`]: {
    own: each(['financePerformance'], 404),
    general: true,
    body: { filing: 'none', accounts: [] },
    prepare: spotCheck,
  },
  [`POST ${SPOT}/results`]: {
    own: each(['financePerformance'], 404),
    general: true,
    body: { filing: 'none', words: '属实', revision: 0 },
    prepare: spotCheck,
  },
  // Nothing was found yet.
  [`POST ${SPOT}/closing`]: {
    own: each(['financePerformance'], 409),
    general: true,
    prepare: spotCheck,
  },
  'GET /api/evaluations': { own: each(REVIEWERS, 200), general: true },
  'POST /api/evaluations': {
    own: each(['departmentReviewer', 'financePerformance'], 404),
    general: true,
    body: { region: '000000', filing: 'none' },
  },
  [`GET ${EVALUATION}`]: { own: each(REVIEWERS, 200), general: true, prepare: evaluation },
  [`GET ${EVALUATION}/frames`]: {
    own: { financePerformance: 200, departmentReviewer: 200 },
    general: true,
    prepare: evaluation,
  },
  // It is one by the bureau: the department reads it.
  [`PUT ${EVALUATION}`]: {
    own: { financePerformance: 200, departmentReviewer: 403 },
    general: true,
    body: { weights: {}, because: '', own: { marks: [], words: '' } },
    prepare: evaluation,
  },
  [`PUT ${EVALUATION}/experts`]: {
    own: { financePerformance: 404, departmentReviewer: 403 },
    general: true,
    body: { filing: 'none', accounts: [] },
    prepare: evaluation,
  },
  // Nothing is scored yet.
  [`POST ${EVALUATION}/conclusion`]: {
    own: { financePerformance: 409, departmentReviewer: 403 },
    general: true,
    body: { found: '', practices: '', problems: '', suggestions: '' },
    prepare: evaluation,
  },
  [`GET ${EVALUATION}/report`]: { own: each(REVIEWERS, 409), general: true, prepare: evaluation },
  [`GET ${FILING}/inspections`]: { own: business },
  [`GET ${FILING}/projects`]: { own: each(REVIEWERS, 200) },
  'GET /api/experts': {
    own: each(['departmentReviewer', 'financePerformance'], 200),
    general: true,
  },
  'GET /api/assignments': { own: each(['expert'], 200), general: true },
  'GET /api/opinions/{region}/{id}/{filing}': {
    // The draw is the bureau's; departments do not learn of it.
    own: { ...INSPECTORS, departmentReviewer: 404, expert: 200 },
    general: true,
    prepare: spotCheck,
  },
  'POST /api/opinions/{region}/{id}/{filing}': {
    own: each(['expert'], 200),
    general: true,
    body: { marks: [], words: '资料齐全' },
    prepare: spotCheck,
  },
  'GET /api/notice': { own: BUREAU, general: true },
  'PUT /api/notice': { own: BUREAU, general: true, body: NOTICE },
  // It has no due day.
  'POST /api/notice/issue': { own: each(['financePerformance'], 400), general: true, body: NOTICE },
  'GET /api/notice/{document}': {
    own: BUREAU,
    general: true,
    prepare: async () => ({ document: 'group' }),
  },
  'POST /api/notice/check': {
    own: BUREAU,
    general: true,
    form: () => form('通知.txt', '关于开展绩效自评工作的通知'),
  },
  'GET /api/board': { own: each(REVIEWERS, 200), general: true },
  'GET /api/notices': { own: { ...unit, ...each(REVIEWERS, 200) }, general: true },
  'GET /api/notices/{region}/{year}/{document}': {
    // None was issued.
    own: { ...each(UNIT, 404), ...each(REVIEWERS, 404) },
    general: true,
    prepare: async (_, { region }) => ({ region, year: '2098', document: 'notice' }),
  },
  'GET /api/coverage': { own: each(REVIEWERS, 200), general: true },
  'GET /api/coverage/{table}/{format}': {
    own: each(REVIEWERS, 200),
    general: true,
    prepare: async () => ({ table: 'coverage', format: 'csv' }),
  },
  [`GET ${FILING}/transfers`]: { own: business },
  [`PUT ${FILING}/transfers/{transfer}`]: {
    own: unit,
    body: { project: '农村公路养护', receiver: '东岭镇', kind: 'region', allotted: 100 },
    prepare: async () => ({ transfer: 't1' }),
  },
  [`GET ${FILING}/transfers/{transfer}/report`]: {
    own: each(BUSINESS, 404),
    prepare: async () => ({ transfer: 'none' }),
  },
  [`DELETE ${FILING}/transfers/{transfer}`]: {
    own: each(UNIT, 404),
    prepare: async () => ({ transfer: 'none' }),
  },
  'POST /api/board/reminders': {
    own: each(BATCH, 200),
    general: true,
    body: { ...NONE, words: '' },
  },
  'POST /api/board/returns': {
    own: each(BATCH, 200),
    general: true,
    body: { filings: [{ ...NONE.filings[0], revision: 0 }], reason: '补充' },
  },
  'POST /api/board/extensions': {
    own: BUREAU,
    general: true,
    body: { ...NONE, due: '2026-06-30', reason: '受灾' },
  },
  'POST /api/board/files/{format}': {
    own: each(REVIEWERS, 404),
    general: true,
    body: NONE,
    prepare: async () => ({ format: 'csv' }),
  },
  [`GET ${FILING}/reminders`]: { own: business },
  'GET /api/publications': { own: each(PUBLICATION, 200), general: true },
  'PUT /api/publications/settings': {
    own: each(['financePerformance'], 200),
    general: true,
    body: { scores: false, counting: 'calendar', approved: {}, phones: [] },
  },
  'GET /api/publications/files': { own: each(['financePerformance'], 200), general: true },
  [`GET ${FILING}/publication`]: { own: each(PUBLICATION, 200) },
  [`POST ${FILING}/publication`]: {
    // Nothing is final yet.
    own: each(PUBLISHERS, 409),
    body: { revision: 0, versions: 0, phones: [], corrections: [], reason: '' },
  },
  [`POST ${FILING}/publication/withdrawal`]: {
    own: each(PUBLISHERS, 409),
    body: { reason: '依申请撤回' },
  },
  'GET /api/library': { own: readers, general: true },
  'POST /api/library': { own: each(KEEPERS, 200), general: true, body: { indicators: [LOCAL] } },
  'POST /api/library/{region}/{id}/steps': {
    own: each(KEEPERS, 404),
    general: true,
    body: { step: 'accept' },
  },
  'GET /api/library/file': { own: readers, general: true },
  'POST /api/library/reading': {
    // An empty file: refused without a process of its own for each role.
    own: each(KEEPERS, 400),
    general: true,
    form: () => form('指标库.txt', ''),
  },
  'GET /api/results': { own: each(REVIEWERS, 200), general: true },
  'GET /api/results/rules': { own: each(REVIEWERS, 200), general: true },
  'POST /api/results/rules': { own: each(BUREAU_ROLES, 400), general: true, body: NO_RULE },
  'POST /api/results/rules/trial': { own: each(BUREAU_ROLES, 400), general: true, body: NO_RULE },
  [`GET ${FILING}/results`]: { own: business },
  // Nothing was decided.
  [`GET ${FILING}/results/letter`]: { own: each(BUSINESS, 404) },
  [`POST ${FILING}/results/decision`]: {
    // Nothing was submitted: there is no rating.
    own: each(['financePerformance'], 409),
    body: { decided: 'keep', reason: '维持', revision: 0 },
  },
  [`POST ${FILING}/rectifications`]: {
    own: each(['financePerformance'], 409),
    body: { points: [{ words: '补充满意度调查份数', due: '2026-06-30' }] },
  },
  [`POST ${FILING}/rectifications/{point}/answer`]: {
    own: each(UNIT, 404),
    body: { answer: '已补充' },
    prepare: async () => ({ point: 'none' }),
  },
  [`POST ${FILING}/rectifications/{point}/verdict`]: {
    own: each(['departmentReviewer', 'financePerformance'], 404),
    body: { verified: true, remark: '' },
    prepare: async () => ({ point: 'none' }),
  },
};
