import { Link } from '@tanstack/react-router';
import { useOpenFiling } from '../draft/filing-context.ts';
import { FILING_PAGES } from './filing-pages.ts';
import { useWords } from './language.tsx';
import { Shortcuts } from './shortcuts.tsx';

/** The pages of a filing, beside each of them. */
export function FilingNav() {
  const { region, id } = useOpenFiling();
  const { shell } = useWords();
  const params = { region, id };
  return (
    <nav className="filing-nav" aria-label={shell.tasks.nav}>
      <ul>
        <li>
          <Link to="/f/$region/$id" params={params} activeOptions={{ exact: true }}>
            {shell.nav.tasks}
          </Link>
        </li>
        {FILING_PAGES.map((page) => (
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
