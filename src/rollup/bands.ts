/** Lower ends of the bands of self scores, in points: narrow at the top, where the scores are (web: 自评得分分布). */
export const SCORE_BANDS = [0, 70, 80, 90, 95, 98] as const;

/** Lower ends of the bands of execution rates, in per cent. */
export const RATE_BANDS = [0, 50, 60, 70, 80, 90, 95] as const;

/** The band that a value in hundredths lies in. */
export const bandOf = (bands: readonly number[], hundredths: number): number =>
  Math.max(0, bands.filter((from) => hundredths >= from * 100).length - 1);
