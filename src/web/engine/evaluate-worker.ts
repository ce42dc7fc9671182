import '../old-engines.ts';
import { Engine } from './evaluate-engine.ts';
import type { Answer, Question } from './messages.ts';

const engine = new Engine();

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const { number, ask, of } = data;
  let answer: Answer;
  try {
    // The page asks by the types of the engine's methods; a message has lost them.
    const method = engine[ask] as (...of: readonly unknown[]) => unknown;
    answer = { number, answer: method.apply(engine, [...of]) };
  } catch (fault) {
    answer = {
      number,
      fault: fault instanceof Error ? (fault.stack ?? fault.message) : `${fault}`,
    };
  }
  postMessage(answer);
});
