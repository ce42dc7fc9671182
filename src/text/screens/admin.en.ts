import type { adminZh } from './admin.zh.ts';

/** Words of the administrators. */
export const adminEn: typeof adminZh = {
  accounts: {
    title: 'Units and accounts',
    account: 'Account',
    name: 'Name',
    grants: 'Roles',
    state: 'State',
    states: {
      pending: 'Waits for approval',
      active: 'Active',
      locked: 'Locked',
      disabled: 'Disabled',
    },
    lastSignIn: 'Last sign-in',
    never: 'never',
    create: 'New account',
    disable: 'Disable',
    enable: 'Enable',
    reset: 'Reset password',
    proposed: 'Proposed; it takes effect when the security administrator approves.',
    role: 'Role',
    path: 'Unit or division (path)',
    pathHint:
      'Such as 430699.D01.D0101; preparers and heads work in this unit only, other roles hold for it and below.',
    save: 'Propose',
    filter: 'Filter by account or name',
  },
  approvals: {
    title: 'Approvals',
    none: 'No change waits for you.',
    kinds: {
      createAccount: 'New account',
      changeGrants: 'Change of roles',
      disableAccount: 'Disable account',
      enableAccount: 'Enable account',
      resetPassword: 'Reset password',
    },
    by: 'Proposed by',
    at: 'At',
    detail: 'What',
    approve: 'Approve',
    refuse: 'Refuse',
    oneTime: (account, password) =>
      `One-time password of ${account}: ${password}. It is shown this once; hand it over in person.`,
  },
  audit: {
    title: 'Audit trail',
    number: 'No.',
    at: 'At',
    who: 'Who',
    what: 'What',
    subject: 'Subject',
    detail: 'Detail',
    filter: 'Filter by action, such as filing.save',
    more: 'Earlier entries',
    none: 'No entry fits.',
    verify: 'Verify',
    whole: (entries) => `The chain is whole, ${entries} entries.`,
    broken: (entries, at) => `The chain is broken at entry ${at} of ${entries}. Report it at once.`,
  },
};
