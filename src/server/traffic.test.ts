import { expect, test } from 'vitest';
import { trafficOf } from './traffic.ts';

test('a server is quiet when no request is under way and none was for a while', () => {
  let now = 0;
  const traffic = trafficOf(() => now);
  const quiet = () => traffic.isQuiet(3000);
  expect(quiet()).toBe(true);
  const [first, second] = [traffic.begin(), traffic.begin()];
  now = 10_000;
  first();
  first();
  expect(quiet()).toBe(false);
  now = 20_000;
  second();
  expect(quiet()).toBe(false);
  now = 22_999;
  expect(quiet()).toBe(false);
  now = 23_000;
  expect(quiet()).toBe(true);
});

test('a request is alone when no other is under way and none was for a while', () => {
  let now = 0;
  const traffic = trafficOf(() => now);
  traffic.begin();
  expect(traffic.isAlone(500)).toBe(false);
  now = 500;
  expect(traffic.isAlone(500)).toBe(true);
  const end = traffic.begin();
  now = 2000;
  expect(traffic.isAlone(500)).toBe(false);
  end();
  now = 2499;
  expect(traffic.isAlone(500)).toBe(false);
  now = 2500;
  expect(traffic.isAlone(500)).toBe(true);
});
