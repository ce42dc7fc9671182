import type { Quote } from '../../document/finding.ts';

const VALUE = /(原值|净值|折旧|评估价?值)(?=[为共计达]{0,2}\d)/;

/** 「净值90万元。其中：房屋原值100万元，设备原值50万元」: what is told of one value comes to no other. */
export function areOtherValues(
  whole: Pick<Quote, 'verbatim'>,
  parts: readonly Pick<Quote, 'verbatim'>[],
): boolean {
  const own = VALUE.exec(whole.verbatim)?.[1];
  const values = new Set(parts.map(({ verbatim }) => VALUE.exec(verbatim)?.[1]));
  return own !== undefined && values.size === 1 && !values.has(undefined) && !values.has(own);
}
