import type { Lang } from '../text/text.ts';
import { type Day, parseDay } from '../values/day.ts';
import { Misused } from './misused.ts';

/** What was asked on the command line. */
export interface Asked {
  readonly command: Command;
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

/**
 * The commands, each with the options that it reads beside --lang. Any other is refused: an option without effect would
 * mislead whoever gave it.
 */
const COMMANDS = {
  check: ['format', 'output', 'ruleset', 'year', 'today', 'jobs'],
  similar: ['format', 'output', 'jobs'],
  extract: ['format', 'output'],
  import: ['output'],
  compose: ['output', 'ruleset', 'today', 'fonts'],
  annotate: ['output', 'ruleset', 'year', 'today'],
  rules: ['output'],
  serve: ['port', 'host', 'data', 'demo', 'region', 'today'],
  portal: ['data', 'demo'],
  backup: ['data', 'demo'],
  restore: ['data', 'demo'],
  verify: ['data', 'demo'],
} as const;

/** The name of a command. */
export type Command = keyof typeof COMMANDS;
type Option = (typeof COMMANDS)[Command][number] | 'lang';
type Options = Partial<Record<Option, string>>;

const isCommand = (name: string): name is Command => Object.hasOwn(COMMANDS, name);

/** Reads the words after `jiping`. Throws Misused with a sentence. */
export function readArguments([command = '', ...rest]: readonly string[]): Asked {
  if (!isCommand(command))
    throw new Misused(`没有命令“${command}”。`, `There is no command "${command}".`);
  const options: Options = {};
  const paths: string[] = [];
  for (let i = 0; i < rest.length; i += 1) {
    const word = rest[i] ?? '';
    if (word === '--') {
      paths.push(...rest.slice(i + 1));
      break;
    }
    if (!word.startsWith('-')) {
      paths.push(word);
      continue;
    }
    const { name, value } = optionOf(word, command);
    const given = name === 'demo' ? '' : (value ?? rest[++i]);
    if (given === undefined || (value === undefined && given.startsWith('--')))
      throw new Misused(`选项 ${word} 后面缺少值。`, `The option ${word} lacks its value.`);
    options[name] = given;
  }
  return asked(command, paths, options);
}

/** The language that the words ask for, whatever else is wrong with them: a mistake is told in it. */
export function langIn(words: readonly string[]): Lang {
  const at = words.indexOf('--lang');
  return words.includes('--lang=en') || (at >= 0 && words[at + 1] === 'en') ? 'en' : 'zh';
}

function optionOf(
  word: string,
  command: Command,
): { readonly name: Option; readonly value: string | undefined } {
  const [, long, value] = /^--([a-z]+)(?:=(.*))?$/s.exec(word) ?? [];
  const name = word === '-o' ? 'output' : long;
  const known: readonly Option[] = [...COMMANDS[command], 'lang'];
  const option = known.find((each) => each === name);
  if (option && !(option === 'demo' && value !== undefined)) return { name: option, value };
  const list = known.map((each) => (each === 'output' ? '-o' : `--${each}`)).join(' ');
  throw new Misused(
    `${command} 没有选项 ${word}。可用：${list}；文件名以“-”开头时写在“--”之后。`,
    `${command} has no option ${word}. There are ${list}; put file names that begin with "-" after "--".`,
  );
}

function asked(command: Command, paths: readonly string[], options: Options): Asked {
  const year = wholeNumber(options.year, '--year', 1990, 2100);
  const jobs = wholeNumber(options.jobs, '--jobs', 1, 64);
  const today = dayIn(options.today);
  const port = wholeNumber(options.port, '--port', 0, 65_535);
  const { format, output, fonts, ruleset, host, data, region } = options;
  return {
    command,
    paths,
    lang: languageIn(options.lang),
    demo: options.demo !== undefined,
    ...(format !== undefined && { format }),
    ...(output !== undefined && { output }),
    ...(fonts !== undefined && { fonts }),
    ...(ruleset !== undefined && { ruleset }),
    ...(year !== undefined && { year }),
    ...(jobs !== undefined && { jobs }),
    ...(today && { today }),
    ...(port !== undefined && { port }),
    ...(host !== undefined && { host }),
    ...(data !== undefined && { data }),
    ...(region !== undefined && { region }),
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
