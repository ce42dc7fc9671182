import { afterAll, describe, expect, test } from 'vitest';
import { UNITS } from '../../demo/district.ts';
import { demoDossier } from '../../demo/dossier.ts';
import { draftOf } from '../../draft/from-dossier.ts';
import { engineBeside } from './engine.ts';
import { wholeRun } from './whole-run.ts';

const [unit] = UNITS;
if (!unit) throw new Error('the district has no units');
const draft = draftOf(demoDossier(unit, 2024));
const about = { fiscalYear: 2024, division: '岳阳市临桥区' };

const engine = engineBeside();
afterAll(() => engine.close());

describe('the engine beside the server', () => {
  test('comes to the same as here, and keeps nobody waiting meanwhile', async () => {
    let answers = 0;
    const clock = setInterval(() => {
      answers += 1;
    }, 5);
    const run = await engine.evaluate(draft, about);
    clearInterval(clock);
    expect(run).toEqual(wholeRun(draft, about));
    expect(answers).toBeGreaterThan(5);
  });

  test('writes files, several asked for at once one after the other', async () => {
    const { document } = wholeRun(draft, about);
    const files = await Promise.all([
      engine.write(document, 'pdf'),
      engine.write(document, 'docx'),
    ]);
    const begins = files.map((bytes) => Buffer.from(bytes.subarray(0, 4)).toString('latin1'));
    expect(begins).toEqual(['%PDF', 'PK\u0003\u0004']);
  });

  test('is ended at its limit, and says so', async () => {
    const hasty = engineBeside({ milliseconds: 1, bytes: 1e9 });
    const failure = await hasty.evaluate(draft, about).catch((error: unknown) => error);
    hasty.close();
    expect(failure).toMatchObject({ name: 'EngineFailure', message: 'too-long', atLimit: true });
  });
});
