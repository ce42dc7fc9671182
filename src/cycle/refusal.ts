import type { Bilingual } from '../document/finding.ts';

/** Why an action is not allowed now, or not for you. */
const REFUSALS = [
  'notSignedIn',
  'notAllowed',
  'notFound',
  'wrongState',
  'openErrors',
  'reasonMissing',
  'ownSubmission',
  'conflict',
  'locked',
  'tooLarge',
  'tooMany',
  'invalid',
] as const;

/** Code of a refusal; `server` maps each to a status of HTTP. */
export type RefusalCode = (typeof REFUSALS)[number];

/** An action refused: what, why and what to do, in both languages. A value, never thrown by core rooms. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly words: Bilingual;
  /** Facts that a screen needs: the clashing fields, the open findings. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Makes a refusal. */
export const refuse = (
  refused: RefusalCode,
  zh: string,
  en: string,
  facts?: Readonly<Record<string, unknown>>,
): Refusal => ({ refused, words: { zh, en }, ...(facts && { facts }) });

/** Whether a value is a refusal. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value && 'words' in value;
