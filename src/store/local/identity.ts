import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreError } from '../fault.ts';

/** Whom the database server runs as. PostgreSQL refuses root. */
export interface Identity {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

/** Entries of the passwd file; a server cannot run as a number that has none. */
function passwd(): readonly Identity[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((parts) => parts.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/**
 * Undefined: as ourselves. As root: the owner of the folder when that is a person of the passwd file, else `nobody`.
 * Throws `StoreError` where there is none.
 */
export function identityFor(folder: string): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const people = passwd();
  const owner = statSync(folder).uid;
  const chosen =
    (owner !== 0 ? people.find((each) => each.uid === owner) : undefined) ??
    people.find((each) => each.name === 'nobody') ??
    people.find((each) => each.name === 'postgres');
  if (chosen === undefined)
    throw new StoreError(
      '数据库不能以 root 身份运行，而系统中没有 nobody 用户。请新建一个普通用户，把数据文件夹交给它，再重新启动。',
      'The database cannot run as root, and the system has no user nobody. Make an ordinary user, give it the data folder, then start again.',
    );
  return chosen;
}

/** Whether that user can pass through all folders down to this one. */
export function reachable(folder: string, identity: Identity): boolean {
  const { uid, gid, mode } = statSync(folder);
  const bit = uid === identity.uid ? 0o100 : gid === identity.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || reachable(parent, identity);
}
