import type { Bilingual } from '../document/finding.ts';
import type { Grant, Role } from './filing.ts';

/** A row of a list of accounts: the unit by its code or path, '' for the division itself. */
export interface AccountRow {
  readonly account: string;
  readonly name: string;
  readonly role: string;
  readonly unit: string;
}

/** An account to propose. */
interface ListedAccount {
  readonly account: string;
  readonly name: string;
  readonly home: string;
  readonly grants: readonly Grant[];
}

/** What a list of accounts makes, and the rows that cannot stand. */
export interface ReadAccounts {
  readonly accounts: readonly ListedAccount[];
  readonly faults: readonly { readonly row: number; readonly sentence: Bilingual }[];
}

const ACCOUNT = /^[\w.-]{2,64}$/;
const LONGEST_NAME = 60;
const MOST_GRANTS = 20;

/** What roles are called in lists. */
const ROLE_WORDS: readonly (readonly [RegExp, Role])[] = [
  [/^(单位)?(填报|经办)(人|岗|员)?$/, 'unitPreparer'],
  [/^(单位)?(负责人|领导)$/, 'unitHead'],
  [/^(主管)?部门审核(人|岗|员)?$/, 'departmentReviewer'],
  [/^(财政)?业务(科室|处室|股室|岗)?$/, 'financeBusiness'],
  [/^(财政)?绩效(科|处|股)?岗?$/, 'financePerformance'],
  [/^(评审)?专家$/, 'expert'],
  [/^(人大审计)?监督(人员|岗)?$/, 'oversight'],
  [/^系统管理员$/, 'systemAdministrator'],
  [/^安全保密管理员$/, 'securityAdministrator'],
  [/^安全审计员$/, 'auditAdministrator'],
];

/** The role that a word of a list names. */
const roleOfWord = (word: string): Role | undefined =>
  ROLE_WORDS.find(([pattern]) => pattern.test(word))?.[1];

/**
 * Accounts of a list. Rows with one account name are roles of one person; a row that is wrong takes the others of that name
 * with it, so that nobody gets half of their roles.
 */
export function readAccounts(
  rows: readonly AccountRow[],
  division: string,
  units: readonly { readonly id: string; readonly path: string }[],
  taken: ReadonlySet<string>,
): ReadAccounts {
  const faults: { row: number; sentence: Bilingual }[] = [];
  const paths = new Map(
    units.flatMap(
      ({ id, path }) =>
        [
          [id, path],
          [path, path],
        ] as const,
    ),
  );
  paths.set('', division).set(division, division);
  const made = new Map<string, { name: string; grants: Grant[]; rows: number[] }>();
  const bad = new Set<string>();
  rows.forEach((row, at) => {
    const role = roleOfWord(row.role);
    const path = paths.get(row.unit);
    const before = made.get(row.account);
    const sentence = faultIn(row, { role, path, before, taken });
    if (sentence || role === undefined || path === undefined) {
      if (sentence) faults.push({ row: at, sentence });
      bad.add(row.account);
      return;
    }
    const grants = [...(before?.grants ?? []), { role, path }];
    made.set(row.account, { name: row.name, grants, rows: [...(before?.rows ?? []), at] });
  });
  for (const [account, { rows: own }] of made)
    if (bad.has(account))
      for (const row of own)
        faults.push({
          row,
          sentence: {
            zh: `账号“${account}”的另一行有问题，这一行也没有采用。`,
            en: `Another row of ${account} is wrong.`,
          },
        });
  faults.sort((a, b) => a.row - b.row);
  const accounts = [...made].flatMap(([account, { name, grants }]) =>
    bad.has(account) ? [] : [{ account, name, home: grants[0]?.path ?? division, grants }],
  );
  return { accounts, faults };
}

function faultIn(
  { account, name, role: word, unit }: AccountRow,
  known: {
    readonly role: Role | undefined;
    readonly path: string | undefined;
    readonly before: { readonly name: string; readonly grants: readonly Grant[] } | undefined;
    readonly taken: ReadonlySet<string>;
  },
): Bilingual | undefined {
  const { role, path, before, taken } = known;
  if (!ACCOUNT.test(account))
    return {
      zh: '账号只能用字母、数字、点、横线和下划线，2至64位。',
      en: 'Account names have 2 to 64 letters, digits, dots, dashes or underscores.',
    };
  if (taken.has(account))
    return { zh: `账号“${account}”已经有人使用。`, en: `The account ${account} is taken.` };
  if (name === '' || name.length > LONGEST_NAME)
    return { zh: `请填写姓名，不超过${LONGEST_NAME}字。`, en: 'A name is missing or too long.' };
  if (role === undefined)
    return {
      zh: `没有认出岗位“${word}”。可以写：填报人、负责人、部门审核、财政业务科室、财政绩效岗、专家、监督。`,
      en: `Not a role: ${word}.`,
    };
  if (path === undefined)
    return {
      zh: `没有编码为“${unit}”的单位，请核对，或先导入单位名册。`,
      en: `There is no unit ${unit}.`,
    };
  if (before && before.name !== name)
    return {
      zh: `账号“${account}”前面写的是“${before.name}”，同一账号只能是一个人。`,
      en: `${account} is ${before.name} above.`,
    };
  if (before?.grants.some((grant) => grant.role === role && grant.path === path))
    return { zh: '这一行与前面重复。', en: 'The same row stands above.' };
  const administers = (each: Role) => each.endsWith('Administrator');
  if (before && (administers(role) || before.grants.some((grant) => administers(grant.role))))
    return {
      zh: '三员不能兼任其他岗位，请分别建立账号。',
      en: 'An administrator holds no other role.',
    };
  if ((before?.grants.length ?? 0) >= MOST_GRANTS)
    return { zh: `一个账号最多${MOST_GRANTS}个岗位。`, en: `At most ${MOST_GRANTS} roles.` };
  return undefined;
}
