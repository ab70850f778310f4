/**
 * What the server was told at its start: flags first, then the environment, then defaults. A flag that is
 * not understood stops the start with a plain word about what is wrong; nothing is guessed.
 */
import { resolve } from 'node:path';

export interface Config {
  /** Found the first commune without sample people. */
  readonly isEmpty: boolean;
  /** What an empty commune is called; nothing where nobody said. */
  readonly communeName: string | undefined;
  /** 0 asks the system for any free port. */
  readonly port: number;
  readonly host: string;
  /** The folder of the database and the server's secrets. */
  readonly folder: string;
  /** The address that phones use, without a slash at its end; nothing where none was set. */
  readonly publicUrl: string | undefined;
  /** One JSON line instead of words when ready, for programs that start the server. */
  readonly isJson: boolean;
  /** A line a request: method, path pattern, status, time; never an address, a name or a body. */
  readonly isVerbose: boolean;
  /** A proxy of our own stands before the server and writes X-Forwarded-For. */
  readonly isBehindProxy: boolean;
  /** Only the usage was asked for. */
  readonly wantsHelp: boolean;
}

/** What was wrong; its words are `config.*` of `server.json`. */
export const configProblems = ['unknownFlag', 'valueMissing', 'badPort', 'badUrl'] as const;
export type ConfigProblem = (typeof configProblems)[number];

/** A success, or the first thing that is wrong and the word that holds it. */
type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: ConfigProblem; readonly word: string };

export interface Surroundings {
  readonly env: { readonly [name: string]: string | undefined };
  /** The folder that holds the program; the default data folder lies in it. */
  readonly checkout: string;
  /** Where relative paths start. */
  readonly cwd: string;
}

const switches = ['--empty', '--json', '--verbose', '--behind-proxy', '--help'] as const;
const settings = ['--port', '--host', '--data', '--commune'] as const;
type Switch = (typeof switches)[number];
type Setting = (typeof settings)[number];

interface Flags {
  readonly on: ReadonlySet<Switch>;
  readonly set: ReadonlyMap<Setting, string>;
}

const DEFAULT_PORT = '8080';

/** The configuration, or the first thing that is wrong with it. */
export function readConfig(
  args: readonly string[],
  { env, checkout, cwd }: Surroundings,
): Read<Config> {
  const flags = readFlags(args);
  if (!flags.ok) return flags;
  const { on, set } = flags.value;
  const portText = set.get('--port') ?? env['PORT'] ?? DEFAULT_PORT;
  if (!/^\d{1,5}$/.test(portText) || Number(portText) > 65_535) {
    return wrong('badPort', portText);
  }
  const urlText = env['SOBAN_URL'] ?? '';
  const publicUrl = urlText === '' ? undefined : readPublicUrl(urlText);
  if (urlText !== '' && publicUrl === undefined) return wrong('badUrl', urlText);
  const value: Config = {
    isEmpty: on.has('--empty'),
    communeName: set.get('--commune')?.normalize('NFC').trim(),
    port: Number(portText),
    host: set.get('--host') ?? '127.0.0.1',
    folder: resolve(cwd, set.get('--data') ?? env['SOBAN_DATA'] ?? resolve(checkout, '.soban')),
    publicUrl,
    isJson: on.has('--json'),
    isVerbose: on.has('--verbose'),
    isBehindProxy: on.has('--behind-proxy'),
    wantsHelp: on.has('--help'),
  };
  return { ok: true, value };
}

const wrong = (reason: ConfigProblem, word: string) => ({ ok: false, reason, word }) as const;

/** Takes `--port 80` and `--port=80` alike. */
function readFlags(args: readonly string[]): Read<Flags> {
  const on = new Set<Switch>();
  const set = new Map<Setting, string>();
  const left = args.flatMap((arg) => splitAtEquals(arg));
  while (left.length > 0) {
    const word = left.shift() ?? '';
    const name = switches.find((one) => one === word);
    const setting = settings.find((one) => one === word);
    if (name !== undefined) on.add(name);
    else if (setting === undefined) return wrong('unknownFlag', word);
    else {
      const value = left.shift();
      if (value === undefined || value === '' || value.startsWith('--')) {
        return wrong('valueMissing', word);
      }
      set.set(setting, value);
    }
  }
  return { ok: true, value: { on, set } };
}

function splitAtEquals(arg: string): readonly string[] {
  const at = arg.indexOf('=');
  return arg.startsWith('--') && at > 0 ? [arg.slice(0, at), arg.slice(at + 1)] : [arg];
}

/** An origin and nothing else: phones are bound to it, and links are made from it. */
function readPublicUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain =
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isPlain && isWeb ? url.origin : undefined;
}
