import { z } from 'zod';
import type { RegionStandards } from '../ledger/assets/regional.ts';
import type { RegionMonitoring } from '../ledger/monitoring/region.ts';
import { changeHead } from './administration.ts';
import { keptEntry } from './ledger.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A region's table of equipment and offices to propose, as typed. */
export const standardsRequest = z.object({
  title: z.string().trim().max(200),
  number: z.string().trim().max(60),
  effective: day,
  rows: z
    .array(
      z.object({
        kind: z.enum(['standard', 'areaStandard']),
        texts: z.record(z.string().max(40), z.string().max(100)),
      }),
    )
    .max(200),
});

/** A table that was proposed. */
export const standardsChange = changeHead.extend({ standards: standardsRequest });

/** The region's tables as they were proposed, the newest first. */
export const standardsView = z.object({
  changes: z.array(standardsChange),
  /** Those in force, in the order in which they were approved. */
  approved: z.array(standardsRequest) as unknown as z.ZodType<readonly RegionStandards[]>,
  today: day,
});

/** How the region monitors, as typed. */
export const monitoringRequest = z.object({
  title: z.string().max(200),
  number: z.string().max(60),
  effective: z.string().max(40),
  points: z.array(z.object({ by: z.string().max(20), least: z.string().max(20) })).max(24),
  gap: z.string().max(20),
  workingDays: z.string().max(20),
});

const regionMonitoring = z.object({
  title: z.string(),
  number: z.string(),
  effective: day,
  points: z.array(z.object({ by: z.string(), least: z.number().optional() })),
  gap: z.number().optional(),
  workingDays: z.number(),
}) as unknown as z.ZodType<RegionMonitoring>;

/** Rules of monitoring that were approved for a region, in the order in which they were. */
export const monitoringRules = z.array(regionMonitoring) as unknown as z.ZodType<
  readonly RegionMonitoring[]
>;

/**
 * What a proposed rule would change in this year's warnings up to a day, unit by unit. Names and sentences are told to those who see
 * filings.
 */
const monitoringTrial = z.object({
  fiscalYear: z.number().int(),
  on: day,
  units: z.array(
    z.object({
      unit: z.string().optional(),
      before: z.number().int(),
      after: z.number().int(),
      sentences: z.array(z.string()),
    }),
  ),
});

/** A rule of monitoring that was proposed, with what it would change where that was tried. */
export const monitoringChange = changeHead.extend({
  monitoring: regionMonitoring,
  trial: monitoringTrial.optional(),
});

/** The region's rules of monitoring as they were proposed, the newest first. */
export const monitoringView = z.object({
  changes: z.array(monitoringChange),
  approved: monitoringRules,
  today: day,
});

/** What a unit's register of assets goes by beside its own entries. */
export const assetsBeside = z.object({
  unit: z.string(),
  standards: z.array(standardsRequest),
  registers: z.array(z.object({ keeper: z.string(), entries: z.array(keptEntry) })),
  unknownUsers: z.array(z.string()),
});

export type StandardsRequest = z.infer<typeof standardsRequest>;
export type StandardsChange = z.infer<typeof standardsChange>;
export type StandardsView = z.infer<typeof standardsView>;
export type MonitoringView = z.infer<typeof monitoringView>;
export type MonitoringChange = z.infer<typeof monitoringChange>;
export type MonitoringTrial = z.infer<typeof monitoringTrial>;
