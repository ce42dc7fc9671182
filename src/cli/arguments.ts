import type { Lang } from '../text/text.ts';
import { type Day, parseDay } from '../values/day.ts';
import { Misused } from './misused.ts';

/** What was asked on the command line. */
export interface Asked {
  readonly command: string;
  readonly paths: readonly string[];
  /** As asked; each command has its own default. */
  readonly format?: string;
  readonly lang: Lang;
  readonly output?: string;
  /** Folder of font files for PDF. */
  readonly fonts?: string;
  readonly ruleset?: string;
  readonly year?: number;
  readonly today?: Day;
  readonly jobs?: number;
  /** Of the server: port, address to listen on, folder of the data, and whether to show the demonstration district. */
  readonly port?: number;
  readonly host?: string;
  readonly data?: string;
  /** Six digits and name of the division, for the first start. */
  readonly region?: string;
  readonly demo: boolean;
}

const FLAGS = [
  'ruleset',
  'year',
  'today',
  'format',
  'jobs',
  'lang',
  'output',
  'fonts',
  'port',
  'host',
  'data',
  'region',
] as const;
type Flag = (typeof FLAGS)[number];
type Flags = Partial<Record<Flag, string>>;

/** Reads the words after `jiping`. Throws Misused with a sentence. */
export function readArguments(words: readonly string[]): Asked {
  const [command = 'help', ...rest] = words;
  const flags: Flags = {};
  const paths: string[] = [];
  let demo = false;
  for (let i = 0; i < rest.length; i += 1) {
    const word = rest[i] ?? '';
    if (word === '--') {
      paths.push(...rest.slice(i + 1));
      break;
    }
    if (word === '--demo') {
      demo = true;
      continue;
    }
    if (!word.startsWith('-')) {
      paths.push(word);
      continue;
    }
    const { name, value } = flagOf(word);
    const given = value ?? rest[++i];
    if (given === undefined)
      throw new Misused(`选项 ${word} 后面缺少值。`, `The option ${word} lacks its value.`);
    flags[name] = given;
  }
  return { ...asked(command, paths, flags), demo };
}

/** The language that the words ask for, whatever else is wrong with them: a mistake is told in it. */
export function langIn(words: readonly string[]): Lang {
  const at = words.indexOf('--lang');
  return words.includes('--lang=en') || (at >= 0 && words[at + 1] === 'en') ? 'en' : 'zh';
}

function flagOf(word: string): { readonly name: Flag; readonly value: string | undefined } {
  const match = /^(?:--([a-z]+)(?:=(.*))?|-o)$/s.exec(word);
  const name = word === '-o' ? 'output' : (match?.[1] ?? '');
  if (isFlag(name)) return { name, value: match?.[2] };
  const known = FLAGS.map((flag) => `--${flag}`).join(' ');
  throw new Misused(
    `不认识的选项 ${word}。可用：${known}；文件名以“-”开头时写在“--”之后。`,
    `Unknown option ${word}. There are ${known}; put file names that begin with "-" after "--".`,
  );
}

const isFlag = (name: string): name is Flag => (FLAGS as readonly string[]).includes(name);

function asked(command: string, paths: readonly string[], flags: Flags): Omit<Asked, 'demo'> {
  const year = wholeNumber(flags.year, '--year', 1990, 2100);
  const jobs = wholeNumber(flags.jobs, '--jobs', 1, 64);
  const today = dayIn(flags.today);
  const port = wholeNumber(flags.port, '--port', 0, 65_535);
  return {
    command,
    paths,
    lang: languageIn(flags.lang),
    ...(flags.format !== undefined && { format: flags.format }),
    ...(flags.output !== undefined && { output: flags.output }),
    ...(flags.fonts !== undefined && { fonts: flags.fonts }),
    ...(flags.ruleset !== undefined && { ruleset: flags.ruleset }),
    ...(year !== undefined && { year }),
    ...(jobs !== undefined && { jobs }),
    ...(today && { today }),
    ...(port !== undefined && { port }),
    ...(flags.host !== undefined && { host: flags.host }),
    ...(flags.data !== undefined && { data: flags.data }),
    ...(flags.region !== undefined && { region: flags.region }),
  };
}

function dayIn(text: string | undefined): Day | undefined {
  const day = text === undefined ? undefined : parseDay(text);
  if (text !== undefined && !day)
    throw new Misused(
      `--today 应为日期，如 2025-05-06，不是“${text}”。`,
      `--today must be a date such as 2025-05-06, not "${text}".`,
    );
  return day;
}

function languageIn(text = 'zh'): Lang {
  if (text === 'zh' || text === 'en') return text;
  throw new Misused(
    `--lang 只能是 zh 或 en，不是“${text}”。`,
    `--lang must be zh or en, not "${text}".`,
  );
}

function wholeNumber(
  text: string | undefined,
  flag: string,
  from: number,
  to: number,
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= from && value <= to))
    throw new Misused(
      `${flag} 应为 ${from} 到 ${to} 之间的整数，不是“${text}”。`,
      `${flag} must be a whole number from ${from} to ${to}, not "${text}".`,
    );
  return value;
}
