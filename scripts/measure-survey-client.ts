// The respondents of measure-survey.ts: a process of its own that opens the page of each code and answers it, many at once.
import { answerOrders } from './client-process.ts';

/** What the client is told. */
export interface SurveyOrder {
  readonly address: string;
  readonly codes: readonly string[];
  readonly atOnce: number;
}

/** What it answers: ms of each page and each answer, seconds of all, and how many were refused. */
export interface SurveyTold {
  readonly pages: readonly number[];
  readonly answers: readonly number[];
  readonly seconds: number;
  readonly refused: number;
}

const body = new URLSearchParams({ q1: '5', q2: '4', q3: '5', q4: '-', opinion: '' }).toString();
const headers = { 'content-type': 'application/x-www-form-urlencoded' };

async function run({ address, codes, atOnce }: SurveyOrder): Promise<SurveyTold> {
  const left = [...codes];
  const [pages, answers]: [number[], number[]] = [[], []];
  let refused = 0;
  const began = performance.now();
  const respond = async () => {
    for (let code = left.pop(); code !== undefined; code = left.pop()) {
      const start = performance.now();
      await (await fetch(`${address}/s/${code}`)).text();
      const opened = performance.now();
      const reply = await fetch(`${address}/s/${code}`, { method: 'POST', headers, body });
      await reply.text();
      pages.push(opened - start);
      answers.push(performance.now() - opened);
      if (reply.status !== 200) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, respond));
  return { pages, answers, seconds: (performance.now() - began) / 1000, refused };
}

answerOrders(run);
