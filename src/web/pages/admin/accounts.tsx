import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountView, PendingChange } from '../../../api/people.ts';
import { ROUTES } from '../../../api/routes.ts';
import { ImportAccounts } from '../../admin/import-accounts.tsx';
import { NewAccount } from '../../admin/new-account.tsx';
import { call } from '../../client/client.ts';
import { meQuery } from '../../client/queries.ts';
import { useSentence } from '../../client/use-sentence.ts';
import { FilterBox } from '../../shell/filter-box.tsx';
import { useWords } from '../../shell/language.tsx';
import { Loading } from '../../shell/messages.tsx';
import { momentOf } from '../../shell/moment.ts';
import { PageTitle } from '../../shell/page-title.tsx';
import { TableScroll } from '../../shell/table-scroll.tsx';
import { AdminNav } from './admin-nav.tsx';

type Simple = 'disableAccount' | 'enableAccount' | 'resetPassword';

/** Accounts. The system administrator proposes changes; none takes effect before it is approved. */
export function AccountsPage() {
  const { admin } = useWords();
  const words = admin.accounts;
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: accounts } = useQuery({
    queryKey: ['accounts'],
    queryFn: () => call<AccountView[]>('GET', ROUTES.accounts),
  });
  const [filter, setFilter] = useState('');
  const [creating, setCreating] = useState(false);
  const client = useQueryClient();
  const { propose, said } = usePropose();
  const mayPropose = me?.grants.some(({ role }) => role === 'systemAdministrator') ?? false;
  if (!accounts) return <Loading />;
  const shown = accounts.filter(({ account, name }) =>
    `${account} ${name}`.includes(filter.trim()),
  );
  return (
    <section className="page">
      <AdminNav />
      <PageTitle
        note={
          mayPropose && (
            <button type="button" className="primary" onClick={() => setCreating(true)}>
              {words.create}
            </button>
          )
        }
      >
        {words.title}
      </PageTitle>
      {said && (
        <p className="banner" role="status">
          {said}
        </p>
      )}
      {mayPropose && (
        <ImportAccounts
          onProposed={() => void client.invalidateQueries({ queryKey: ['accounts'] })}
        />
      )}
      <p>
        <FilterBox label={words.filter} value={filter} onChange={setFilter} />
      </p>
      <AccountTable
        accounts={shown}
        onPropose={mayPropose ? (kind, id) => void propose({ kind, id }) : undefined}
      />
      {mayPropose && <RefusedChanges />}
      {creating && (
        <NewAccount
          onClose={() => setCreating(false)}
          onCreate={async (body) => {
            const fine = await propose({ kind: 'createAccount', ...body });
            if (fine) setCreating(false);
            return fine;
          }}
          mistake={said}
        />
      )}
    </section>
  );
}

/** What the other administrator refused, and why: told to who proposes. */
function RefusedChanges() {
  const { admin } = useWords();
  const { data: refused = [] } = useQuery({
    queryKey: ['changes', 'refused'],
    queryFn: () => call<PendingChange[]>('GET', `${ROUTES.changesPending}?refused=1`),
  });
  if (refused.length === 0) return null;
  return (
    <section className="card">
      <h2>{admin.accounts.refusedTitle}</h2>
      <ul>
        {refused.map((change) => (
          <li key={change.id}>
            {momentOf(change.at)}　{admin.approvals.kinds[change.kind]}　{change.account}　
            {change.name}：{change.refusedFor}
          </li>
        ))}
      </ul>
    </section>
  );
}

function usePropose() {
  const { admin } = useWords();
  const sentence = useSentence();
  const client = useQueryClient();
  const [said, setSaid] = useState<string>();
  const propose = async (body: object): Promise<boolean> => {
    try {
      await call('POST', ROUTES.accounts, {}, body);
      setSaid(admin.accounts.proposed);
      await client.invalidateQueries({ queryKey: ['accounts'] });
      return true;
    } catch (fault) {
      setSaid(sentence(fault));
      return false;
    }
  };
  return { propose, said };
}

function AccountTable({
  accounts,
  onPropose,
}: {
  readonly accounts: readonly AccountView[];
  readonly onPropose: ((kind: Simple, id: string) => void) | undefined;
}) {
  const { admin, shell } = useWords();
  const words = admin.accounts;
  return (
    <TableScroll label={words.title}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{words.account}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.grants}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.lastSignIn}</th>
            {onPropose && <td />}
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">{account.account}</th>
              <td>{account.name}</td>
              <td>
                {account.grants.map(({ role, place, path }) => (
                  <div key={`${role} ${path}`}>
                    {shell.roles[role]} · {place}
                  </div>
                ))}
              </td>
              <td>{words.states[account.state]}</td>
              <td>{account.lastSignIn ? momentOf(account.lastSignIn) : words.never}</td>
              {onPropose && (
                <td>
                  <span className="buttons tight">
                    {account.state === 'disabled' ? (
                      <button
                        type="button"
                        aria-label={`${words.enable} ${account.account}`}
                        onClick={() => onPropose('enableAccount', account.id)}
                      >
                        {words.enable}
                      </button>
                    ) : (
                      <button
                        type="button"
                        aria-label={`${words.disable} ${account.account}`}
                        onClick={() => onPropose('disableAccount', account.id)}
                      >
                        {words.disable}
                      </button>
                    )}
                    <button
                      type="button"
                      aria-label={`${words.reset} ${account.account}`}
                      onClick={() => onPropose('resetPassword', account.id)}
                    >
                      {words.reset}
                    </button>
                  </span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
