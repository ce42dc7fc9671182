import type { Grant, Role } from '../cycle/filing.ts';
import { WHOLE } from '../store/scope.ts';
import type { Store } from '../store/store.ts';
import { hashOf, oneTimePassword } from './people/passwords.ts';

/** An account that the first start made, with the password to print once. */
export interface Installed {
  readonly account: string;
  readonly name: string;
  readonly password: string;
}

const ADMINISTRATORS: readonly { account: string; name: string; role: Role }[] = [
  { account: 'system', name: '系统管理员', role: 'systemAdministrator' },
  { account: 'security', name: '安全保密管理员', role: 'securityAdministrator' },
  { account: 'audit', name: '安全审计员', role: 'auditAdministrator' },
];

/** The division that keeps the data, before anybody named it. */
const UNNAMED = { code: '000000', name: '本级财政' } as const;

/** Fills a fresh store: the division and the three separated administrators. Nothing when there are accounts already. */
export async function install(
  store: Store,
  region: { readonly code: string; readonly name: string } = UNNAMED,
): Promise<readonly Installed[]> {
  if ((await store.accounts.count()) > 0) return [];
  const { code, name } = region;
  await store.settings.put('region', { code, name });
  await store.units.put(WHOLE, [
    { region: code, id: code, path: code, name, kind: 'division', department: name },
  ]);
  const made: Installed[] = [];
  for (const { account, name: title, role } of ADMINISTRATORS) {
    const password = oneTimePassword();
    const grants: readonly Grant[] = [{ role, path: code }];
    await store.accounts.install(
      { account, name: title, region: code, home: code, grants },
      await hashOf(password),
      true,
    );
    made.push({ account, name: title, password });
  }
  return made;
}
