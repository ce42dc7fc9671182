import { describe, expect, test } from 'vitest';
import { printed } from '../src/compose/printed.ts';
import { extract } from '../src/extract/extract.ts';
import { read, write } from '../src/formats/formats.ts';
import { factsOf } from '../src/report/facts.ts';
import { printFigure } from '../src/values/figure.ts';
import { dossier } from './generate/dossier.ts';
import { composed } from './mutate/hunt.ts';

/** How many seeds each format is tried on: a PDF costs twenty times as much. */
const SEEDS = { docx: 24, html: 24, txt: 24, pdf: 6 } as const;

describe.each(Object.entries(SEEDS) as [keyof typeof SEEDS, number][])(
  'a dossier composed, written as %s and read again',
  (format, count) => {
    test('states every fact that the form prints, once or more, equal', async () => {
      const lost: string[] = [];
      for (let seed = 500; seed < 500 + count; seed += 1) {
        const { facts } = extract(await read(await write(composed(seed), format))).value;
        for (const { metric, part, year, basis, kind, text } of printed(dossier(seed))) {
          const said = factsOf(facts, { metric, part, year, basis, kind });
          if (!said.some((fact) => printFigure(fact.value) === text))
            lost.push(`${seed} ${part} ${metric} ${basis} ${text}`);
        }
      }
      expect(lost).toEqual([]);
    });
  },
);
