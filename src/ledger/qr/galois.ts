/** Powers of 2 in GF(256) modulo x⁸ + x⁴ + x³ + x² + 1 (ISO/IEC 18004, 7.5), and their logarithms. */
const EXP: readonly number[] = powers();
const LOG: readonly number[] = logarithms();

function powers(): readonly number[] {
  const exp: number[] = [];
  for (let i = 0, x = 1; i < 255; i += 1) {
    exp.push(x);
    x = x < 128 ? x * 2 : (x * 2) ^ 0x11d;
  }
  return exp;
}

function logarithms(): readonly number[] {
  const log = Array<number>(256).fill(0);
  EXP.forEach((x, i) => {
    log[x] = i;
  });
  return log;
}

/** The product of two elements of the field. */
const multiply = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : power((LOG[a] as number) + (LOG[b] as number));

/** 2 to a power, in the field. */
const power = (of: number): number => EXP[of % 255] as number;

/** Coefficients of (x − 2⁰)(x − 2¹)…, highest first, without the leading one. */
function generator(degree: number): readonly number[] {
  let poly: readonly number[] = [1];
  for (let i = 0; i < degree; i += 1) {
    const root = power(i);
    poly = [...poly, 0].map((c, at) => c ^ multiply(poly[at - 1] ?? 0, root));
  }
  return poly.slice(1);
}

/** The Reed–Solomon codewords of a block of data: the remainder of its division by the generator. */
export function correction(data: readonly number[], count: number): readonly number[] {
  const divisor = generator(count);
  let rest: readonly number[] = Array<number>(count).fill(0);
  for (const byte of data) {
    const factor = byte ^ (rest[0] as number);
    rest = divisor.map((c, i) => (rest[i + 1] ?? 0) ^ multiply(c, factor));
  }
  return rest;
}
