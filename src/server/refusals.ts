import { type Refusal, type RefusalCode, refuse } from '../cycle/refusal.ts';

/** Status of HTTP for every refusal. A new code without a status does not compile. */
export const STATUS: Readonly<
  Record<RefusalCode, 400 | 401 | 403 | 404 | 409 | 413 | 422 | 423 | 429>
> = {
  notSignedIn: 401,
  notAllowed: 403,
  notFound: 404,
  wrongState: 409,
  openErrors: 409,
  reasonMissing: 422,
  ownSubmission: 403,
  conflict: 409,
  locked: 423,
  tooLarge: 413,
  tooMany: 429,
  invalid: 400,
};

/** Nobody is signed in, or the session has ended. */
export const notSignedIn = (): Refusal =>
  refuse(
    'notSignedIn',
    '登录已过期或还没有登录，请重新登录。没有保存的改动仍在本机。',
    'You are not signed in, or the session has ended. Unsaved changes are still on this machine.',
  );

/** The person may not do it. */
export const notAllowed = (): Refusal =>
  refuse(
    'notAllowed',
    '您的岗位不能办理这件事。如需办理，请联系财政局绩效管理人员。',
    'Your role does not allow this. Ask the performance office of the finance bureau.',
  );

/** There is no such thing, or the person may not know of it. */
export const notFound = (): Refusal =>
  refuse(
    'notFound',
    '没有找到这份内容，可能已归档，或不在您的管理范围内。',
    'Not found: it may be archived, or lie outside your scope.',
  );

/** The request does not fit its schema; `where` names the field. */
export const invalid = (where: string): Refusal =>
  refuse(
    'invalid',
    `提交的内容不完整或格式不对${where ? `（${where}）` : ''}，请检查后再提交。`,
    `The request is incomplete or malformed${where ? ` (${where})` : ''}.`,
    { where },
  );
