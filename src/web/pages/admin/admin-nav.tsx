import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { meQuery } from '../../client/queries.ts';
import { useWords } from '../../shell/language.tsx';

/** The pages of an administrator: each has its own, nobody has all. */
export function AdminNav() {
  const { shell } = useWords();
  const { data: me } = useSuspenseQuery(meQuery);
  const roles = new Set(me?.grants.map(({ role }) => role));
  const system = roles.has('systemAdministrator');
  const security = roles.has('securityAdministrator');
  const audit = roles.has('auditAdministrator');
  if (!system && !security && !audit) return null;
  return (
    <nav className="admin-nav" aria-label={shell.nav.accounts}>
      {system && <Link to="/admin/system">{shell.nav.system}</Link>}
      {(system || security) && <Link to="/admin/accounts">{shell.nav.accounts}</Link>}
      {system && <Link to="/admin/units">{shell.nav.units}</Link>}
      {security && <Link to="/admin/approvals">{shell.nav.approvals}</Link>}
      {(security || audit) && <Link to="/admin/security">{shell.nav.security}</Link>}
      <Link to="/admin/parameters">{shell.nav.parameters}</Link>
      <Link to="/admin/calendars">{shell.nav.calendars}</Link>
      <Link to="/admin/rules">{shell.nav.rules}</Link>
      <Link to="/admin/monitoring">{shell.nav.monitoringRules}</Link>
      <Link to="/admin/standards">{shell.nav.standards}</Link>
      <Link to="/admin/backups">{shell.nav.backups}</Link>
      {audit && <Link to="/admin/audit">{shell.nav.audit}</Link>}
    </nav>
  );
}
