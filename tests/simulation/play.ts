/**
 * Plays one seed: a commune and its phones in bad weather, then in good. Everything that a phone
 * may meet is drawn from the seed; the code under test is the real book, the real round and the
 * real server core.
 */
import type { PhoneStore } from '../../src/phone/storage/contract.ts';
import type { MemoryDisk } from '../../src/phone/storage/memory/openMemoryPhoneStore.ts';
import type { ServerStore } from '../../src/server/store/contract.ts';
import { seededChance } from '../fixtures/nodePowers.ts';
import { actOnce } from './acts.ts';
import { foundCommune, type Commune } from './commune.ts';
import { makeNetwork, type Network, type Serve } from './network.ts';
import { switchOn, type Phone } from './phone.ts';

/** What is broken on purpose, to show that the checkers see it. */
export interface Mutant {
  readonly serverStore?: (store: ServerStore) => ServerStore;
  readonly phoneStore?: (store: PhoneStore, disk: MemoryDisk) => PhoneStore;
  readonly serve?: (serve: Serve) => Serve;
  readonly noTapGuard?: boolean;
}

export interface Weather {
  readonly phones: number;
  readonly ticks: number;
  readonly hamlets: number;
  readonly households: number;
}

export const smallWorld: Weather = { phones: 6, ticks: 60, hamlets: 2, households: 4 };
export const fullWorld: Weather = { phones: 20, ticks: 100, hamlets: 4, households: 5 };

export interface Played {
  readonly seed: number;
  readonly commune: Commune;
  readonly phones: readonly Phone[];
  readonly network: Network;
  /** Rounds that every phone needed after the weather had cleared. */
  readonly calmRounds: number;
  readonly fullPhones: number;
  readonly moves: number;
}

/** Monday, 16 November 2026, 06:00 in Việt Nam. */
const START = Date.UTC(2026, 10, 15, 23);
const TICK_MS = [10 * 60_000, 60 * 60_000, 18 * 60 * 60_000];
/**
 * Rounds in which all must be delivered and received once nothing fails any more: one to send, one
 * to hear of the others.
 */
export const CALM_ROUNDS = 2;

export async function play(seed: number, weather: Weather, mutant: Mutant = {}): Promise<Played> {
  const chance = seededChance(seed);
  const tickMs = TICK_MS[seed % TICK_MS.length] ?? 0;
  let tick = 0;
  const now = () => START + tick * tickMs;
  const { hamlets, households } = weather;
  const wrap = mutant.serverStore;
  const commune = await foundCommune({
    chance,
    now,
    hamlets,
    households,
    ...(wrap === undefined ? {} : { wrap }),
  });
  const serve = mutant.serve?.(commune.serve) ?? commune.serve;
  const network = makeNetwork({ chance, serve, badness: 0.1 + 0.5 * chance() });
  const phones: Phone[] = [];
  for (let at = 0; at < weather.phones; at += 1) {
    const joined = await commune.join(at, at % 5 === 0 ? 'team_lead' : 'team_member');
    const wrapStore = mutant.phoneStore;
    const options = { at, joined, network, now, chance };
    phones.push(await switchOn(wrapStore === undefined ? options : { ...options, wrapStore }));
  }
  const settle = (phone: number) => phones[phone]?.settle() ?? Promise.resolve();
  let fullPhones = 0;
  let moves = 0;
  for (; tick < weather.ticks; tick += 1) {
    for (const phone of phones) fullPhones += await liveTick(phone, { chance, mutant });
    if (chance() < 0.01) moves += await moveSomebody(commune, phones, chance);
    await network.deliver(tick, settle);
  }
  network.heal();
  const calmRounds = await calmDown(phones, network, () => {
    tick += 1;
    return tick;
  });
  return { seed, commune, phones, network, calmRounds, fullPhones, moves };
}

/** One tick of one phone: what its member does, what befalls it, whether it tries to sync. */
async function liveTick(
  phone: Phone,
  { chance, mutant }: { readonly chance: () => number; readonly mutant: Mutant },
): Promise<number> {
  phone.disk.refusing = chance() < 0.02 ? 'full' : undefined;
  if (chance() < 0.02) phone.skew = (chance() - 0.5) * 20 * 365 * 24 * 60 * 60_000;
  if (chance() < 0.03) phone.dieAtNextWrite(chance() < 0.5 ? 'before' : 'after');
  if (chance() < 0.25) {
    const { noTapGuard } = mutant;
    await actOnce(phone, noTapGuard === undefined ? { chance } : { chance, noTapGuard });
  }
  if (chance() < 0.02) await phone.restart();
  if (chance() < 0.05) phone.book.stopSync();
  if (chance() < 0.2) await phone.sync();
  return phone.disk.refusing === undefined ? 0 : 1;
}

async function moveSomebody(
  commune: Commune,
  phones: readonly Phone[],
  chance: () => number,
): Promise<number> {
  const phone = phones[Math.floor(chance() * phones.length)];
  const hamlet = commune.hamlets[Math.floor(chance() * commune.hamlets.length)];
  if (phone === undefined || hamlet === undefined) return 0;
  await commune.move(phone.joined.answer.member, hamlet);
  return 1;
}

/** Lets every phone sync in good weather, twice; then nothing may be left to do. */
async function calmDown(
  phones: readonly Phone[],
  network: Network,
  next: () => number,
): Promise<number> {
  const settle = (phone: number) => phones[phone]?.settle() ?? Promise.resolve();
  for (const phone of phones) {
    phone.disk.refusing = undefined;
    phone.calm();
  }
  // What was still on its way arrives, whoever waits for it.
  for (let late = 0; late < 10; late += 1) await network.deliver(next(), settle);
  for (let round = 1; round <= CALM_ROUNDS; round += 1) {
    for (const phone of phones) {
      phone.book.stopSync();
      await phone.book.idle();
      await phone.sync();
      while (network.waits(phone.at)) await network.deliver(next(), settle);
    }
  }
  return CALM_ROUNDS;
}
