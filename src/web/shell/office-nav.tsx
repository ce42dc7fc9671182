import { Link, useLocation } from '@tanstack/react-router';
import type { Me } from '../../api/people.ts';
import { OFFICE_ROLES, type Role } from '../../cycle/filing.ts';
import { useWords } from './language.tsx';

/** The pages of those who stand above the units, in the order of their year, with who has them. */
const PAGES = [
  { to: '/', name: 'home', by: [...OFFICE_ROLES, 'expert'] },
  { to: '/bureau/notice', name: 'notice', by: ['financePerformance'] },
  { to: '/bureau/board', name: 'board', by: OFFICE_ROLES },
  { to: '/notices', name: 'notices', by: ['departmentReviewer'] },
  { to: '/bureau/coverage', name: 'coverage', by: OFFICE_ROLES },
  { to: '/bureau/audits', name: 'massAudits', by: ['financePerformance', 'oversight'] },
  {
    to: '/bureau/spot-checks',
    name: 'spotChecks',
    by: ['financePerformance', 'financeBusiness', 'oversight'],
  },
  { to: '/bureau/evaluations', name: 'evaluations', by: OFFICE_ROLES },
  { to: '/bureau/opinions', name: 'opinions', by: ['expert'] },
  { to: '/bureau/rollup', name: 'rollup', by: OFFICE_ROLES },
  { to: '/bureau/library', name: 'library', by: OFFICE_ROLES },
  { to: '/bureau/publication', name: 'publication', by: OFFICE_ROLES },
  { to: '/bureau/results', name: 'results', by: OFFICE_ROLES },
  { to: '/admin/calendars', name: 'calendars', by: ['financePerformance'] },
  { to: '/admin/rules', name: 'rules', by: ['financePerformance'] },
  { to: '/admin/monitoring', name: 'monitoringRules', by: ['financePerformance'] },
  { to: '/admin/standards', name: 'standards', by: ['financePerformance'] },
] as const satisfies readonly { to: string; name: string; by: readonly Role[] }[];

/** Not within a filing, which has a way of its own. */
const isHere = (pathname: string): boolean =>
  pathname === '/' || pathname === '/notices' || /^\/(bureau|admin)\//.test(pathname);

/** The way between these pages, on all of them; not within a filing, which has its own. */
export function OfficeNav({ me }: { readonly me: Me }) {
  const { shell } = useWords();
  const { pathname } = useLocation();
  const roles = new Set<Role>(me.grants.map(({ role }) => role));
  const pages = PAGES.filter(({ by }) => by.some((role) => roles.has(role)));
  if (pages.length < 2 || !isHere(pathname)) return null;
  return (
    <nav className="office-nav" aria-label={shell.office.nav}>
      {pages.map(({ to, name }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === '/' }}>
          {shell.office[name]}
        </Link>
      ))}
    </nav>
  );
}
