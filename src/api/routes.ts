/**
 * Addresses of the API, once for server and web. `:region` and `:id` name a filing. Methods stand beside their use in
 * `server/routes`; each answers JSON by the schemas of this room, a refusal with its status by `refusalSchema`.
 */
export const ROUTES = {
  session: '/api/session',
  password: '/api/session/password',
  /** How one may sign in here. */
  ways: '/api/session/ways',
  /** Codes of six digits for one's own account. */
  totp: '/api/session/totp',
  /** A page to go to, not to call: leads to the identity provider and back. */
  oidc: '/api/session/oidc',
  oidcBack: '/api/session/oidc/back',
  filings: '/api/filings',
  filing: '/api/filings/:region/:id',
  operations: '/api/filings/:region/:id/operations',
  changes: '/api/filings/:region/:id/changes',
  explanations: '/api/filings/:region/:id/explanations',
  /** POST a note at a field, for whoever works on the filing too. */
  remarks: '/api/filings/:region/:id/remarks',
  remark: '/api/filings/:region/:id/remarks/:remark',
  actions: '/api/filings/:region/:id/actions',
  receipt: '/api/filings/:region/:id/receipt',
  versions: '/api/filings/:region/:id/versions',
  version: '/api/filings/:region/:id/versions/:number',
  restore: '/api/filings/:region/:id/versions/:number/restore',
  /** `format` is docx, pdf, xlsx, html or zip (all of it with the evidence). */
  download: '/api/filings/:region/:id/download/:format',
  evidence: '/api/filings/:region/:id/evidence',
  evidenceFile: '/api/filings/:region/:id/evidence/:evidence',
  /** POST a file; answers a job whose result is an ImportView. The clerk's choices become ordinary operations. */
  imports: '/api/filings/:region/:id/imports',
  /** PUT where approved targets are taken from; answers the FilingView with them fixed. */
  targets: '/api/filings/:region/:id/targets',
  /** POST a table of approved targets; answers a job whose id is then the source. */
  targetImports: '/api/filings/:region/:id/targets/imports',
  /** Fields of the dossier as the ledgers of the unit give them, each with its entries. */
  figures: '/api/filings/:region/:id/figures',
  /** GET the entries of one ledger of the filing's unit; POST new ones. */
  ledger: '/api/filings/:region/:id/ledgers/:ledger',
  /** What the register of assets goes by beside the unit's own entries: the region's tables, and cards that other units keep for it. */
  assetsBeside: '/api/filings/:region/:id/assets',
  /** The region's rules of monitoring, for the filing's unit. */
  ownMonitoring: '/api/filings/:region/:id/monitoring',
  /** The four budgets as a workbook. */
  fourBudgets: '/api/filings/:region/:id/four-budgets',
  /** POST a workbook; answers a job whose result is its Document. What of it is entered, the clerk chooses. */
  ledgerImports: '/api/filings/:region/:id/ledgers/:ledger/imports',
  /** `:survey` is the entry of a survey. GET how many codes there are; POST makes more; DELETE withdraws those not used. */
  surveyCodes: '/api/filings/:region/:id/surveys/:survey/codes',
  /** Audits of many published reports: GET the list, POST a new one. */
  massAudits: '/api/mass-audits',
  massAudit: '/api/mass-audits/:region/:id',
  /** POST a form with files; `?from=` numbers the first, so that what is sent again is there once. */
  massAuditFiles: '/api/mass-audits/:region/:id/files',
  /** POST begins it or takes it up again; answers the job. */
  massAuditWork: '/api/mass-audits/:region/:id/work',
  /** Of a cell: `?file=` and `?check=`. */
  massAuditFindings: '/api/mass-audits/:region/:id/findings',
  massAuditPassages: '/api/mass-audits/:region/:id/similar/:position',
  /** `format` is xlsx (the result) or zip (.docx files with comments). */
  massAuditDownload: '/api/mass-audits/:region/:id/download/:format',
  /** Spot checks: those of `?year=`; POST makes the draw that was looked at. */
  spotChecks: '/api/spot-checks',
  /** POST the terms of a draw; answers the sample that it would give, and leaves an entry in the trail. */
  spotCheckPreview: '/api/spot-checks/preview',
  spotCheck: '/api/spot-checks/:region/:id',
  /** PUT the experts of a filing of the sample. */
  spotCheckExperts: '/api/spot-checks/:region/:id/experts',
  /** POST what was found of a filing of the sample; it is then spot-checked. */
  spotCheckResult: '/api/spot-checks/:region/:id/results',
  spotCheckClosing: '/api/spot-checks/:region/:id/closing',
  /** Accounts that may be asked as experts. */
  experts: '/api/experts',
  /** What the expert who asks is assigned to. */
  assignments: '/api/assignments',
  /** The sheet of a filing in a spot check or evaluation with its opinions; POST an expert's own. */
  opinions: '/api/opinions/:region/:id/:filing',
  /** Evaluations by departments and the bureau; POST begins one. */
  evaluations: '/api/evaluations',
  /** PUT the weights and scores of the evaluator. */
  evaluation: '/api/evaluations/:region/:id',
  /** Frames of other evaluations, with own indicators, to begin from. */
  evaluationFrames: '/api/evaluations/:region/:id/frames',
  evaluationExperts: '/api/evaluations/:region/:id/experts',
  evaluationConclusion: '/api/evaluations/:region/:id/conclusion',
  evaluationReport: '/api/evaluations/:region/:id/report',
  submittedProjects: '/api/filings/:region/:id/projects',
  /** What spot checks and evaluations found of a filing, for its unit too. */
  inspections: '/api/filings/:region/:id/inspections',
  /** Publication: the list of a year; what the region publishes and when it approved; files of the whole portal. */
  publications: '/api/publications',
  publicationSettings: '/api/publications/settings',
  publicationFiles: '/api/publications/files',
  /** GET what the public would see and what is masked; POST publishes or corrects it. */
  publication: '/api/filings/:region/:id/publication',
  publicationWithdrawal: '/api/filings/:region/:id/publication/withdrawal',
  job: '/api/jobs/:job',
  /** The same as server-sent events (`event: job`, data a JobView) at each change; where that does not get through, ask `job`. */
  jobEvents: '/api/jobs/:job/events',
  /** GET the review of a filing, POST an entry of it. */
  review: '/api/filings/:region/:id/review',
  /** POST a year: its filings are opened for the units. */
  openings: '/api/filings/openings',
  units: '/api/admin/units',
  accounts: '/api/admin/accounts',
  /** POST a workbook; answers its tables. */
  adminSheets: '/api/admin/sheets',
  unitChanges: '/api/admin/units/changes',
  unitChange: '/api/admin/units/changes/:change',
  changesPending: '/api/admin/changes',
  changeDecision: '/api/admin/changes/:change',
  /** The region's working days: GET changes, POST a new one; of one GET what it moves, POST the decision. */
  calendars: '/api/admin/calendars',
  calendar: '/api/admin/calendars/:change',
  /** Rule books, shipped and of the region itself: GET the list, POST rules to propose. */
  rules: '/api/admin/rules',
  rulesDifferences: '/api/admin/rules/differences',
  rulebook: '/api/admin/rules/books/:book/:format',
  rulesTrial: '/api/admin/rules/proposed/:change/trial',
  rulesDecision: '/api/admin/rules/proposed/:change',
  /** The region's tables of equipment and offices: GET them, POST one to propose; POST the decision. */
  standards: '/api/admin/standards',
  standardsDecision: '/api/admin/standards/:change',
  /** When and by which thresholds the region monitors: GET, POST to propose; POST the decision. */
  monitoringRules: '/api/admin/monitoring',
  monitoringDecision: '/api/admin/monitoring/:change',
  /** POST reckons what a proposed rule would change in this year's warnings; answers the job. */
  monitoringTrial: '/api/admin/monitoring/:change/trial',
  /** How people sign in: GET the rules, POST others to propose; POST the decision. The same for what files may weigh. */
  accessRules: '/api/admin/access',
  accessDecision: '/api/admin/access/:change',
  sizeRules: '/api/admin/sizes',
  sizeDecision: '/api/admin/sizes/:change',
  /** How the system stands; POST does a job that failed once more. */
  system: '/api/admin/system',
  systemJob: '/api/admin/system/jobs/:job',
  securityEvents: '/api/admin/security',
  backups: '/api/admin/backups',
  backupCheck: '/api/admin/backups/:backup/check',
  auditTrail: '/api/admin/audit',
  auditFile: '/api/admin/audit/file',
  auditVerify: '/api/admin/audit/verify',
  tokens: '/api/tokens',
  token: '/api/tokens/:token',
  /** Totals of a department or region, the units behind a number, tables and the report as files. */
  rollup: '/api/rollup',
  rollupUnits: '/api/rollup/units',
  rollupTable: '/api/rollup/tables/:table/:format',
  rollupReport: '/api/rollup/report',
  /** The notice of `?year=`: GET it or one to begin with, PUT to keep it, POST to issue it; its documents; a check of an uploaded one. */
  notice: '/api/notice',
  noticeIssue: '/api/notice/issue',
  /** `document` is notice or group. */
  noticeDocument: '/api/notice/:document',
  noticeCheck: '/api/notice/check',
  /** Issued notices that are addressed to one's own units; `document` is notice or group. */
  issuedNotices: '/api/notices',
  issuedNotice: '/api/notices/:region/:year/:document',
  /** Who has evaluated themselves in `?year=`; `table` is coverage or transfers. */
  coverage: '/api/coverage',
  coverageTable: '/api/coverage/:table/:format',
  /** Transfers that a filing's unit hands on: GET the list, PUT one, DELETE one. Stamped reports are evidence of `transfers/<id>`. */
  transfers: '/api/filings/:region/:id/transfers',
  transfer: '/api/filings/:region/:id/transfers/:transfer',
  /** What the stamped report of a transfer says, and where that contradicts what was entered. */
  transferReport: '/api/filings/:region/:id/transfers/:transfer/report',
  /** Who is how far in `?year=`, and what is done with several at once. */
  board: '/api/board',
  boardReminders: '/api/board/reminders',
  boardReturns: '/api/board/returns',
  boardExtensions: '/api/board/extensions',
  /** POST the filings; `format` is csv, xlsx or letters (a zip of reminders as Word). */
  boardFile: '/api/board/files/:format',
  reminders: '/api/filings/:region/:id/reminders',
  /** Local indicators: GET those that one sees, POST new ones; steps of one; the workbook; reading of a workbook before anything is kept. */
  library: '/api/library',
  libraryStep: '/api/library/:region/:id/steps',
  libraryFile: '/api/library/file',
  libraryReading: '/api/library/reading',
  /** What results lead to: of a year, and of one filing. */
  results: '/api/results',
  /** The region's own rule on the use of results: GET, POST a new one; POST a trial of it on `?year=`. */
  rulesOfUse: '/api/results/rules',
  ruleOfUseTrial: '/api/results/rules/trial',
  ownResults: '/api/filings/:region/:id/results',
  resultDecision: '/api/filings/:region/:id/results/decision',
  /** The letter to the unit on what was decided, as Word. */
  resultLetter: '/api/filings/:region/:id/results/letter',
  rectifications: '/api/filings/:region/:id/rectifications',
  rectificationAnswer: '/api/filings/:region/:id/rectifications/:point/answer',
  rectificationVerdict: '/api/filings/:region/:id/rectifications/:point/verdict',
} as const;

/** Fills the names of an address: `addressOf(ROUTES.job, { job: '7' })` is `/api/jobs/7`. */
export const addressOf = (
  route: string,
  names: Readonly<Record<string, string | number>> = {},
): string =>
  route.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(`${names[name] ?? ''}`));
