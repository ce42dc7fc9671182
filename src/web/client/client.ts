import type { RefusalReply } from '../../api/people.ts';
import { addressOf } from '../../api/routes.ts';

/** The server refused: `reply` has the sentence and what the screen needs. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly reply: RefusalReply;

  constructor(status: number, reply: RefusalReply) {
    super(reply.words.zh);
    this.status = status;
    this.reply = reply;
  }
}

/** No answer came: no network, or the server is away. What was typed is kept and sent later. */
export class Offline extends Error {
  override readonly name = 'Offline';
}

/** Methods of the API. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

type Names = Readonly<Record<string, string | number>>;

// Told to everyone when a session has ended, so that the sign-in dialog opens over the page.
const ended = new Set<() => void>();

/** Calls the listener whenever an answer says that the session has ended. */
export function onSessionEnd(listener: () => void): () => void {
  ended.add(listener);
  return () => ended.delete(listener);
}

let asked = Date.now();

/** When the server was last asked for something that keeps a session alive, in milliseconds since 1970. */
export const lastAsked = (): number => asked;

/** Looking for changes of others, and waiting for a job, go on by themselves: the server does not count them as use. */
const byItself = (method: Method, address: string): boolean =>
  method === 'GET' && /\/changes(?:\?|$)|^\/api\/jobs\//.test(address);

/** Asks the API. The reply has the type that the route is known to answer. Throws `Refused` and `Offline`. */
export async function call<T>(
  method: Method,
  route: string,
  names: Names = {},
  body?: unknown,
): Promise<T> {
  const form = body instanceof FormData;
  const address = addressOf(route, names);
  const response = await send(address, {
    method,
    headers: {
      // Proves that a page of ours asks: other sites cannot set it.
      'x-jiping': '1',
      ...(body !== undefined && !form && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
  });
  if (!byItself(method, address)) asked = Date.now();
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const reply = await refusalOf(response);
  if (response.status === 401 && reply.refused === 'notSignedIn')
    for (const listener of ended) listener();
  throw new Refused(response.status, reply);
}

/** Asks for a file that is made of a body, and hands it to the browser to keep. Throws `Refused` and `Offline`. */
export async function takeFile(route: string, names: Names, body: unknown): Promise<void> {
  const response = await send(addressOf(route, names), {
    method: 'POST',
    headers: { 'x-jiping': '1', 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  asked = Date.now();
  if (!response.ok) throw new Refused(response.status, await refusalOf(response));
  const said = response.headers.get('content-disposition') ?? '';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = decodeURIComponent(/filename\*=UTF-8''(\S+)/.exec(said)?.[1] ?? '');
  link.click();
  URL.revokeObjectURL(link.href);
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { credentials: 'same-origin', ...init });
  } catch {
    throw new Offline(address);
  }
}

async function refusalOf(response: Response): Promise<RefusalReply> {
  try {
    return (await response.json()) as RefusalReply;
  } catch {
    // A proxy in between answered with a page of its own: as good as no server.
    if (response.status >= 502) throw new Offline(response.url);
    return {
      refused: 'fault',
      words: {
        zh: `服务器没有给出能读懂的答复（${response.status}）。您的改动没有丢失，请稍后再试。`,
        en: `The server gave no readable answer (${response.status}). Nothing of yours is lost; try again later.`,
      },
    };
  }
}
