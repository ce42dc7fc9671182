import { useQuery } from '@tanstack/react-query';
import type { SaveReply, VersionSummary } from '../../api/filing.ts';
import { ROUTES } from '../../api/routes.ts';
import type { FieldPath } from '../../draft/draft.ts';
import { call } from '../client/client.ts';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useAsExpert } from './use-as-expert.ts';

/** Something that happened to the filing: one save with the fields that it changed, or a step of the year. */
export type Recent = { readonly at: string; readonly by: string } & (
  | { readonly paths: readonly FieldPath[] }
  | { readonly event: VersionSummary['event'] }
);

/** So many saves are looked back. */
const BACK = 40;
/** So many lines are shown. */
const MOST = 8;
/** Milliseconds within which the saves of one person are one line: typing is saved every second. */
const ONE_SITTING = 10 * 60_000;

/** Under which the recent events of a filing are kept; stale when others changed something. */
export const recentKey = (region: string, id: string) => ['recent', region, id] as const;

/** What happened to the filing of the page, latest first, from the server's own saves and versions. */
export function useRecent(): readonly Recent[] | undefined {
  const { region, id, draft, view } = useOpenFiling();
  const names = { region, id };
  const asExpert = useAsExpert();
  const { data } = useQuery({
    queryKey: [...recentKey(region, id), view.summary.state],
    queryFn: async () => {
      const since = Math.max(0, draft.revision() - BACK);
      const [saves, versions] = await Promise.all([
        call<SaveReply>('GET', `${ROUTES.changes}?since=${since}`, names),
        call<VersionSummary[]>('GET', ROUTES.versions, names),
      ]);
      return recentOf(saves.others, versions);
    },
    // Experts see the submission, not how it came about.
    enabled: !asExpert,
  });
  return data;
}

/** Saves of one sitting in one line each, between the steps of the year; latest first. */
export function recentOf(
  changes: SaveReply['others'],
  versions: readonly VersionSummary[],
): readonly Recent[] {
  const steps = versions.filter(({ event }) => event !== 'daily');
  const lines: readonly Recent[] = [
    ...changes.map(({ at, by, operation }) => ({ at, by, paths: [operation.path] })),
    ...steps.map(({ at, by, event }) => ({ at, by, event })),
  ];
  const late = [...lines].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return late.reduce<readonly Recent[]>(joined, []).slice(0, MOST);
}

/** Adds a line, to the one after it in time where both are of one sitting. */
function joined(lines: readonly Recent[], line: Recent): readonly Recent[] {
  const next = lines.at(-1);
  const together =
    next !== undefined &&
    'paths' in next &&
    'paths' in line &&
    next.by === line.by &&
    Date.parse(next.at) - Date.parse(line.at) <= ONE_SITTING;
  if (!together) return [...lines, line];
  const paths = [...new Set([...next.paths, ...line.paths])];
  return [...lines.slice(0, -1), { ...next, paths }];
}
