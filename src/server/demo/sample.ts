import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toDossier } from '../../compose/import/to-dossier.ts';
import { type DraftDossier, EMPTY } from '../../draft/draft.ts';
import { draftOf } from '../../draft/from-dossier.ts';
import { extract } from '../../extract/extract.ts';
import { read } from '../../formats/formats.ts';

const FILE = 'samples/自评报告-有矛盾.docx';

/** The sample report as its unit would begin with it: read by the product's own reader, years moved to the filing's. */
export async function sampleDraft(fiscalYear: number): Promise<DraftDossier> {
  // Two folders up from the packed command line, three from the source.
  const file = ['../../', '../../../']
    .map((up) => fileURLToPath(new URL(up + FILE, import.meta.url)))
    .find((path) => existsSync(path));
  if (file === undefined) return EMPTY;
  const { value: report } = extract(await read(readFileSync(file)));
  const { dossier, missing } = toDossier(report);
  // Its date is of the year that the sample was written for.
  const { reportDate: _, ...rest } = dossier;
  return draftOf({ ...rest, fiscalYear }, undefined, missing);
}
