import { Dialog } from './dialog.tsx';
import { useWords } from './language.tsx';

/** The keys that do something. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const { shell } = useWords();
  return (
    <Dialog title={shell.keys.title} onClose={onClose}>
      <table className="keys">
        <tbody>
          {shell.keys.list.map(([keys, what]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="buttons">
        <button type="button" onClick={onClose}>
          {shell.close}
        </button>
      </p>
    </Dialog>
  );
}
