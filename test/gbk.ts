const bytesOf = new Map<string, readonly [number, number]>();

/** The two bytes of each character of GBK, by decoding all pairs once. */
function pairs(): ReadonlyMap<string, readonly [number, number]> {
  if (bytesOf.size > 0) return bytesOf;
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !bytesOf.has(character)) bytesOf.set(character, [lead, trail]);
    }
  return bytesOf;
}

/** A text in GBK. */
export const gbk = (text: string): readonly number[] =>
  [...text].flatMap((character) =>
    character < '\x80' ? [character.charCodeAt(0)] : [...(pairs().get(character) ?? [0x3f])],
  );
