import { Link } from '@tanstack/react-router';
import { useOpenFiling } from '../draft/filing-context.ts';
import { useWords } from './language.tsx';

const PAGES = [
  'start',
  'unit',
  'staffing',
  'budget',
  'base',
  'evaluation',
  'projects',
  'rubric',
  'narrative',
  'preview',
  'check',
  'evidence',
  'sign',
  'submit',
  'history',
] as const;

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
        {PAGES.map((page) => (
          <li key={page}>
            <Link to={`/f/$region/$id/${page}`} params={params}>
              {shell.nav[page]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
