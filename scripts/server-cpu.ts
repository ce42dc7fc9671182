import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Processor time of the database's processes in a folder so far, ms (Linux: a hundred ticks a second). */
export function serverCpu(folder: string): number {
  const data = `${folder}/postgres`;
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .map((pid) => {
      try {
        if (readlinkSync(`/proc/${pid}/cwd`) !== data) return 0;
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        // With that of the processes that ended, which is booked on the one that waited for them.
        return [11, 12, 13, 14].reduce((sum, i) => sum + Number(fields[i]), 0) * 10;
      } catch {
        return 0;
      }
    })
    .reduce((a, b) => a + b, 0);
}
