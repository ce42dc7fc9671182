// The people of measure-server.ts: a process of its own that saves over HTTP at a steady rate and tells how long each save took.

import { Agent, request as send } from 'node:http';
import type { SaveReply } from '../src/api/filing.ts';
import { answerOrders } from './client-process.ts';

/** Somebody who types: address of the saves of the filing, cookie of the session. */
export interface Typist {
  readonly address: string;
  readonly cookie: string;
}

/** What the client is told: who types, how many saves a second, for how many seconds; and the text of each field before. */
export interface Order {
  readonly people: readonly Typist[];
  readonly rate: number;
  readonly seconds: number;
  readonly before: string;
}

/** What it answers: milliseconds of each save, from when it was due, and of the whole. */
export interface Told {
  readonly times: readonly number[];
  readonly whole: number;
  /** Processor time of the client, ms. */
  readonly cpu: number;
}

const agent = new Agent({ keepAlive: true, noDelay: true });
const revisions = new Map<string, number>();
const texts = new Map<string, string>();
let count = 0;

function post({ address, cookie }: Typist, body: string): Promise<SaveReply> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-jiping': '1',
      cookie,
    };
    const asked = send(address, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(JSON.parse(text) as SaveReply);
        else reject(new Error(text));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

async function save(who: Typist, n: number, first: string): Promise<void> {
  const path = `indicators/m${n % 40}.result`;
  const field = `${who.cookie} ${path}`;
  const after = `完成${n}项`;
  const before = texts.get(field) ?? first;
  const operations = [{ kind: 'field', path, before, after }];
  count += 1;
  const request = `measure-${process.pid}-${count}`;
  const revision = revisions.get(who.cookie) ?? 0;
  const reply = await post(who, JSON.stringify({ request, revision, operations }));
  if (reply.conflicts.length > 0) throw new Error('a conflict that nobody made');
  revisions.set(who.cookie, reply.revision);
  texts.set(field, after);
}

/** Saves at the rate for so many seconds; those of one person follow each other, and the wait counts. */
async function run({ people, rate, seconds, before }: Order): Promise<Told> {
  const times: number[] = [];
  const began = performance.now();
  const cpu = process.cpuUsage();
  const busy = people.map(() => Promise.resolve());
  for (let n = 0; n < rate * seconds; n += 1) {
    const wait = began + (n * 1000) / rate - performance.now();
    if (wait > 0) await new Promise((done) => setTimeout(done, wait));
    const due = performance.now();
    const which = n % people.length;
    const who = people[which];
    if (who === undefined) continue;
    busy[which] = (busy[which] ?? Promise.resolve())
      .then(() => save(who, n, before))
      .then(() => void times.push(performance.now() - due));
  }
  await Promise.all(busy);
  const used = process.cpuUsage(cpu);
  return { times, whole: performance.now() - began, cpu: (used.user + used.system) / 1000 };
}

answerOrders(run);
