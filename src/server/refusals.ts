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

/** A program with a token asks for what only the person may do. */
export const onlyInPerson = (): Refusal =>
  refuse(
    'notAllowed',
    '这件事须由本人登录后在页面上办理，不能用接口令牌办理。',
    'Only the person may do this, signed in at a page; a token does not suffice.',
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

/** Too many requests in a short time; `seconds` until the next may come. */
export const tooMany = (seconds: number): Refusal =>
  refuse(
    'tooMany',
    `操作过于频繁，请${seconds}秒后再试。已填内容没有丢失。`,
    `Too many requests; try again in ${seconds} s. Nothing is lost.`,
    { seconds },
  );

/** The body of a request is larger than any that a page of ours sends. */
export const bodyTooLarge = (): Refusal =>
  refuse(
    'tooLarge',
    '一次提交的内容过多，没有保存。请分几次粘贴或保存。',
    'The request is too large and was not carried out. Save in several steps.',
  );

/** A report with so many rows that the server gave up on it. */
export const tooMuchToDo = (): Refusal =>
  refuse(
    'tooLarge',
    '这份报告内容过多，服务器没有在限定的时间和内存内处理完。请检查是否误粘贴了大量行，删去后再试；已填内容没有丢失。',
    'The report is too large to be worked out within the limits. Remove rows pasted by mistake and try again; nothing is lost.',
  );
