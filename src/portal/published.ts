import type { Day } from '../values/day.ts';
import type { Money } from '../values/money.ts';
import type { Correction } from './correct.ts';

/** Formats in which a report is offered beside its page. */
export const PUBLISHED_FORMATS = ['docx', 'pdf', 'xlsx', 'txt'] as const;
/** A format of a published file. */
type PublishedFormat = (typeof PUBLISHED_FORMATS)[number];

/** A published file by its digests. */
export interface PublishedFile {
  readonly format: PublishedFormat;
  readonly size: number;
  readonly sha256: string;
  readonly sm3: string;
}

/** Sums of a published report in 分, and its own score in hundredths. */
export interface PublishedFigures {
  readonly budget: Money;
  readonly actual: Money;
  readonly threePublicBudget: Money;
  readonly threePublicActual: Money;
  readonly selfScore?: number;
  readonly rating?: string;
  /** Points of the bureau's rubric for the quality of the report, in hundredths. */
  readonly rubricScore?: number;
}

/** A version of a report as lists know it. */
export interface PublishedHead {
  readonly region: string;
  readonly unitId: string;
  readonly unit: string;
  readonly department: string;
  readonly fiscalYear: number;
  /** 1 for what was published first; a correction is the next. */
  readonly number: number;
  readonly day: Day;
  readonly superseded: boolean;
  readonly figures: PublishedFigures;
  readonly files: readonly PublishedFile[];
  /** Why it was corrected, and which words. */
  readonly reason?: string;
  readonly corrections: readonly Correction[];
}

/** What a region shows of its reports. */
export interface PortalSettings {
  readonly region: string;
  /** Self score and grade. */
  readonly scores: boolean;
  /** Points of the bureau's rubric. */
  readonly rubric: boolean;
  readonly demo: boolean;
}

/** The title of a report. */
export const titleOf = ({ unit, fiscalYear }: Pick<PublishedHead, 'unit' | 'fiscalYear'>): string =>
  `${unit}${fiscalYear}年度部门整体支出绩效自评报告`;

/** Folder of a report below the portal; it never changes. */
export const folderOf = ({
  region,
  fiscalYear,
  unitId,
}: Pick<PublishedHead, 'region' | 'fiscalYear' | 'unitId'>): string =>
  `reports/${region}/${fiscalYear}/${encodeURIComponent(unitId)}/`;

/** Folder of all reports of a unit; it never changes. */
export const unitFolder = ({ region, unitId }: Pick<PublishedHead, 'region' | 'unitId'>): string =>
  `units/${region}/${encodeURIComponent(unitId)}/`;

/** Folder of one version. */
export const versionFolder = (head: PublishedHead): string => `${folderOf(head)}v${head.number}/`;
