import type { Readable } from 'node:stream';
import type { Refusal } from '../cycle/refusal.ts';
import type { FilingKey } from './filings/filings.ts';
import type { Scope } from './scope.ts';

/** A kept file. */
export interface StoredFile {
  /** SHA-256 in hexadecimal; the file's name in the folder. */
  readonly digest: string;
  readonly sm3: string;
  readonly size: number;
}

/** Limits of an upload in bytes: of the file, and of all files of the unit. */
export interface FileLimits {
  readonly file: number;
  readonly unit: number;
}

/** Files by digest in a folder, never in the database. */
export interface Files {
  /** Streams in: temporary file, digests, fsync, rename. Refused (`tooLarge`) past a limit; nothing stays then. */
  put(
    scope: Scope,
    key: FilingKey,
    bytes: AsyncIterable<Uint8Array>,
    limits: FileLimits,
  ): Promise<StoredFile | Refusal>;
  /** A file of a filing, whole and unaltered or refused: its bytes are digested before the first is handed out. */
  open(
    scope: Scope,
    key: FilingKey,
    digest: string,
  ): Promise<{ file: StoredFile; bytes: Readable } | Refusal>;
  /** Bytes of all files that the unit of the filing has. */
  used(scope: Scope, key: FilingKey): Promise<number>;
}
