import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { FilingFrame } from '../shell/filing-frame.tsx';
import { signedIn } from './root.tsx';

const filing = createRoute({
  getParentRoute: () => signedIn,
  path: '/f/$region/$id',
  component: FilingFrame,
});

const tasks = createRoute({
  getParentRoute: () => filing,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/tasks.tsx'), 'TasksPage'),
});

const start = createRoute({
  getParentRoute: () => filing,
  path: '/start',
  component: lazyRouteComponent(() => import('../pages/start.tsx'), 'StartPage'),
});

const targets = createRoute({
  getParentRoute: () => filing,
  path: '/targets',
  component: lazyRouteComponent(() => import('../pages/targets.tsx'), 'TargetsPage'),
});

const ledgers = createRoute({
  getParentRoute: () => filing,
  path: '/ledgers',
  component: lazyRouteComponent(() => import('../pages/ledgers.tsx'), 'LedgersPage'),
});

const ledger = createRoute({
  getParentRoute: () => filing,
  path: '/ledgers/$ledger',
  component: lazyRouteComponent(() => import('../pages/ledger.tsx'), 'LedgerPage'),
});

const monitoring = createRoute({
  getParentRoute: () => filing,
  path: '/monitoring',
  component: lazyRouteComponent(() => import('../pages/monitoring.tsx'), 'MonitoringPage'),
});

const assets = createRoute({
  getParentRoute: () => filing,
  path: '/assets',
  component: lazyRouteComponent(() => import('../pages/assets.tsx'), 'AssetsPage'),
});

const unit = createRoute({
  getParentRoute: () => filing,
  path: '/unit',
  component: lazyRouteComponent(() => import('../pages/unit.tsx'), 'UnitPage'),
});

const staffing = createRoute({
  getParentRoute: () => filing,
  path: '/staffing',
  component: lazyRouteComponent(() => import('../pages/staffing.tsx'), 'StaffingPage'),
});

const budget = createRoute({
  getParentRoute: () => filing,
  path: '/budget',
  component: lazyRouteComponent(() => import('../pages/budget.tsx'), 'BudgetPage'),
});

const fourBudgets = createRoute({
  getParentRoute: () => filing,
  path: '/four-budgets',
  component: lazyRouteComponent(() => import('../pages/four-budgets.tsx'), 'FourBudgetsPage'),
});

const base = createRoute({
  getParentRoute: () => filing,
  path: '/base',
  component: lazyRouteComponent(() => import('../pages/base.tsx'), 'BasePage'),
});

const evaluation = createRoute({
  getParentRoute: () => filing,
  path: '/evaluation',
  component: lazyRouteComponent(() => import('../pages/evaluation.tsx'), 'EvaluationPage'),
});

const projects = createRoute({
  getParentRoute: () => filing,
  path: '/projects',
  component: lazyRouteComponent(() => import('../pages/projects.tsx'), 'ProjectsPage'),
});

const rubric = createRoute({
  getParentRoute: () => filing,
  path: '/rubric',
  component: lazyRouteComponent(() => import('../pages/rubric.tsx'), 'RubricPage'),
});

const narrative = createRoute({
  getParentRoute: () => filing,
  path: '/narrative',
  component: lazyRouteComponent(() => import('../pages/narrative.tsx'), 'NarrativePage'),
});

const check = createRoute({
  getParentRoute: () => filing,
  path: '/check',
  component: lazyRouteComponent(() => import('../pages/check.tsx'), 'CheckPage'),
});

const preview = createRoute({
  getParentRoute: () => filing,
  path: '/preview',
  component: lazyRouteComponent(() => import('../pages/preview.tsx'), 'PreviewPage'),
});

const evidence = createRoute({
  getParentRoute: () => filing,
  path: '/evidence',
  component: lazyRouteComponent(() => import('../pages/evidence.tsx'), 'EvidencePage'),
});

const history = createRoute({
  getParentRoute: () => filing,
  path: '/history',
  component: lazyRouteComponent(() => import('../pages/history.tsx'), 'HistoryPage'),
});

const transfers = createRoute({
  getParentRoute: () => filing,
  path: '/transfers',
  component: lazyRouteComponent(() => import('../pages/transfers.tsx'), 'TransfersPage'),
});

const sign = createRoute({
  getParentRoute: () => filing,
  path: '/sign',
  component: lazyRouteComponent(() => import('../pages/sign.tsx'), 'SignPage'),
});

const rectification = createRoute({
  getParentRoute: () => filing,
  path: '/rectification',
  component: lazyRouteComponent(() => import('../pages/rectification.tsx'), 'RectificationPage'),
});

const review = createRoute({
  getParentRoute: () => filing,
  path: '/review',
  component: lazyRouteComponent(() => import('../pages/review.tsx'), 'ReviewPage'),
});

const scoring = createRoute({
  getParentRoute: () => filing,
  path: '/scoring',
  component: lazyRouteComponent(() => import('../pages/scoring.tsx'), 'ScoringPage'),
});

const submit = createRoute({
  getParentRoute: () => filing,
  path: '/submit',
  component: lazyRouteComponent(() => import('../pages/submit.tsx'), 'SubmitPage'),
});

/** A filing with its pages. */
export const filingRoutes = filing.addChildren([
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
  history,
  transfers,
  sign,
  rectification,
  review,
  scoring,
  submit,
]);
