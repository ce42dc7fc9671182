import { z } from 'zod';
import { GRADES, type KeptRule } from '../results/local-rule.ts';
import { USES, type UseRule } from '../results/proposal.ts';

/** A rule of the region as the page sends it, with the document that it rests on. */
export const useRuleRequest = z.object({
  rule: z.object({
    title: z.string().max(200),
    number: z.string().max(100),
    from: z.number().int(),
    clauses: z
      .array(z.object({ grade: z.enum(GRADES), use: z.enum(USES), said: z.string().max(1000) }))
      .max(10),
  }),
  basis: z.string().max(500),
});

/** The rule that holds for a year, and all that the region has made, the last one last. */
export interface UseRulesView {
  readonly held?: UseRule;
  readonly kept: readonly KeptRule[];
}
