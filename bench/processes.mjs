// What Linux tells of processes: seconds of CPU and bytes of memory of a process with all its descendants.
import { readdirSync, readFileSync } from 'node:fs';

const TICKS = 100;

/** Fields of /proc/<pid>/stat from the state on; undefined when the process is gone. */
const statOf = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
};

/** CPU seconds of this process's children that have ended and were waited for. */
export function cpuOfEndedChildren() {
  const stat = statOf('self');
  return (Number(stat[13]) + Number(stat[14])) / TICKS;
}

/** The processes below one, itself included. */
function treeOf(root) {
  const parents = new Map();
  for (const name of readdirSync('/proc'))
    if (/^\d+$/.test(name)) {
      const stat = statOf(name);
      if (stat) parents.set(Number(name), Number(stat[1]));
    }
  const tree = new Set([root]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [pid, parent] of parents)
      if (tree.has(parent) && !tree.has(pid)) {
        tree.add(pid);
        grown = true;
      }
  }
  return tree;
}

const kilobytes = (pid, file, field) => {
  try {
    const found = new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'));
    return Number(found?.[1] ?? 0);
  } catch {
    return 0;
  }
};

/** Megabytes of a process tree now: resident, pages that several processes share counted in each. */
export const residentOf = (root) =>
  [...treeOf(root)].reduce((sum, pid) => sum + kilobytes(pid, 'status', 'VmRSS'), 0) / 1024;

/** Megabytes of a process tree now: proportional, each shared page counted once. */
export const proportionalOf = (root) =>
  [...treeOf(root)].reduce((sum, pid) => sum + kilobytes(pid, 'smaps_rollup', 'Pss'), 0) / 1024;
