import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { bureauRoutes } from './routes/bureau.tsx';
import { filingRoutes } from './routes/filing.tsx';
import { root, signedIn } from './routes/root.tsx';
import { PageFault } from './shell/messages.tsx';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./pages/sign-in.tsx'), 'SignInPage'),
});

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home.tsx'), 'HomePage'),
});
const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/account',
  component: lazyRouteComponent(() => import('./pages/account/account.tsx'), 'AccountPage'),
});
const accounts = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/accounts',
  component: lazyRouteComponent(() => import('./pages/admin/accounts.tsx'), 'AccountsPage'),
});
const calendars = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/calendars',
  component: lazyRouteComponent(() => import('./pages/admin/calendars.tsx'), 'CalendarsPage'),
});
const rules = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/rules',
  component: lazyRouteComponent(() => import('./pages/admin/rules.tsx'), 'RulesPage'),
});
const monitoringRules = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/monitoring',
  component: lazyRouteComponent(
    () => import('./pages/admin/monitoring-rules.tsx'),
    'MonitoringRulesPage',
  ),
});
const standards = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/standards',
  component: lazyRouteComponent(() => import('./pages/admin/standards.tsx'), 'StandardsPage'),
});
const system = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/system',
  component: lazyRouteComponent(() => import('./pages/admin/system.tsx'), 'SystemPage'),
});
const parameters = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/parameters',
  component: lazyRouteComponent(() => import('./pages/admin/system-rules.tsx'), 'SystemRulesPage'),
});
const securityEvents = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/security',
  component: lazyRouteComponent(
    () => import('./pages/admin/security-events.tsx'),
    'SecurityEventsPage',
  ),
});
const backups = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/backups',
  component: lazyRouteComponent(() => import('./pages/admin/backups.tsx'), 'BackupsPage'),
});
const units = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/units',
  component: lazyRouteComponent(() => import('./pages/admin/units.tsx'), 'UnitsPage'),
});
const approvals = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/approvals',
  component: lazyRouteComponent(() => import('./pages/admin/approvals.tsx'), 'ApprovalsPage'),
});
const trail = createRoute({
  getParentRoute: () => signedIn,
  path: '/admin/audit',
  component: lazyRouteComponent(() => import('./pages/admin/audit.tsx'), 'AuditPage'),
});

const notices = createRoute({
  getParentRoute: () => signedIn,
  path: '/notices',
  component: lazyRouteComponent(() => import('./pages/notices.tsx'), 'NoticesPage'),
});

const localLibrary = createRoute({
  getParentRoute: () => signedIn,
  path: '/library',
  component: lazyRouteComponent(() => import('./pages/local-library.tsx'), 'LocalLibraryPage'),
});

const tree = root.addChildren([
  signIn,
  signedIn.addChildren([
    home,
    account,
    accounts,
    units,
    calendars,
    rules,
    standards,
    monitoringRules,
    backups,
    system,
    parameters,
    securityEvents,
    approvals,
    trail,
    notices,
    localLibrary,
    ...bureauRoutes,
    filingRoutes,
  ]),
]);

/** All pages. Each is a chunk of its own. */
export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  // Each page fails for itself: the way to the other pages stays above it.
  defaultErrorComponent: PageFault,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
