/** Whether people use the server just now, for work that may use an idle machine and gives it back. */
export interface Traffic {
  /** Notes that a request has begun; answers what notes its end. */
  begin(): () => void;
  /** No request is under way, and none was for so many milliseconds. */
  isQuiet(milliseconds: number): boolean;
  /** No more than one request is under way, that of who asks this, and none began or ended for so many milliseconds. */
  isAlone(milliseconds: number): boolean;
}

/** The traffic of one server by a clock of milliseconds that only goes forward. */
export function trafficOf(clock: () => number = () => performance.now()): Traffic {
  let under = 0;
  let last = Number.NEGATIVE_INFINITY;
  return {
    begin: () => {
      under += 1;
      last = clock();
      let ended = false;
      return () => {
        if (ended) return;
        ended = true;
        under -= 1;
        last = clock();
      };
    },
    isQuiet: (milliseconds) => under === 0 && clock() - last >= milliseconds,
    isAlone: (milliseconds) => under <= 1 && clock() - last >= milliseconds,
  };
}
