import type { Lang } from '../text/text.ts';
import { type Day, parseDay } from '../values/day.ts';

/** What was asked on the command line. */
export interface Asked {
  readonly command: string;
  readonly paths: readonly string[];
  readonly format: string;
  readonly lang: Lang;
  readonly output?: string;
  /** Folder of font files for PDF. */
  readonly fonts?: string;
  readonly ruleset?: string;
  readonly year?: number;
  readonly today?: Day;
  readonly jobs?: number;
}

/** A mistake in the call, told in one sentence. */
export class Misused extends Error {}

const FLAGS = ['ruleset', 'year', 'today', 'format', 'jobs', 'lang', 'output', 'fonts'] as const;
type Flag = (typeof FLAGS)[number];

/** Reads the words after `jiping`. Throws Misused with a sentence. */
export function readArguments(words: readonly string[]): Asked {
  const [command = 'help', ...rest] = words;
  const flags: Partial<Record<Flag, string>> = {};
  const paths: string[] = [];
  for (let i = 0; i < rest.length; i += 1) {
    const word = rest[i] ?? '';
    if (word === '--') {
      paths.push(...rest.slice(i + 1));
      break;
    }
    const match = /^(?:--([a-z]+)(?:=(.*))?|-(o))$/s.exec(word);
    if (!match) {
      paths.push(word);
      continue;
    }
    const name = match[3] === 'o' ? 'output' : (match[1] ?? '');
    if (!isFlag(name))
      throw new Misused(`不认识的选项 ${word}。可用：${FLAGS.map((f) => `--${f}`).join(' ')}`);
    const value = match[2] ?? rest[++i];
    if (value === undefined) throw new Misused(`选项 ${word} 后面缺少值。`);
    flags[name] = value;
  }
  return asked(command, paths, flags);
}

const isFlag = (name: string): name is Flag => (FLAGS as readonly string[]).includes(name);

function asked(
  command: string,
  paths: readonly string[],
  flags: Partial<Record<Flag, string>>,
): Asked {
  const year = wholeNumber(flags.year, '--year', 1990, 2100);
  const jobs = wholeNumber(flags.jobs, '--jobs', 1, 64);
  const today = flags.today === undefined ? undefined : parseDay(flags.today);
  if (flags.today !== undefined && !today)
    throw new Misused(`--today 应为日期，如 2025-05-06，不是“${flags.today}”。`);
  const lang = flags.lang ?? 'zh';
  if (lang !== 'zh' && lang !== 'en') throw new Misused(`--lang 只能是 zh 或 en，不是“${lang}”。`);
  return {
    command,
    paths,
    format: flags.format ?? 'text',
    lang,
    ...(flags.output !== undefined && { output: flags.output }),
    ...(flags.fonts !== undefined && { fonts: flags.fonts }),
    ...(flags.ruleset !== undefined && { ruleset: flags.ruleset }),
    ...(year !== undefined && { year }),
    ...(jobs !== undefined && { jobs }),
    ...(today && { today }),
  };
}

function wholeNumber(
  text: string | undefined,
  flag: string,
  from: number,
  to: number,
): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < from || value > to)
    throw new Misused(`${flag} 应为 ${from} 到 ${to} 之间的整数，不是“${text}”。`);
  return value;
}
