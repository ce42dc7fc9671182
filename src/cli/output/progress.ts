/** A progress bar on the error stream of a terminal; silent elsewhere, so that output can be piped. */
export function progressBar(total: number, shown: boolean): (finished: number) => void {
  if (!shown) return () => {};
  const width = 30;
  return (finished) => {
    const filled = Math.round((finished / total) * width);
    const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
    process.stderr.write(`\r${bar} ${finished}/${total}${finished === total ? '\n' : ''}`);
  };
}
