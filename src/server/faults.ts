import { randomBytes } from 'node:crypto';
import type { Context as Request } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { RefusalReply } from '../api/people.ts';
import type { Context, Env } from './context.ts';
import { refused } from './endpoint.ts';
import { EngineFailure } from './engine/engine.ts';
import { invalid, tooMuchToDo } from './refusals.ts';

/** A fault of ours: logged with a number that the user can quote, answered in a sentence without a stack trace. */
export function faultOf(context: Context, error: Error, request: Request<Env>): Response {
  // A body that is no JSON at all.
  if (error instanceof HTTPException && error.status === 400) return refused(request, invalid(''));
  // The process that reckons and writes was ended at its limits: what it was given is too large.
  if (error instanceof EngineFailure && error.atLimit) return refused(request, tooMuchToDo());
  const number = randomBytes(4).toString('hex').toUpperCase();
  context.log({
    event: 'fault',
    number,
    route: request.req.routePath,
    kind: error.name,
    where: (error.stack ?? '').split('\n').slice(1, 4).join(' ').replace(/\s+/g, ' '),
  });
  const reply: RefusalReply = {
    refused: 'fault',
    words: {
      zh: `系统出了差错（编号${number}）。您的数据没有丢失，请重试；再次出现时请把编号告诉管理员。`,
      en: `Something went wrong on our side (number ${number}). Nothing is lost; try again.`,
    },
    number,
  };
  return request.json(reply, 500);
}
