import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedIn } from './root.tsx';

const rollup = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/rollup',
  component: lazyRouteComponent(() => import('../pages/bureau/rollup.tsx'), 'RollupPage'),
});

const results = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/results',
  component: lazyRouteComponent(() => import('../pages/bureau/results.tsx'), 'ResultsPage'),
});

const spotChecks = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/spot-checks',
  component: lazyRouteComponent(() => import('../pages/bureau/spot-checks.tsx'), 'SpotChecksPage'),
});

const spotCheck = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/spot-checks/$region/$id',
  component: lazyRouteComponent(() => import('../pages/bureau/spot-check.tsx'), 'SpotCheckPage'),
});

const opinions = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/opinions',
  component: lazyRouteComponent(() => import('../pages/bureau/opinions.tsx'), 'OpinionsPage'),
});

const opinion = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/opinions/$region/$id/$filing',
  component: lazyRouteComponent(() => import('../pages/bureau/opinion.tsx'), 'OpinionPage'),
});

const evaluations = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/evaluations',
  component: lazyRouteComponent(() => import('../pages/bureau/evaluations.tsx'), 'EvaluationsPage'),
});

const officeEvaluation = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/evaluations/$region/$id',
  component: lazyRouteComponent(() => import('../pages/bureau/evaluation.tsx'), 'EvaluationPage'),
});

const publication = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/publication',
  component: lazyRouteComponent(() => import('../pages/bureau/publication.tsx'), 'PublicationPage'),
});

const notice = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/notice',
  component: lazyRouteComponent(() => import('../pages/bureau/notice.tsx'), 'NoticePage'),
});

const board = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/board',
  component: lazyRouteComponent(() => import('../pages/bureau/board.tsx'), 'BoardPage'),
});

const coverage = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/coverage',
  component: lazyRouteComponent(() => import('../pages/bureau/coverage.tsx'), 'CoveragePage'),
});

const audits = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/audits',
  component: lazyRouteComponent(() => import('../pages/bureau/audits.tsx'), 'AuditsPage'),
});

const audit = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/audits/$region/$id',
  component: lazyRouteComponent(() => import('../pages/bureau/audit.tsx'), 'AuditPage'),
});

const officeLibrary = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/library',
  component: lazyRouteComponent(() => import('../pages/local-library.tsx'), 'LocalLibraryPage'),
});

/** The pages of those who stand above the units. */
export const bureauRoutes = [
  rollup,
  results,
  spotChecks,
  spotCheck,
  opinions,
  opinion,
  evaluations,
  officeEvaluation,
  publication,
  notice,
  board,
  coverage,
  audits,
  audit,
  officeLibrary,
] as const;
