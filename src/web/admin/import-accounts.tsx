import { useState } from 'react';
import type { AccountsReply } from '../../api/administration.ts';
import { ROUTES } from '../../api/routes.ts';
import type { AccountRow } from '../../cycle/account-list.ts';
import { call } from '../client/client.ts';
import { useSentence } from '../client/use-sentence.ts';
import { useLanguage, useWords } from '../shell/language.tsx';
import { TableScroll } from '../shell/table-scroll.tsx';
import { accountRows } from './account-rows.ts';
import { BadRows, TakeList } from './take-list.tsx';
import { useRegionWords } from './words.ts';

/** Accounts of a workbook: looked at with what is wrong, the good ones proposed when it is confirmed. */
export function ImportAccounts({ onProposed }: { readonly onProposed: () => void }) {
  const { lists: words } = useRegionWords();
  const { shell } = useWords();
  const { lang } = useLanguage();
  const sentence = useSentence();
  const [rows, setRows] = useState<readonly AccountRow[]>();
  const [seen, setSeen] = useState<AccountsReply>();
  const [said, setSaid] = useState<string>();
  const ask = async (accounts: readonly AccountRow[], preview: boolean) => {
    try {
      const reply = await call<AccountsReply>('PUT', ROUTES.accounts, {}, { accounts, preview });
      setRows(accounts);
      setSeen(preview ? reply : undefined);
      setSaid(preview ? undefined : words.proposed(reply.accounts.length));
      if (!preview) onProposed();
    } catch (fault) {
      setSaid(sentence(fault));
    }
  };
  return (
    <section className="card">
      <TakeList
        title={words.accounts}
        lead={words.accountsLead}
        noHeads={words.accountsNoHeads}
        rowsOf={accountRows}
        onRows={(found) => void ask(found, true)}
      />
      {said && <p role="status">{said}</p>}
      {seen && rows && (
        <div role="status">
          <p>{words.seen(seen.accounts.length, seen.faults.length)}</p>
          <BadRows
            faults={seen.faults.map((fault) => ({
              key: `${fault.row}`,
              words: `${words.row(fault.row + 1, rows[fault.row]?.account ?? '')}${fault[lang]}`,
            }))}
          />
          {seen.accounts.length > 0 && (
            <TableScroll label={words.accounts}>
              <table className="list">
                <tbody>
                  {seen.accounts.slice(0, 100).map((each) => (
                    <tr key={each.account}>
                      <th scope="row">{each.account}</th>
                      <td>{each.name}</td>
                      <td>
                        {each.grants
                          .map(({ role, path }) => `${shell.roles[role]} ${path}`)
                          .join('；')}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableScroll>
          )}
          <p className="buttons">
            <button
              type="button"
              className="primary"
              disabled={seen.accounts.length === 0}
              onClick={() => void ask(rows, false)}
            >
              {words.propose(seen.accounts.length)}
            </button>
          </p>
        </div>
      )}
    </section>
  );
}
