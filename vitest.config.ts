import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest. One that began last would keep the whole run waiting, when nothing is left for the other worker. */
const LONGEST = [
  'src/store/kill.test.ts',
  'test/layouts/layouts.test.ts',
  'test/mutate/mutate.test.ts',
  'test/cli/hostile.test.ts',
  'test/mess/mess.test.ts',
  'test/cli/process.test.ts',
  'src/server/demo/demo.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}`));
      return place < 0 ? LONGEST.length : place;
    };
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A page that is recomputed may take seconds to show it on a slow machine.
    expect: { poll: { timeout: 15_000 } },
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.test.ts', 'src/cli/**'],
    },
  },
});
