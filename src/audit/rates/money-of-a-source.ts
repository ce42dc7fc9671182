import type { Quote } from '../../document/finding.ts';

/** The levels and others that money comes from. */
const SOURCES =
  /中央|省(?=级|财政|补|配)|[市县区州](?=级|财政|补|配|区?资金)|本级|自筹|自有|社会|其他/g;

const PAYER = /[省市县区州]级?财政(?:部门|局)?(?=(?:已|共|累计|实际)*(?:拨付|下达|支付|拨出))/g;

/**
 * 「省级资金1800万元，县级配套到位540万元，到位率60%」: what one source gave, and an amount that is not said to be of that source. The whole
 * that was meant stands elsewhere, or is the rest that nobody tells.
 */
export function isOfASource({
  part,
  whole,
  rate,
}: {
  readonly rate: Quote;
  readonly part: Quote;
  readonly whole: Quote;
}): boolean {
  // 「县级财政已拨付」 says who paid it out.
  const named = part.verbatim.replace(PAYER, '').match(SOURCES) ?? [];
  return named.some(
    (source) => !whole.verbatim.includes(source) && !rate.verbatim.startsWith('占'),
  );
}
