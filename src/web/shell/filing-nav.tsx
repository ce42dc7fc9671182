import { Link } from '@tanstack/react-router';
import { useOpenFiling } from '../draft/filing-context.ts';
import { FILING_PAGES } from './filing-pages.ts';
import { useWords } from './language.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { useAsExpert } from './use-as-expert.ts';

/** Pages that only those who file, or follow the filing, have a use for. */
const OF_THE_UNIT: ReadonlySet<string> = new Set(['start', 'sign', 'submit', 'history']);

/** The pages of a filing, beside each of them. */
export function FilingNav() {
  const { region, id } = useOpenFiling();
  const { shell } = useWords();
  const asExpert = useAsExpert();
  const pages = FILING_PAGES.filter((page) => !asExpert || !OF_THE_UNIT.has(page));
  const params = { region, id };
  return (
    <nav className="filing-nav" aria-label={shell.tasks.nav}>
      <ul>
        <li>
          <Link to="/f/$region/$id" params={params} activeOptions={{ exact: true }}>
            {shell.nav.tasks}
          </Link>
        </li>
        {asExpert && (
          <li>
            <Link to="/bureau/opinions">{shell.office.opinions}</Link>
          </li>
        )}
        {pages.map((page) => (
          <li key={page}>
            <Link to={`/f/$region/$id/${page}`} params={params}>
              {shell.nav[page]}
            </Link>
          </li>
        ))}
        <li>
          <Shortcuts />
        </li>
      </ul>
    </nav>
  );
}
