/** Letters of a print: shorter ones stand in texts that nobody copied. */
export const PRINT = 12;
/** Of so many prints in a row the least is kept: equal stretches of `PRINT + WINDOW - 1` letters are always met. */
const WINDOW = 8;

/** Prints of one text: hashes of `PRINT` letters, and where they begin. */
export interface Prints {
  readonly hashes: Uint32Array;
  readonly at: Uint32Array;
}

const BASE = 0x01_00_01_93;
const LEAVING = (() => {
  let power = 1;
  for (let i = 0; i < PRINT; i += 1) power = Math.imul(power, BASE);
  return power;
})();

/** The prints that stand for a text (winnowing: Schleimer, Wilkerson, Aiken 2003). */
export function printsOf(codes: Uint16Array): Prints {
  const count = codes.length - PRINT + 1;
  if (count <= 0) return { hashes: new Uint32Array(), at: new Uint32Array() };
  const all = hashesOf(codes, count);
  const hashes: number[] = [];
  const at: number[] = [];
  let least = -1;
  for (let end = Math.min(WINDOW, count) - 1; end < count; end += 1) {
    const from = Math.max(0, end - WINDOW + 1);
    let next = least;
    if (least < from) {
      next = from;
      for (let i = from + 1; i <= end; i += 1)
        if ((all[i] as number) <= (all[next] as number)) next = i;
    } else if ((all[end] as number) <= (all[least] as number)) next = end;
    if (next === least) continue;
    least = next;
    hashes.push(all[next] as number);
    at.push(next);
  }
  return { hashes: Uint32Array.from(hashes), at: Uint32Array.from(at) };
}

function hashesOf(codes: Uint16Array, count: number): Uint32Array {
  const all = new Uint32Array(count);
  let rolling = 0;
  for (let i = 0; i < codes.length; i += 1) {
    rolling = (Math.imul(rolling, BASE) + (codes[i] as number)) | 0;
    if (i >= PRINT) rolling = (rolling - Math.imul(codes[i - PRINT] as number, LEAVING)) | 0;
    if (i >= PRINT - 1) all[i - PRINT + 1] = mixed(rolling);
  }
  return all;
}

/** Spreads a hash, so that the least of some is one by chance and not the first in the order of characters. */
function mixed(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2_b2_ae_35);
  return (value ^ (value >>> 16)) >>> 0;
}
