import { audit } from '../../src/audit/audit.ts';
import { compose } from '../../src/compose/compose.ts';
import type { Document, Place } from '../../src/document/document.ts';
import type { Finding } from '../../src/document/finding.ts';
import { extract } from '../../src/extract/extract.ts';
import { regulationFor } from '../../src/regulation/in-force.ts';
import { score } from '../../src/score/score.ts';
import { chance } from '../generate/chance.ts';
import { dossier } from '../generate/dossier.ts';
import type { Planted } from './mutate.ts';
import { MUTATIONS } from './mutations.ts';

/** What the audit says of a document. */
export function findingsOf(document: Document): readonly Finding[] {
  const { value: report } = extract(document);
  const { regulation } = regulationFor('湖南省', report.fiscalYear);
  return audit(report, { regulation, scorecards: score(report, regulation) }).findings;
}

/** The composed report of a seed's invented unit. */
export function composed(seed: number): Document {
  const made = dossier(seed);
  return compose(made, regulationFor('湖南省', made.fiscalYear).regulation);
}

/** One hunt: a contradiction planted, and what was found of it. */
export interface Hunt {
  readonly seed: number;
  readonly planted: Planted;
  readonly hit: boolean;
  /** Errors and warnings that are neither at the altered place nor there without the alteration. */
  readonly unrelated: readonly Finding[];
}

/** Plants one contradiction into the report of each seed, mutations in turn, and looks for it. */
export function hunt(seeds: readonly number[]): readonly Hunt[] {
  return seeds.flatMap((seed, i) => {
    const document = composed(seed);
    const before = new Set(findingsOf(document).map((finding) => finding.id));
    for (let k = 0; k < MUTATIONS.length; k += 1) {
      const mutation = MUTATIONS[(i + k) % MUTATIONS.length];
      const planted = mutation?.plant(document, chance(seed + 1));
      if (planted) return [search(seed, planted, before)];
    }
    return [];
  });
}

function search(seed: number, planted: Planted, before: ReadonlySet<string>): Hunt {
  const found = findingsOf(planted.document).filter(
    (finding) =>
      finding.severity === 'error' ||
      finding.severity === 'warning' ||
      planted.checks.includes(finding.check),
  );
  const near = found.filter((finding) =>
    finding.places.some((place) => touches(place.at, planted.at)),
  );
  return {
    seed,
    planted,
    hit: near.some(
      (finding) => planted.checks.includes(finding.check) && finding.severity !== 'hint',
    ),
    unrelated: found.filter(
      (finding) =>
        !near.includes(finding) && !before.has(finding.id) && finding.severity !== 'notice',
    ),
  };
}

const touches = (a: Place, b: Place): boolean =>
  a.block === b.block && (b.row === undefined || (a.row === b.row && a.column === b.column));
