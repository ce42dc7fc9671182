import type { accountZh } from './account.zh.ts';

/** Words of the page of one's own account, in English. */
export const accountEn: typeof accountZh = {
  title: 'My account',
  password: {
    title: 'Change the password',
    saved: 'The new password is saved; all other sessions have ended.',
  },
  codes: {
    title: 'Codes of six digits (two-step sign-in)',
    isOff: 'Off. When on, signing in asks for a code from your phone besides the password.',
    isOn: 'On. Signing in asks for a code of six digits besides the password.',
    how: 'In the program for codes on your phone choose to enter a key by hand, enter this key, and type the code that it shows here.',
    secret: 'Key',
    code: 'Code of six digits',
    turnOn: 'Turn on',
    turnOff: 'Turn off',
    lost: 'When the phone is lost, have the security administrator reset the password; that turns codes off.',
  },
  provider: {
    title: (name) => name,
    why: (name) => `Once bound, you can sign in here with ${name}.`,
    bind: (name) => `Bind at ${name}`,
    signIn: (name) => `Sign in with ${name}`,
    unknown: (name) =>
      `No account is bound to you at ${name}. Sign in with account and password first, then bind it under “My account”.`,
    failed: (name) => `${name} did not confirm. Try again, or use account and password.`,
  },
  tokens: {
    title: 'API tokens',
    why: 'For programs that act as you, with your rights. The interface is described at /docs.',
    name: 'Purpose',
    days: 'Days until it ends',
    create: 'New token',
    once: (secret) => `New token: ${secret} It is shown this once; keep it safe.`,
    expires: 'Ends',
    lastUsed: 'Last used',
    never: 'never used',
    revoke: 'Revoke',
    none: 'No tokens.',
    nameMissing: 'Say what it is for.',
    daysWrong: 'The number of days is a whole number from 1 to 366.',
  },
};
