/**
 * The server, put together and started: the only file that picks a store. It holds no rule of its own;
 * whatever it does at the start may be cut off at any point and is done again the next time.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { offerSetup } from './accounts/deskAccounts.ts';
import { openPepper } from './accounts/pepper.ts';
import { makeHashCode, random } from './accounts/secrets.ts';
import { joinTries, makeTries } from './accounts/tries.ts';
import { readConfig, type Config } from './config.ts';
import { makeApp } from './http/app.ts';
import { listen, type Listening } from './http/listen.ts';
import { roundRoute } from './http/round.ts';
import type { PublicAddress, ServerParts } from './http/route.ts';
import { loadStaticFiles } from './http/staticFiles.ts';
import {
  nameOfUnnamed,
  printConfigProblem,
  printReady,
  printReadyAsJson,
  printStopped,
  printTrouble,
  printUsage,
} from './printStart.ts';
import { foundCommune } from './sample/foundCommune.ts';
import { joinAtStart } from './sample/joinAtStart.ts';
import type { ServerStore } from './store/contract.ts';
import { openSqliteStore } from './store/sqlite/openSqliteStore.ts';
import { hashText, inflate } from './sync/codec.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const out = (line: string): void => console.log(line);
const err = (line: string): void => console.error(line);
const BAD_START = 2;

await main();

async function main(): Promise<void> {
  // What the server writes is its owner's alone.
  process.umask(0o077);
  const surroundings = { env: process.env, checkout, cwd: process.cwd() };
  const config = readConfig(process.argv.slice(2), surroundings);
  if (!config.ok) {
    printConfigProblem(err, config.reason, config.word);
    process.exitCode = BAD_START;
    return;
  }
  if (config.value.wantsHelp) return printUsage(out);
  const kept = openKept(config.value);
  if (kept !== undefined) await start(config.value, kept);
}

/** What lies in the data folder. */
interface Kept {
  readonly store: ServerStore;
  readonly pepper: Uint8Array;
}

/**
 * Nothing where another server has the file, or the folder can not be written: said, and no fault of the
 * program.
 */
function openKept({ folder }: Config): Kept | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const pepper = openPepper(folder, random);
    return { store: openSqliteStore(join(folder, 'soban.sqlite')), pepper };
  } catch (error) {
    printTrouble(err, 'cannotOpen', error instanceof Error ? error.message : String(error));
    process.exitCode = BAD_START;
    return undefined;
  }
}

async function start(config: Config, { store, pepper }: Kept): Promise<void> {
  const now = (): number => Date.now();
  const hash = hashText;
  const hashCode = makeHashCode(pepper);
  const name = config.communeName ?? nameOfUnnamed();
  const commune = await foundCommune(
    { store, now, random, hash },
    { isEmpty: config.isEmpty, name },
  );

  const bound = { port: config.port };
  const files = loadStaticFiles(join(checkout, 'dist'));
  const report = (trouble: unknown): void => console.error(trouble);
  const parts: ServerParts = {
    store,
    now,
    random,
    hash,
    hashCode,
    joinTries: makeTries(joinTries, now),
    signInTries: makeTries(joinTries, now),
    address: () => addressOf(config, bound.port),
    isBehindProxy: config.isBehindProxy,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    round: roundRoute({ store, now, random, hash, inflate, report }),
    files,
    log: config.isVerbose ? err : undefined,
    onTrouble: report,
  };
  const listening = await listen(makeApp(parts), config);
  if (!listening.ok) {
    const word = listening.reason === 'hostUnknown' ? config.host : String(config.port);
    printTrouble(err, listening.reason, word);
    process.exitCode = BAD_START;
    await store.close();
    return;
  }
  bound.port = listening.value.port;
  stopOnSignals(config, store, listening.value);

  const ready = {
    communeName: commune.name,
    isSample: commune.isSample,
    address: parts.address(),
    port: bound.port,
    setupToken: await offerSetup(parts, commune.id),
    join: commune.isSample ? await joinAtStart(store, commune.id, parts) : undefined,
    hasScreens: files.size > 0,
  };
  const terminal = { write: out, hasColours: process.stdout.isTTY && !('NO_COLOR' in process.env) };
  if (config.isJson) printReadyAsJson(terminal, ready);
  else printReady(terminal, ready);
}

function addressOf({ publicUrl }: Config, port: number): PublicAddress {
  const url = publicUrl ?? `http://localhost:${port}`;
  return { url, isHttps: url.startsWith('https:'), reachesPhones: publicUrl !== undefined };
}

/**
 * The first signal lets requests under way end; a second one does not wait. All that was answered is on
 * the disk either way.
 */
function stopOnSignals({ isJson }: Config, store: ServerStore, listening: Listening): void {
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) process.exit(1);
    isStopping = true;
    await listening.stop();
    await store.close();
    if (!isJson) printStopped(out);
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}
