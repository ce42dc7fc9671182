import type {
  Act,
  Explanation,
  FilingSummary,
  FilingView,
  Receipt,
  Remark,
  SaveReply,
  SaveRequest,
  VersionSummary,
} from '../../api/filing.ts';
import type { Filing, FilingState } from '../../cycle/filing.ts';
import type { Refusal } from '../../cycle/refusal.ts';
import type { DraftDossier, Operation } from '../../draft/draft.ts';
import type { Day } from '../../values/day.ts';
import type { Money } from '../../values/money.ts';
import type { Database } from '../database.ts';
import type { Person } from '../people/person.ts';
import type { Scope } from '../scope.ts';
import { actingOf } from './acting.ts';
import { approvingOf } from './approving.ts';
import { supportingOf } from './evidence.ts';
import { historyOf } from './history.ts';
import { readingOf } from './reading.ts';
import { wordsOf } from './remarks.ts';
import { savingOf } from './saving.ts';

/** Names one filing. */
export interface FilingKey {
  readonly region: string;
  readonly id: string;
}

/** A filing to open for a unit and year. */
export interface NewFiling {
  readonly region: string;
  /** Id of the unit within the region. */
  readonly unit: string;
  readonly fiscalYear: number;
  readonly due?: Day;
  readonly demo?: boolean;
  readonly draft?: DraftDossier;
  /** Field paths fixed by the approved targets, with the approved text. */
  readonly approved?: Readonly<Record<string, string>>;
}

/** Which filings to list. Default: all in scope, by path, at most 2,000. */
export interface FilingFilter {
  readonly fiscalYear?: number;
  readonly states?: readonly FilingState[];
  readonly unit?: string;
  /** Path of a unit: itself and all below it. */
  readonly under?: string;
  readonly offset?: number;
  readonly limit?: number;
}

/** Everything that decides about a filing, read under its lock. */
export interface Standing {
  readonly key: FilingKey;
  readonly filing: Filing;
  /** Revision of the draft now; `filing.revision` is the one checked, signed or submitted last. */
  readonly revision: number;
  readonly draft: DraftDossier;
  readonly unit: FilingSummary['unit'];
  readonly explanations: readonly Explanation[];
  readonly approved: Readonly<Record<string, string>>;
  /** Whether a department stands between the unit and the finance bureau. */
  readonly hasDepartment: boolean;
  /** Revision that the figures of lists were reckoned at; absent before the first run. */
  readonly figuresRevision?: number;
  /** Accounts that typed, checked, signed or submitted in this filing. */
  readonly contributors: readonly string[];
}

/** What is frozen at a submission. Kept as JSON text; the SM3 digests of these texts go on the receipt. */
export interface Snapshot {
  readonly dossier: unknown;
  readonly document: unknown;
  readonly findings: unknown;
  readonly scorecard?: unknown;
  /** Id and version of the regulation. */
  readonly regulation: string;
  readonly lateWorkingDays: number;
}

/** What an action comes to: the filing after it, and at a submission the snapshot. */
export interface Outcome {
  readonly filing: Filing;
  readonly snapshot?: Snapshot;
}

/** Decides about an action, purely; called under the lock of the filing. */
export type Decide = (standing: Standing) => Outcome | Refusal;

/** What the approval of targets comes to. */
export interface Approval {
  /** Field paths that are fixed from now on, with the approved text. */
  readonly approved: Readonly<Record<string, string>>;
  /** Changes that bring these texts into the draft. */
  readonly operations: readonly Operation[];
  readonly filing: Filing;
  /** Where the targets were taken from, for the trail. */
  readonly source: string;
}

/** Decides about approved targets, purely; called under the lock of the filing. */
export type Approve = (standing: Standing) => Approval | Refusal;

/** What an edit does to a filing (a checked one is drafted again), or why it may not be edited; called under the lock with the new revision. */
export type Edited = (filing: Filing, revision: number, about: Edit) => Filing | Refusal;

/** What an edit is decided on besides the filing. */
interface Edit {
  /** Path of the filing's unit. */
  readonly unitPath: string;
  /** Field paths fixed by the approved targets, with the approved text. */
  readonly approved: Readonly<Record<string, string>>;
}

/** Figures of the server's own run, for lists and roll-ups. */
export interface Figures {
  readonly errors: number;
  readonly warnings: number;
  readonly score?: number;
  readonly budget?: Money;
  readonly execution?: Money;
  readonly threePublic?: Money;
}

/** A frozen submission with the texts that its digests were taken of. */
export interface Submission {
  readonly number: number;
  readonly at: Date;
  readonly revision: number;
  readonly receipt: Receipt;
  readonly dossier: string;
  readonly document: string;
  readonly findings: string;
  readonly scorecard: string;
}

/** A kept version with its draft. */
export interface Version extends VersionSummary {
  readonly draft: DraftDossier;
}

/** A file that supports an indicator or an item of the rubric. */
export interface Evidence {
  readonly id: string;
  readonly supports: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly digest: string;
  readonly by: string;
  readonly at: string;
}

/** The view of a filing without what only the server can say. */
type StoredView = Omit<
  FilingView,
  'actions' | 'editable' | 'today' | 'division' | 'books' | 'overlays'
> & {
  readonly filing: Filing;
};

/** Filings. Outside the scope nothing is found and nothing changes: the refusal is `notFound`. */
export interface Filings {
  open(scope: Scope, filing: NewFiling, by: Person): Promise<FilingKey | Refusal>;
  list(scope: Scope, filter?: FilingFilter): Promise<readonly FilingSummary[]>;
  count(scope: Scope, filter?: FilingFilter): Promise<number>;
  /** Due days of a region's filings, with the first day of submission: nothing of whose they are. */
  dueDays(
    scope: Scope,
    region: string,
  ): Promise<readonly { readonly due: Day; readonly filed?: Day }[]>;
  view(scope: Scope, key: FilingKey): Promise<StoredView | undefined>;
  standing(scope: Scope, key: FilingKey): Promise<Standing | undefined>;
  /** Saves operations: merged by field, one revision and one audit entry; the same request again changes nothing. */
  save(
    scope: Scope,
    key: FilingKey,
    request: SaveRequest,
    by: Person,
    edited: Edited,
  ): Promise<SaveReply | Refusal>;
  /** What was saved since a revision. */
  changes(
    scope: Scope,
    key: FilingKey,
    since: number,
  ): Promise<{ revision: number; others: SaveReply['others'] } | undefined>;
  /** '' as words takes the explanation back. */
  explain(
    scope: Scope,
    key: FilingKey,
    finding: string,
    words: string,
    by: Person,
  ): Promise<Explanation | Refusal>;
  remark(
    scope: Scope,
    key: FilingKey,
    path: string,
    words: string,
    by: Person,
  ): Promise<Remark | Refusal>;
  resolveRemark(
    scope: Scope,
    key: FilingKey,
    remark: string,
    resolved: boolean,
    by: Person,
  ): Promise<Remark | Refusal>;
  /** Acts: refused with `conflict` at another revision than the person saw; version, snapshot, remarks and audit entry go in one transaction. */
  act(
    scope: Scope,
    key: FilingKey,
    request: Act,
    by: Person,
    decide: Decide,
  ): Promise<Standing | Refusal>;
  /** Figures of a run at a revision; an older run than the kept one is dropped. */
  recordFigures(scope: Scope, key: FilingKey, revision: number, figures: Figures): Promise<void>;
  setDue(scope: Scope, key: FilingKey, due: Day, by: Person, why?: string): Promise<void>;
  /** Fixes approved targets and writes them into the draft, in one revision with one audit entry. */
  approve(scope: Scope, key: FilingKey, by: Person, decide: Approve): Promise<Refusal | undefined>;
  receipt(scope: Scope, key: FilingKey): Promise<Receipt | undefined>;
  submissions(scope: Scope, key: FilingKey): Promise<readonly Submission[]>;
  versions(scope: Scope, key: FilingKey): Promise<readonly VersionSummary[]>;
  version(scope: Scope, key: FilingKey, number: number): Promise<Version | undefined>;
  /** Keeps the draft as it is now, for instance before an import. */
  keepVersion(
    scope: Scope,
    key: FilingKey,
    event: 'import' | 'daily',
    by: Person,
  ): Promise<VersionSummary | Refusal>;
  /** Brings a version back as an ordinary save, so that others see it as changes. */
  restore(
    scope: Scope,
    key: FilingKey,
    number: number,
    by: Person,
    edited: Edited,
  ): Promise<SaveReply | Refusal>;
  addEvidence(
    scope: Scope,
    key: FilingKey,
    evidence: {
      readonly supports: string;
      readonly name: string;
      readonly type: string;
      readonly digest: string;
    },
    by: Person,
  ): Promise<Evidence | Refusal>;
  removeEvidence(scope: Scope, key: FilingKey, id: string, by: Person): Promise<boolean>;
  evidence(scope: Scope, key: FilingKey): Promise<readonly Evidence[]>;
}

/** The filings of a database. */
export const filingsOf = (database: Database): Filings => ({
  ...readingOf(database),
  ...savingOf(database),
  ...actingOf(database),
  ...approvingOf(database),
  ...historyOf(database),
  ...wordsOf(database),
  ...supportingOf(database),
});
