import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ROUTES } from '../../../api/routes.ts';
import type { AccessView, SystemView } from '../../../api/system.ts';
import '../../admin/admin.css';
import { sizeOf } from '../../admin/size.ts';
import { SystemJobs } from '../../admin/system-jobs.tsx';
import { useSystemWords } from '../../admin/words.ts';
import { call } from '../../client/client.ts';
import { Loading } from '../../shell/messages.tsx';
import { momentOf } from '../../shell/moment.ts';
import { PageTitle } from '../../shell/page-title.tsx';
import { AdminNav } from './admin-nav.tsx';

/** 系统运行: database, disks, backups, the chain of the log, jobs. Nothing of units and people. */
export function SystemPage() {
  const { health: words } = useSystemWords();
  const { data, refetch } = useQuery({
    queryKey: ['system'],
    queryFn: () => call<SystemView>('GET', ROUTES.system),
    // While something is under way the page follows it.
    refetchInterval: ({ state }) =>
      state.data?.jobs.some(({ ended }) => ended === undefined) ? 2000 : false,
  });
  const { data: access } = useQuery({
    queryKey: ['systemRules', 'access'],
    queryFn: () => call<AccessView>('GET', ROUTES.accessRules),
  });
  if (!data) return <Loading />;
  const waiting = access?.changes.filter(({ decided }) => decided === undefined).length ?? 0;
  const again = () => void refetch();
  return (
    <section className="page">
      <AdminNav />
      <PageTitle
        note={
          <button type="button" onClick={again}>
            {words.again}
          </button>
        }
      >
        {words.title}
      </PageTitle>
      <p className="lead">{words.lead}</p>
      {waiting > 0 && (
        <p className="banner">
          <Link to="/admin/parameters">{words.waits(waiting)}</Link>
        </p>
      )}
      <section className="card">
        <h2>{words.state}</h2>
        <Facts view={data} />
      </section>
      <SystemJobs jobs={data.jobs} onAgain={again} />
    </section>
  );
}

function Facts({ view }: { readonly view: SystemView }) {
  const { health: words } = useSystemWords();
  const { database, lastBackup, chain } = view;
  return (
    <dl className="system-facts">
      <Fact name={words.version}>{view.version}</Fact>
      <Fact name={words.started}>{momentOf(view.started)}</Fact>
      <Fact name={words.memory}>{sizeOf(view.memory)}</Fact>
      <Fact name={words.database}>{words.databaseOf(database.version, database.migration)}</Fact>
      <Fact name={words.databaseSize}>{sizeOf(database.bytes)}</Fact>
      <Fact name={words.connections}>
        {words.connectionsOf(database.connections, database.mostConnections)}
      </Fact>
      {view.files && <Room name={words.files} room={view.files} />}
      {view.backups && <Room name={words.backups} room={view.backups} />}
      <Fact name={words.lastBackup}>
        {lastBackup ? (
          <>
            {momentOf(lastBackup.at)}，{sizeOf(lastBackup.bytes)}；
            {lastBackup.checked
              ? (lastBackup.checked.whole ? words.checked : words.faulty)(
                  momentOf(lastBackup.checked.at),
                )
              : words.unchecked}
          </>
        ) : (
          words.noBackup
        )}
      </Fact>
      <Fact name={words.chain}>
        {chain === undefined
          ? words.chainNever
          : chain.whole
            ? words.chainWhole(momentOf(chain.at), chain.entries)
            : words.chainBroken(momentOf(chain.at), chain.brokenAt ?? 0)}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Room({
  name,
  room: { free, size },
}: {
  readonly name: string;
  readonly room: { readonly free: number; readonly size: number };
}) {
  const { health: words } = useSystemWords();
  const share = size === 0 ? 0 : Math.floor((free / size) * 100);
  return (
    <Fact name={name}>
      {words.room(sizeOf(free), sizeOf(size), share)}
      {share < 10 && <strong className="mistake">{words.little}</strong>}
    </Fact>
  );
}
