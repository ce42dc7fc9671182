import type { FilingView } from '../../api/filing.ts';
import { addressOf, ROUTES } from '../../api/routes.ts';
import { useOpenFiling } from '../draft/filing-context.ts';

/** Files by their names, each opened in a tab of its own; nothing where there are none. */
export function FileLinks({
  files,
}: {
  readonly files: readonly FilingView['evidence'][number][];
}) {
  const { region, id } = useOpenFiling();
  if (files.length === 0) return null;
  return (
    <ul className="file-links">
      {files.map((file) => (
        <li key={file.id}>
          <a
            href={`${addressOf(ROUTES.evidenceFile, { region, id, evidence: file.id })}?show=1`}
            target="_blank"
            rel="noreferrer"
          >
            {file.name}
          </a>
        </li>
      ))}
    </ul>
  );
}
