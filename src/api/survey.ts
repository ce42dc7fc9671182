import { z } from 'zod';

/** The page of a questionnaire for the holder of a code: no sign-in, no JSON. */
export const SURVEY_PAGE = '/s/:code';

/** Most codes made at once. */
export const MOST_CODES = 2000;

/** How many codes to make, one a respondent. */
export const makeCodesRequest = z.object({ count: z.number().int().min(1).max(MOST_CODES) });

/** How many codes of a survey there are; those withdrawn do not count. */
export const codeCounts = z.object({ made: z.number().int(), used: z.number().int() });

/** The new codes, told this once. */
export const madeCodes = z.object({ codes: z.array(z.string()) });

export type CodeCounts = z.infer<typeof codeCounts>;
export type MadeCodes = z.infer<typeof madeCodes>;
