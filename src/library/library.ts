import { COMMON_OUTCOME } from './entries/common-outcome.ts';
import { COMMON_OUTPUT } from './entries/common-output.ts';
import { COMMUNITY } from './entries/community.ts';
import { CULTURE } from './entries/culture.ts';
import { EDUCATION } from './entries/education.ts';
import { EMERGENCY } from './entries/emergency.ts';
import { ENVIRONMENT } from './entries/environment.ts';
import { GENERAL } from './entries/general.ts';
import { HEALTH } from './entries/health.ts';
import { HOUSING } from './entries/housing.ts';
import { INVESTMENT } from './entries/investment.ts';
import { MARKET } from './entries/market.ts';
import { PETITIONS } from './entries/petitions.ts';
import { RESOURCES } from './entries/resources.ts';
import { RURAL } from './entries/rural.ts';
import { SAFETY } from './entries/safety.ts';
import { SCIENCE } from './entries/science.ts';
import { TRANSPORT } from './entries/transport.ts';
import { WELFARE } from './entries/welfare.ts';
import { entryOf, type LibraryIndicator, type Row } from './entry.ts';
import { FUNCTION_IDS, type FunctionId } from './functions.ts';

const ROWS: Readonly<Record<FunctionId, readonly Row[]>> = {
  common: [...COMMON_OUTPUT, ...COMMON_OUTCOME],
  general: GENERAL,
  safety: SAFETY,
  education: EDUCATION,
  science: SCIENCE,
  culture: CULTURE,
  welfare: WELFARE,
  health: HEALTH,
  environment: ENVIRONMENT,
  community: COMMUNITY,
  rural: RURAL,
  transport: TRANSPORT,
  resources: RESOURCES,
  housing: HOUSING,
  emergency: EMERGENCY,
  petitions: PETITIONS,
  investment: INVESTMENT,
  market: MARKET,
};

/** 绩效指标库 in our own wording, by function of government; targets are examples of form, not norms. */
export const LIBRARY: readonly LibraryIndicator[] = FUNCTION_IDS.flatMap((of) =>
  ROWS[of].map((row) => entryOf(of, row)),
);

/**
 * A library with the additions of units and regions: one of a name that is there already takes its place, and what it
 * leaves blank stays as it was said before.
 */
export function withAdditions(
  library: readonly LibraryIndicator[],
  additions: readonly LibraryIndicator[],
): readonly LibraryIndicator[] {
  const added = new Map(additions.map((each) => [each.name, each]));
  const kept = library.map((each) => filled(added.get(each.name), each));
  const known = new Set(library.map(({ name }) => name));
  return [...kept, ...[...added.values()].filter(({ name }) => !known.has(name))];
}

function filled(addition: LibraryIndicator | undefined, ours: LibraryIndicator): LibraryIndicator {
  if (!addition) return ours;
  return {
    ...addition,
    definition: addition.definition || ours.definition,
    basis: addition.basis || ours.basis,
    evidence: addition.evidence || ours.evidence,
  };
}
