import type { Place } from '../document/document.ts';
import type { Finding } from '../document/finding.ts';

/** Checks over all quantities: what a check made for one quantity says about the same places counts more. */
const GENERIC: ReadonlySet<string> = new Set(['RestatedFactAgrees']);

/**
 * Leaves out what another finding says already: a finding of the same check whose places all lie within those of a
 * graver or longer one, and a finding of a generic check that a special check covers. Nothing else is merged.
 */
export function group(findings: readonly Finding[]): readonly Finding[] {
  const holders = new Map<string, number[]>();
  findings.forEach((finding, i) => {
    for (const key of new Set(finding.places.map((place) => squareOf(place.at)))) {
      const list = holders.get(key);
      if (list) list.push(i);
      else holders.set(key, [i]);
    }
  });
  return findings.filter((finding, i) => {
    const first = finding.places[0];
    if (!first) return true;
    const rivals = holders.get(squareOf(first.at)) ?? [];
    return !rivals.some((j) => {
      const other = findings[j];
      return j !== i && other !== undefined && covers(other, finding, j < i);
    });
  });
}

/** Sums of whatever is listed, and the checks that know of what a sum is. */
const LISTS: ReadonlySet<string> = new Set(['FundSourcesSum', 'ProjectCountsSum']);
const SUMS: ReadonlySet<string> = new Set([
  'TotalEqualsBasicPlusProject',
  'TotalEqualsEconomicClasses',
  'BasicEqualsPersonnelPlusRunning',
  'ThreePublicNarrativeSums',
  'UnitAmountsSum',
]);

function covers(other: Finding, finding: Finding, earlier: boolean): boolean {
  const sameCheck = other.check === finding.check;
  const known = LISTS.has(finding.check) && SUMS.has(other.check);
  if (!sameCheck && !known && (!GENERIC.has(finding.check) || GENERIC.has(other.check)))
    return false;
  if (!finding.places.every((place) => other.places.some((held) => overlap(held.at, place.at))))
    return false;
  if (known) return true;
  if (!sameCheck) return /Agrees?$/.test(other.check);
  return other.places.length > finding.places.length || earlier;
}

const squareOf = (at: Place): string => `${at.block} ${at.row ?? ''} ${at.column ?? ''}`;

/** Whether two places share a character, or are the same cell or block. */
export function overlap(a: Place, b: Place): boolean {
  if (a.block !== b.block || a.row !== b.row || a.column !== b.column) return false;
  if (a.from === b.from && a.to === b.to) return true;
  const end = Number.MAX_SAFE_INTEGER;
  return (a.from ?? 0) < (b.to ?? end) && (b.from ?? 0) < (a.to ?? end);
}
