/** Acts of the trail that concern the safety of the system and not its business, by what they are about. */
export const SECURITY_ACTS = {
  signIns: ['session.open'],
  failures: ['session.failed', 'account.locked'],
  secrets: ['account.password', 'account.totp.on', 'account.totp.off', 'account.oidc'],
  accounts: [
    'account.install',
    'account.propose.createAccount',
    'account.propose.changeGrants',
    'account.propose.disableAccount',
    'account.propose.enableAccount',
    'account.propose.resetPassword',
    'account.approve',
    'account.reject',
  ],
  rules: ['access', 'sizes'].flatMap((kind) =>
    ['propose', 'approve', 'reject', 'withdraw'].map((step) => `region.${step}.${kind}`),
  ),
  exports: ['file.export', 'audit.export', 'backup.make'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A kind of security events. */
export type SecurityKind = keyof typeof SECURITY_ACTS;

/** The acts of a kind; none for a word that is no kind. */
export const actsOf = (kind: string): readonly string[] =>
  Object.hasOwn(SECURITY_ACTS, kind) ? SECURITY_ACTS[kind as SecurityKind] : [];
