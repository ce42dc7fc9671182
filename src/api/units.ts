import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A unit of the tree as the administrators and the bureau see it. */
export const unitView = z.object({
  region: z.string(),
  id: z.string(),
  path: z.string(),
  name: z.string(),
  kind: z.enum(['division', 'department', 'unit']),
  department: z.string(),
});

/** Units to add or rename; `parent` is the id of the unit above, '' for the division. */
export const unitsRequest = z.object({
  units: z
    .array(
      z.object({
        id: z.string().max(100),
        name: z.string().max(200),
        parent: z.string().max(100),
        kind: z.enum(['department', 'unit']),
      }),
    )
    .min(1)
    .max(5000),
  /** Only looks what would happen. */
  preview: z.boolean().default(false),
});

/** What became, or would become, of a list of units. With faults nothing is changed. */
export const unitsReply = z.object({
  added: z.array(unitView),
  renamed: z.array(unitView),
  faults: z.array(z.object({ row: z.number().int(), zh: z.string(), en: z.string() })),
});

/** Opens the self-evaluation of a year, for all units that the person is in charge of or for some. */
export const openingRequest = z.object({
  fiscalYear: z.number().int().min(2015).max(2100),
  due: day.optional(),
  units: z.array(z.string().max(100)).max(5000).optional(),
});

/** How many filings were opened, and how many were there before. */
export const openingReply = z.object({ opened: z.number().int(), already: z.number().int() });

export type UnitView = z.infer<typeof unitView>;
export type UnitsReply = z.infer<typeof unitsReply>;
export type OpeningReply = z.infer<typeof openingReply>;
