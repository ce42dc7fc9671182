import { bookOf } from './books.ts';
import type { Book, Regulation, ScoringRules } from './regulation.ts';

// What holds where no layer says anything: the parameters of 财预〔2020〕10号, which every chain ends in.
const FALLBACK: ScoringRules = {
  execution: { kind: 'proportional' },
  reverse: 'linear',
  tiers: { achieved: [0.8, 1], partlyAchieved: [0.6, 0.8], notAchieved: [0, 0.6] },
  explainOverAchievementFrom: 0.3,
  decimals: 2,
};

/** The books that a book inherits from, itself first. A cycle ends at its second visit. */
export function layersOf(book: Book): readonly Book[] {
  const chain: Book[] = [];
  let at: Book | undefined = book;
  while (at && !chain.includes(at)) {
    chain.push(at);
    at = at.inherits === undefined ? undefined : bookOf(at.inherits);
  }
  return chain;
}

/** A book laid over what it inherits: its own parameters win, frames add up, bands are the nearest layer's. */
export function laid(book: Book): Regulation {
  const chain = layersOf(book);
  const scoring = Object.assign(
    {},
    FALLBACK,
    ...[...chain].reverse().map((layer) => layer.scoring),
  );
  return {
    ...book,
    scoring: scoring as ScoringRules,
    frames: chain.flatMap((layer) => layer.frames ?? []),
    bands: chain.find((layer) => layer.bands)?.bands ?? [],
    items: book.items ?? [],
  };
}
