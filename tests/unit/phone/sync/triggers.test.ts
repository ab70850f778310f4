/** When a round starts by itself. The world is played: its clock, its link, its page. */
import { expect, it } from 'vitest';
import {
  AFTER_SAVE_MS,
  FIRST_WAIT_MS,
  IDLE_WAIT_MS,
  LONGEST_WAIT_MS,
  startTriggers,
} from '../../../../src/phone/sync/triggers.ts';

function playWorld() {
  const world = { isOnline: true, isVisible: true, started: 0, wait: -1, chance: 0 };
  let call: (() => void) | undefined;
  let comesBack: () => void = () => undefined;
  const triggers = startTriggers(
    {
      isOnline: () => world.isOnline,
      isVisible: () => world.isVisible,
      onReturn: (listen) => {
        comesBack = listen;
        return () => {
          comesBack = () => undefined;
        };
      },
      after: (ms, then) => {
        world.wait = ms;
        call = then;
        return () => {
          call = undefined;
        };
      },
      chance: () => world.chance,
    },
    () => {
      world.started += 1;
    },
  );
  /** Lets the planned wait pass. */
  const pass = () => {
    const then = call;
    call = undefined;
    then?.();
  };
  return { world, triggers, pass, comeBack: () => comesBack() };
}

it('a book that is opened syncs at once, and again after a while', () => {
  const { world, triggers, pass } = playWorld();
  expect(world.wait).toBe(0);
  pass();
  triggers.ended(true);
  expect([world.started, world.wait]).toEqual([1, IDLE_WAIT_MS]);
  pass();
  expect(world.started).toBe(2);
});

it('after each failure it waits longer, up to a limit, and spreads the phones', () => {
  const { world, triggers } = playWorld();
  const waits = Array.from({ length: 9 }, () => {
    triggers.ended(false);
    return world.wait;
  });
  expect(waits.slice(0, 3)).toEqual([FIRST_WAIT_MS, 2 * FIRST_WAIT_MS, 4 * FIRST_WAIT_MS]);
  expect(waits.at(-1)).toBe(LONGEST_WAIT_MS);
  world.chance = 0.5;
  triggers.ended(false);
  expect(world.wait).toBe(LONGEST_WAIT_MS * 1.25);
});

it('a link that comes back makes it forget its failures', () => {
  const { world, triggers, pass, comeBack } = playWorld();
  triggers.ended(false);
  triggers.ended(false);
  comeBack();
  expect(world.wait).toBe(0);
  pass();
  triggers.ended(false);
  expect(world.wait).toBe(FIRST_WAIT_MS);
});

it('saves that follow each other travel together', () => {
  const { world, triggers, pass } = playWorld();
  triggers.saved();
  triggers.saved();
  expect(world.wait).toBe(AFTER_SAVE_MS);
  pass();
  pass();
  expect(world.started).toBe(1);
});

it('nothing runs while the page is hidden or there is no network', () => {
  const { world, pass, comeBack } = playWorld();
  world.isVisible = false;
  pass();
  world.isVisible = true;
  world.isOnline = false;
  comeBack();
  pass();
  expect(world.started).toBe(0);
});

it('a closed book starts nothing more', () => {
  const { world, triggers, pass, comeBack } = playWorld();
  triggers.stop();
  pass();
  comeBack();
  pass();
  expect(world.started).toBe(0);
});
