import { audit } from '../../src/audit/audit.ts';
import type { Document, Place } from '../../src/document/document.ts';
import { wordsAt } from '../../src/document/document.ts';
import type { Finding } from '../../src/document/finding.ts';
import { extract } from '../../src/extract/extract.ts';
import { read, write } from '../../src/formats/formats.ts';
import { divisionOfReport, regulationFor } from '../../src/regulation/in-force.ts';
import { score } from '../../src/score/score.ts';
import { squeeze } from '../../src/values/chinese.ts';
import { chance } from '../generate/chance.ts';
import type { Layout } from './layout.ts';

/** The formats that a document is sent through before it is audited; 'none' audits it as it is. */
export type Route = 'none' | 'docx' | 'html' | 'txt' | 'pdf';

/** Errors and warnings (and whatever else, on request) that the audit finds in a document sent through a format. */
export async function findingsVia(document: Document, route: Route): Promise<readonly Finding[]> {
  const arrived = route === 'none' ? document : await read(await write(document, route));
  const { value: report } = extract(arrived);
  const { regulation } = regulationFor(divisionOfReport(report), report.fiscalYear);
  return audit(report, { regulation, scorecards: score(report, regulation) }).findings;
}

const grave = (finding: Finding) => finding.severity === 'error' || finding.severity === 'warning';

/** What was found on one layout. */
export interface Measured {
  readonly layout: string;
  readonly route: Route;
  readonly planted: number;
  readonly found: number;
  /** Planted contradictions that were not found. */
  readonly missed: readonly string[];
  /** Errors and warnings on clean documents. */
  readonly falseOnClean: readonly string[];
  /** Errors and warnings, on documents with a plant, that neither name the altered words nor stand on the clean document. */
  readonly unrelated: readonly string[];
  readonly reported: number;
}

/** Makes documents of a layout, plants each contradiction in turn, and counts. */
export async function measure(
  layout: Layout,
  seeds: readonly number[],
  route: Route,
): Promise<Measured> {
  const missed: string[] = [];
  const falseOnClean: string[] = [];
  const unrelated: string[] = [];
  let planted = 0;
  let found = 0;
  let reported = 0;
  for (const seed of seeds) {
    const document = layout.make(chance(seed));
    const clean = await findingsVia(document, route);
    for (const each of clean.filter(grave)) falseOnClean.push(`${seed} ${told(each)}`);
    const before = new Set(clean.map((each) => each.id));
    for (const plant of layout.plants) {
      const made = plant.plant(document, chance(seed + 77));
      if (!made) continue;
      planted += 1;
      const now = (await findingsVia(made.document, route)).filter((each) => !before.has(each.id));
      const hits = now.filter(
        (each) => plant.checks.includes(each.check) && each.severity !== 'hint',
      );
      if (hits.length > 0) found += 1;
      else missed.push(`${seed} ${plant.name}`);
      const others = now.filter(
        (each) => grave(each) && !hits.includes(each) && !names(each, made.document, made.at),
      );
      reported += now.filter(grave).length;
      unrelated.push(...others.map((each) => `${seed} ${plant.name} → ${told(each)}`));
    }
  }
  return { layout: layout.name, route, planted, found, missed, falseOnClean, unrelated, reported };
}

const told = (finding: Finding): string =>
  `${finding.severity} ${finding.check} ${finding.words.zh.map((word) => (typeof word === 'string' ? word : `“${word.verbatim}”`)).join('')}`.slice(
    0,
    200,
  );

/** Whether a finding quotes words of the altered place. Formats renumber blocks, so words are compared, not places. */
function names(finding: Finding, document: Document, at: Place): boolean {
  const altered = squeeze(wordsAt(document, at));
  return finding.places.some((place) => {
    const quoted = squeeze(place.verbatim);
    return quoted !== '' && (altered.includes(quoted) || quoted.includes(altered));
  });
}
