import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { FilingFrame } from './shell/filing-frame.tsx';
import { Frame } from './shell/frame.tsx';
import { NotFound, PageFault } from './shell/messages.tsx';
import { SignedIn } from './shell/signed-in.tsx';

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotFound,
  errorComponent: PageFault,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./pages/sign-in.tsx'), 'SignInPage'),
});

const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn });

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

const rollup = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/rollup',
  component: lazyRouteComponent(() => import('./pages/bureau/rollup.tsx'), 'RollupPage'),
});

const results = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/results',
  component: lazyRouteComponent(() => import('./pages/bureau/results.tsx'), 'ResultsPage'),
});

const spotChecks = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/spot-checks',
  component: lazyRouteComponent(() => import('./pages/bureau/spot-checks.tsx'), 'SpotChecksPage'),
});
const spotCheck = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/spot-checks/$region/$id',
  component: lazyRouteComponent(() => import('./pages/bureau/spot-check.tsx'), 'SpotCheckPage'),
});
const opinions = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/opinions',
  component: lazyRouteComponent(() => import('./pages/bureau/opinions.tsx'), 'OpinionsPage'),
});
const opinion = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/opinions/$region/$id/$filing',
  component: lazyRouteComponent(() => import('./pages/bureau/opinion.tsx'), 'OpinionPage'),
});

const evaluations = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/evaluations',
  component: lazyRouteComponent(() => import('./pages/bureau/evaluations.tsx'), 'EvaluationsPage'),
});
const officeEvaluation = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/evaluations/$region/$id',
  component: lazyRouteComponent(() => import('./pages/bureau/evaluation.tsx'), 'EvaluationPage'),
});

const publication = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/publication',
  component: lazyRouteComponent(() => import('./pages/bureau/publication.tsx'), 'PublicationPage'),
});

const notice = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/notice',
  component: lazyRouteComponent(() => import('./pages/bureau/notice.tsx'), 'NoticePage'),
});
const board = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/board',
  component: lazyRouteComponent(() => import('./pages/bureau/board.tsx'), 'BoardPage'),
});

const coverage = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/coverage',
  component: lazyRouteComponent(() => import('./pages/bureau/coverage.tsx'), 'CoveragePage'),
});
const notices = createRoute({
  getParentRoute: () => signedIn,
  path: '/notices',
  component: lazyRouteComponent(() => import('./pages/notices.tsx'), 'NoticesPage'),
});

const audits = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/audits',
  component: lazyRouteComponent(() => import('./pages/bureau/audits.tsx'), 'AuditsPage'),
});
const audit = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/audits/$region/$id',
  component: lazyRouteComponent(() => import('./pages/bureau/audit.tsx'), 'AuditPage'),
});

const localLibrary = createRoute({
  getParentRoute: () => signedIn,
  path: '/library',
  component: lazyRouteComponent(() => import('./pages/local-library.tsx'), 'LocalLibraryPage'),
});
const officeLibrary = createRoute({
  getParentRoute: () => signedIn,
  path: '/bureau/library',
  component: lazyRouteComponent(() => import('./pages/local-library.tsx'), 'LocalLibraryPage'),
});

const filing = createRoute({
  getParentRoute: () => signedIn,
  path: '/f/$region/$id',
  component: FilingFrame,
});

const tasks = createRoute({
  getParentRoute: () => filing,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/tasks.tsx'), 'TasksPage'),
});
const start = createRoute({
  getParentRoute: () => filing,
  path: '/start',
  component: lazyRouteComponent(() => import('./pages/start.tsx'), 'StartPage'),
});
const targets = createRoute({
  getParentRoute: () => filing,
  path: '/targets',
  component: lazyRouteComponent(() => import('./pages/targets.tsx'), 'TargetsPage'),
});
const ledgers = createRoute({
  getParentRoute: () => filing,
  path: '/ledgers',
  component: lazyRouteComponent(() => import('./pages/ledgers.tsx'), 'LedgersPage'),
});
const ledger = createRoute({
  getParentRoute: () => filing,
  path: '/ledgers/$ledger',
  component: lazyRouteComponent(() => import('./pages/ledger.tsx'), 'LedgerPage'),
});
const monitoring = createRoute({
  getParentRoute: () => filing,
  path: '/monitoring',
  component: lazyRouteComponent(() => import('./pages/monitoring.tsx'), 'MonitoringPage'),
});
const assets = createRoute({
  getParentRoute: () => filing,
  path: '/assets',
  component: lazyRouteComponent(() => import('./pages/assets.tsx'), 'AssetsPage'),
});
const unit = createRoute({
  getParentRoute: () => filing,
  path: '/unit',
  component: lazyRouteComponent(() => import('./pages/unit.tsx'), 'UnitPage'),
});
const staffing = createRoute({
  getParentRoute: () => filing,
  path: '/staffing',
  component: lazyRouteComponent(() => import('./pages/staffing.tsx'), 'StaffingPage'),
});
const budget = createRoute({
  getParentRoute: () => filing,
  path: '/budget',
  component: lazyRouteComponent(() => import('./pages/budget.tsx'), 'BudgetPage'),
});
const fourBudgets = createRoute({
  getParentRoute: () => filing,
  path: '/four-budgets',
  component: lazyRouteComponent(() => import('./pages/four-budgets.tsx'), 'FourBudgetsPage'),
});
const base = createRoute({
  getParentRoute: () => filing,
  path: '/base',
  component: lazyRouteComponent(() => import('./pages/base.tsx'), 'BasePage'),
});
const evaluation = createRoute({
  getParentRoute: () => filing,
  path: '/evaluation',
  component: lazyRouteComponent(() => import('./pages/evaluation.tsx'), 'EvaluationPage'),
});
const projects = createRoute({
  getParentRoute: () => filing,
  path: '/projects',
  component: lazyRouteComponent(() => import('./pages/projects.tsx'), 'ProjectsPage'),
});
const rubric = createRoute({
  getParentRoute: () => filing,
  path: '/rubric',
  component: lazyRouteComponent(() => import('./pages/rubric.tsx'), 'RubricPage'),
});
const narrative = createRoute({
  getParentRoute: () => filing,
  path: '/narrative',
  component: lazyRouteComponent(() => import('./pages/narrative.tsx'), 'NarrativePage'),
});
const check = createRoute({
  getParentRoute: () => filing,
  path: '/check',
  component: lazyRouteComponent(() => import('./pages/check.tsx'), 'CheckPage'),
});
const preview = createRoute({
  getParentRoute: () => filing,
  path: '/preview',
  component: lazyRouteComponent(() => import('./pages/preview.tsx'), 'PreviewPage'),
});
const evidence = createRoute({
  getParentRoute: () => filing,
  path: '/evidence',
  component: lazyRouteComponent(() => import('./pages/evidence.tsx'), 'EvidencePage'),
});
const history = createRoute({
  getParentRoute: () => filing,
  path: '/history',
  component: lazyRouteComponent(() => import('./pages/history.tsx'), 'HistoryPage'),
});
const transfers = createRoute({
  getParentRoute: () => filing,
  path: '/transfers',
  component: lazyRouteComponent(() => import('./pages/transfers.tsx'), 'TransfersPage'),
});
const sign = createRoute({
  getParentRoute: () => filing,
  path: '/sign',
  component: lazyRouteComponent(() => import('./pages/sign.tsx'), 'SignPage'),
});
const rectification = createRoute({
  getParentRoute: () => filing,
  path: '/rectification',
  component: lazyRouteComponent(() => import('./pages/rectification.tsx'), 'RectificationPage'),
});
const review = createRoute({
  getParentRoute: () => filing,
  path: '/review',
  component: lazyRouteComponent(() => import('./pages/review.tsx'), 'ReviewPage'),
});
const scoring = createRoute({
  getParentRoute: () => filing,
  path: '/scoring',
  component: lazyRouteComponent(() => import('./pages/scoring.tsx'), 'ScoringPage'),
});
const submit = createRoute({
  getParentRoute: () => filing,
  path: '/submit',
  component: lazyRouteComponent(() => import('./pages/submit.tsx'), 'SubmitPage'),
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
    approvals,
    trail,
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
    notices,
    audits,
    audit,
    localLibrary,
    officeLibrary,
    filing.addChildren([
      tasks,
      start,
      targets,
      ledgers,
      ledger,
      monitoring,
      assets,
      unit,
      staffing,
      budget,
      fourBudgets,
      base,
      evaluation,
      projects,
      rubric,
      narrative,
      check,
      preview,
      evidence,
      transfers,
      history,
      sign,
      submit,
      review,
      scoring,
      rectification,
    ]),
  ]),
]);

/** All pages. Each is a chunk of its own. */
export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
