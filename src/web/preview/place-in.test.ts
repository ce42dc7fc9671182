import { expect, test } from 'vitest';
import { hashOf, placeIn } from './place-in.ts';

test('a place goes into an address and comes out the same; what is no place is none', () => {
  const places = [
    { block: 12 },
    { block: 0, row: 3, column: 0 },
    { block: 7, from: 0, to: 9 },
    { block: 7, row: 1, column: 2, from: 4, to: 5 },
  ];
  expect(places.map((place) => placeIn(`#${hashOf(place)}`))).toEqual(places);
  expect(['', '#f', '#at=', '#at=x'].map(placeIn)).toEqual([...Array(4)].map(() => undefined));
});
