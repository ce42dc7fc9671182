import type { PublicationVersion } from '../../api/publication.ts';
import { usePublicationWords } from './words.ts';

/** The versions of a report, the latest first, each with its state, reason, page and digests. */
export function Versions({ versions }: { readonly versions: readonly PublicationVersion[] }) {
  const words = usePublicationWords();
  return (
    <ul>
      {[...versions].reverse().map((version) => (
        <li key={version.number}>
          <strong>{words.version(version.number)}</strong>{' '}
          <span className="tag">{words.states[version.state]}</span>{' '}
          {words.by(version.day, version.by)}
          {version.address && (
            <>
              {' '}
              <a href={version.address} target="_blank" rel="noreferrer">
                {words.open}
              </a>
            </>
          )}
          {version.reason && <p>{version.reason}</p>}
          {version.withdrawnFor && <p>{version.withdrawnFor}</p>}
          <details>
            <summary>{words.files}</summary>
            <ul>
              {version.files.map(({ format, sm3 }) => (
                <li key={format}>
                  {format} <code>{sm3}</code>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
