// The visitors of measure-portal.ts and measure-mass.ts: a process of its own that opens pages and tells how long each took.

import { Agent, get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { answerOrders } from './client-process.ts';

/** What the client is told: addresses to open once one after another, or for so many seconds by many people at once. */
export interface PortalOrder {
  readonly addresses: readonly string[];
  readonly seconds?: number;
  /** How many people, how many milliseconds each waits between two pages, and the cookie that they have. */
  readonly people?: number;
  readonly pause?: number;
  readonly cookie?: string;
}

/** One page: milliseconds to its first byte, its bytes, and as they were sent. */
export interface Visit {
  readonly firstByte: number;
  readonly bytes: number;
  readonly packed: number;
}

/** What it answers. */
export interface PortalTold {
  readonly visits: readonly Visit[];
  readonly requests: number;
  /** Milliseconds to the end of a page. */
  readonly median: number;
  readonly p99: number;
}

const PEOPLE = 40;
const agent = new Agent({ keepAlive: true, noDelay: true, maxSockets: PEOPLE });

function open(address: string, unpacks: boolean, cookie?: string): Promise<Visit> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const headers = { 'accept-encoding': 'gzip', 'x-jiping': '1', ...(cookie && { cookie }) };
    const asked = get(address, { agent, headers }, (response) => {
      let firstByte = 0;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => {
        firstByte ||= performance.now() - began;
        chunks.push(chunk);
      });
      response.on('end', () => {
        if (response.statusCode !== 200) {
          reject(new Error(`${response.statusCode} ${address}`));
          return;
        }
        const sent = Buffer.concat(chunks);
        const packed = response.headers['content-encoding'] === 'gzip';
        const bytes = unpacks && packed ? gunzipSync(sent).length : sent.length;
        resolve({ firstByte, bytes, packed: sent.length });
      });
    });
    asked.on('error', reject);
  });
}

async function run(order: PortalOrder): Promise<PortalTold> {
  const { addresses, seconds, people = PEOPLE, pause = 0, cookie } = order;
  const visits: Visit[] = [];
  const times: number[] = [];
  if (seconds === undefined)
    for (const address of addresses) visits.push(await open(address, true));
  else {
    const until = performance.now() + seconds * 1000;
    let n = 0;
    const person = async () => {
      while (performance.now() < until) {
        const began = performance.now();
        n += 1;
        await open(addresses[n % addresses.length] ?? '', false, cookie);
        times.push(performance.now() - began);
        if (pause > 0) await new Promise((done) => setTimeout(done, pause));
      }
    };
    await Promise.all(Array.from({ length: people }, person));
    times.sort((a, b) => a - b);
  }
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { visits, requests: times.length, median: at(0.5), p99: at(0.99) };
}

answerOrders(run);
