/**
 * What the server says in the terminal: Vietnamese first, English below it, or one line of JSON for
 * programs.
 */
import { businessDate } from '../shared/dates.ts';
import { showTypedCode } from '../shared/wire/join.ts';
import type { ConfigProblem } from './config.ts';
import { joinLink } from './http/joinLink.ts';
import type { PublicAddress } from './http/route.ts';
import type { StartCode } from './sample/joinAtStart.ts';
import { terminalQr } from './terminalQr.ts';
import { say, sayBoth, type WordKey, type WordValues } from './words.ts';

/** What whoever started the server needs next. */
export interface Ready {
  readonly communeName: string;
  readonly isSample: boolean;
  readonly address: PublicAddress;
  readonly port: number;
  /** Until a password is set. */
  readonly setupToken: string | undefined;
  /** For one member of the sample hamlet. */
  readonly join: StartCode | undefined;
  readonly hasScreens: boolean;
}

export interface Terminal {
  readonly write: (line: string) => void;
  readonly hasColours: boolean;
}

export const deskLink = ({ address, setupToken }: Pick<Ready, 'address' | 'setupToken'>): string =>
  setupToken === undefined ? `${address.url}/desk/` : `${address.url}/desk/setup#${setupToken}`;

export function printReady({ write, hasColours }: Terminal, ready: Ready): void {
  const tell = (key: WordKey, values?: WordValues): void =>
    sayBoth(key, values).forEach((line) => write(`  ${line}`));
  const show = (text: string): void => write(`    ${text}`);
  const gap = (): void => write('');

  gap();
  tell('server:ready', { commune: ready.communeName });
  gap();
  tell(ready.setupToken === undefined ? 'server:desk' : 'server:deskSetup');
  show(deskLink(ready));
  gap();
  if (ready.join === undefined) tell('server:joinFromDesk');
  else {
    const { link, typed, memberName: member, teamName: team, expiresAt } = ready.join;
    const address = joinLink(ready.address, link);
    tell('server:join', { member, team, date: dayOf(expiresAt) });
    show(address);
    tell('server:typed', { code: showTypedCode(typed) });
    gap();
    terminalQr(address, hasColours).forEach(show);
  }
  gap();
  if (!ready.address.reachesPhones) tell('server:thisMachineOnly');
  if (!ready.hasScreens) tell('server:notBuilt');
  tell('server:stop');
  gap();
}

/** One line, the same facts, for whoever starts the server from a program. */
export function printReadyAsJson({ write }: Terminal, ready: Ready): void {
  const { join, address, port, isSample, setupToken } = ready;
  write(
    JSON.stringify({
      ready: true,
      url: address.url,
      port,
      desk: deskLink(ready),
      needsSetup: setupToken !== undefined,
      join:
        join === undefined
          ? null
          : {
              link: joinLink(address, join.link),
              typed: join.typed,
              expiresAt: join.expiresAt,
              memberName: join.memberName,
            },
      isSample,
    }),
  );
}

export function printUsage(write: Terminal['write']): void {
  const parts = [
    'line',
    'empty',
    'commune',
    'port',
    'data',
    'host',
    'json',
    'verbose',
    'behindProxy',
    'url',
  ] as const;
  for (const language of ['vi', 'en'] as const) {
    for (const part of parts) write(say(language, `server:usage.${part}`));
    write('');
  }
}

export const printConfigProblem = (
  write: Terminal['write'],
  problem: ConfigProblem,
  word: string,
): void => sayBoth(`server:config.${problem}`, { word }).forEach(write);

export type Trouble = 'portBusy' | 'portForbidden' | 'hostUnknown' | 'cannotListen' | 'cannotOpen';

export const printTrouble = (write: Terminal['write'], trouble: Trouble, word: string): void =>
  sayBoth(`server:trouble.${trouble}`, { word }).forEach(write);

export const printStopped = (write: Terminal['write']): void =>
  sayBoth('server:stopped').forEach(write);

export const nameOfUnnamed = (): string => say('vi', 'server:unnamedCommune');

/** 30/11/2026, as the country writes it and both languages read it. */
const dayOf = (ms: number): string => businessDate(ms).split('-').reverse().join('/');
