/** Milliseconds between looks at whether the second lane may work. */
const LOOK = 200;

/** A list that is worked off. */
interface Work<Item, Lane> {
  readonly items: readonly Item[];
  /** The lane that always works, and one that works while it may. */
  readonly lanes: readonly [Lane] | readonly [Lane, Lane];
  readonly mayUseSecond: () => boolean;
  /** Does one item. Throws what ends the whole work. */
  readonly one: (item: Item, lane: Lane) => Promise<void>;
  /** Told before each item how many are done; throws when the work is to stop. */
  readonly goesOn: (done: number) => Promise<void>;
}

/**
 * Works a list off, each item once and in its order of beginning. The second lane takes an item only while it may and gives the
 * processor back at the end of that item. What ends one lane ends the other, and nothing runs any more when this throws.
 */
export async function inLanes<Item, Lane>(work: Work<Item, Lane>): Promise<void> {
  const { items, lanes, mayUseSecond, one, goesOn } = work;
  let next = 0;
  let done = 0;
  let fault: { readonly reason: unknown } | undefined;
  const run = async (lane: Lane, may: () => boolean) => {
    while (next < items.length && !fault) {
      if (!may()) {
        await new Promise((look) => setTimeout(look, LOOK));
        continue;
      }
      try {
        // Taken before anything is waited for, so that no other lane takes it too.
        const item = items[next] as Item;
        next += 1;
        await goesOn(done);
        await one(item, lane);
        done += 1;
      } catch (reason) {
        fault ??= { reason };
      }
    }
  };
  const [first, second] = lanes;
  await Promise.all([
    run(first, () => true),
    ...(second === undefined ? [] : [run(second, mayUseSecond)]),
  ]);
  if (fault) throw fault.reason;
}
