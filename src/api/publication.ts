import { z } from 'zod';
import type { FilingState } from '../cycle/filing.ts';
import type { Correction } from '../portal/correct.ts';
import type { PublicationDue } from '../portal/due.ts';
import type { PublishedFile } from '../portal/published.ts';
import type { Masked } from '../portal/redact.ts';

const words = (most: number) => z.string().trim().max(most);

/** What a region publishes, when its accounts were approved (by fiscal year), and which telephones may stay in reports. */
export const publicationSettings = z.object({
  scores: z.boolean(),
  /** Points of the bureau's rubric; settings from before there was the choice say no. */
  rubric: z.boolean().default(false),
  counting: z.enum(['calendar', 'working']),
  approved: z.record(z.string().regex(/^\d{4}$/), z.iso.date()),
  phones: z.array(words(40)).max(500),
});
/** Settings of publication. */
export type PublicationSettings = z.infer<typeof publicationSettings>;

/** Publishes a report, or corrects what is published: then with a reason. */
export const publishRequest = z.object({
  revision: z.number().int().nonnegative(),
  /** Versions that the page showed. */
  versions: z.number().int().nonnegative(),
  /** Numbers that stay readable beside those of the region's list. */
  phones: z.array(words(40)).max(50),
  corrections: z
    .array(z.object({ was: z.string().min(1).max(2000), becomes: z.string().max(2000) }))
    .max(50),
  /** Publish though a correction contradicts other places of the report. */
  contradicting: z.boolean().optional(),
  reason: words(500),
});
/** What is sent to publish. */
export type PublishRequest = z.infer<typeof publishRequest>;

/** Takes a report from the public. */
export const withdrawalRequest = z.object({ reason: words(500) });

/** A version of a report. */
export interface PublicationVersion {
  readonly number: number;
  readonly day: string;
  readonly state: 'published' | 'superseded' | 'withdrawn';
  readonly reason?: string;
  readonly withdrawnFor?: string;
  readonly corrections: readonly Correction[];
  readonly files: readonly PublishedFile[];
  readonly by: string;
  /** Address of its public page, when it has one. */
  readonly address?: string;
}

/** A report in the list. */
export interface PublicationView {
  readonly region: string;
  readonly id: string;
  readonly unit: string;
  readonly department: string;
  readonly state: FilingState;
  readonly revision: number;
  readonly due?: PublicationDue;
  readonly versions: readonly PublicationVersion[];
}

/** The reports of a year and how far their publication is. */
export interface PublicationsView {
  readonly fiscalYear: number;
  readonly fiscalYears: readonly number[];
  readonly today: string;
  readonly settings: PublicationSettings;
  readonly reports: readonly PublicationView[];
}

/** Before publication: what would be masked, and what the region's list keeps readable. */
export interface PublicationPreview {
  readonly masked: readonly Masked[];
  readonly phones: readonly string[];
}
