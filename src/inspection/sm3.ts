/** Constants of GB/T 32905-2016. */
const START = [
  0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e,
];

const turned = (word: number, by: number): number => {
  const n = by % 32;
  return n === 0 ? word >>> 0 : ((word << n) | (word >>> (32 - n))) >>> 0;
};

/** SM3 (GB/T 32905) of a text in UTF-8, in hexadecimal: anyone can reckon a lot again with any tool that knows the standard. */
export function sm3(text: string): string {
  const bytes = padded(utf8(text));
  let state: readonly number[] = START;
  for (let at = 0; at < bytes.length; at += 64) state = compressed(state, bytes.slice(at, at + 64));
  return state.map((word) => word.toString(16).padStart(8, '0')).join('');
}

/** The bytes of a text in UTF-8. */
function utf8(text: string): number[] {
  const escaped = encodeURIComponent(text);
  const bytes: number[] = [];
  for (let i = 0; i < escaped.length; i += 1) {
    if (escaped[i] === '%') {
      bytes.push(Number.parseInt(escaped.slice(i + 1, i + 3), 16));
      i += 2;
    } else bytes.push(escaped.charCodeAt(i));
  }
  return bytes;
}

/** A one bit, zeros up to 56 bytes of the last block, and the length in bits. */
function padded(bytes: readonly number[]): readonly number[] {
  const zeros = (55 - bytes.length) & 63;
  const bits = bytes.length * 8;
  const length = [bits / 2 ** 32, bits].flatMap((half) =>
    [24, 16, 8, 0].map((shift) => (Math.floor(half) >>> shift) & 255),
  );
  return [...bytes, 0x80, ...Array.from({ length: zeros }, () => 0), ...length];
}

/** The 68 words of a block that are mixed in. */
function expanded(block: readonly number[]): readonly number[] {
  const words = Array.from({ length: 16 }, (_, i) =>
    block.slice(i * 4, i * 4 + 4).reduce((word, byte) => word * 256 + byte, 0),
  );
  const at = (i: number) => words[i] as number;
  for (let i = 16; i < 68; i += 1) {
    const mixed = (at(i - 16) ^ at(i - 9) ^ turned(at(i - 3), 15)) >>> 0;
    words.push(
      (mixed ^ turned(mixed, 15) ^ turned(mixed, 23) ^ turned(at(i - 13), 7) ^ at(i - 6)) >>> 0,
    );
  }
  return words;
}

function compressed(state: readonly number[], block: readonly number[]): readonly number[] {
  const words = expanded(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let j = 0; j < 64; j += 1) {
    const word = words[j] as number;
    const early = j < 16;
    const constant = turned(early ? 0x79cc4519 : 0x7a879d8a, j);
    const first = turned((turned(a, 12) + e + constant) >>> 0, 7);
    const second = (first ^ turned(a, 12)) >>> 0;
    const majority = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const choice = early ? e ^ f ^ g : (e & f) | (~e & g);
    const one = (majority + d + second + (word ^ (words[j + 4] as number))) >>> 0;
    const two = (choice + h + first + word) >>> 0;
    [a, b, c, d] = [one, a, turned(b, 9), c];
    [e, f, g, h] = [(two ^ turned(two, 9) ^ turned(two, 17)) >>> 0, e, turned(f, 19), g];
  }
  const after = [a, b, c, d, e, f, g, h];
  return state.map((word, i) => (word ^ (after[i] as number)) >>> 0);
}
