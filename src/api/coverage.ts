import { z } from 'zod';
import type { Notice } from '../bureau/notice/notice.ts';
import type { Contradiction, Counterpart } from '../bureau/self-check/counterpart.ts';
import type { Coverage } from '../bureau/self-check/coverage.ts';
import { RECEIVER_KINDS, type Transfer } from '../bureau/self-check/transfer.ts';

const amount = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** A transfer as the page sends it: money in 分, the score in hundredths. */
export const transferRequest = z.object({
  project: z.string().max(300),
  receiver: z.string().max(200),
  kind: z.enum(RECEIVER_KINDS),
  allotted: amount,
  spent: amount.optional(),
  score: z.number().int().optional(),
  reported: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
});

/** What is sent to keep a transfer. */
export type TransferRequest = z.infer<typeof transferRequest>;

/** The transfers of a filing with the self-checks that its unit answers for. */
export interface TransfersView {
  readonly transfers: readonly Transfer[];
  readonly coverage: Coverage;
  /** Whether the person may change them now. */
  readonly editable: boolean;
}

/** What the receiver's report says of a transfer, and where what was entered contradicts it. */
export interface CounterpartView {
  readonly counterpart: Counterpart;
  readonly contradictions: readonly Contradiction[];
}

/** Who has evaluated themselves in a year, and the transfers of all departments in the scope. */
export interface CoverageView {
  readonly fiscalYear: number;
  readonly fiscalYears: readonly number[];
  readonly matrix: readonly Coverage[];
  readonly transfers: readonly Transfer[];
}

/** A notice that is addressed to somebody's units, as it was issued. */
export interface IssuedNoticeView {
  readonly region: string;
  readonly notice: Notice;
  readonly issuedAt: string;
  /** The day that counts where the due day is a rest day. */
  readonly counted?: string;
}
