/**
 * Drafts are kept one after the other, the newest last, and "kept" is said only when the disk has
 * it.
 */
import { expect, it } from 'vitest';
import { makeDraftQueue } from '../../../../src/phone/parts/draftQueue.ts';
import type { Json } from '../../../../src/shared/json.ts';
import { failed, ok, type Result } from '../../../../src/shared/result.ts';

type Kept = Result<null, 'full'>;

function disk() {
  const jobs: { readonly form: Json | 'drop'; readonly end: (kept: Kept) => void }[] = [];
  const told: string[] = [];
  const job = (form: Json | 'drop') =>
    new Promise<Kept>((resolve) => jobs.push({ form, end: resolve }));
  const queue = makeDraftQueue<'full'>({ write: job, drop: () => job('drop') }, (keeping) =>
    told.push(keeping),
  );
  /** Lets the write under way end, and whatever follows from it happen. */
  const end = async (kept: Kept = ok(null)) => {
    jobs.at(-1)?.end(kept);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, jobs, told, end };
}

it('a tap is kept when its own write has ended, not before', async () => {
  const { queue, told, end } = disk();
  queue.keep(1);
  expect(told).toEqual(['keeping']);
  await end();
  expect(told).toEqual(['keeping', 'kept']);
});

it('taps during a write become one more write, of the newest form', async () => {
  const { queue, jobs, told, end } = disk();
  for (const form of [1, 2, 3]) queue.keep(form);
  await end();
  expect(told).not.toContain('kept');
  await end();
  expect(jobs.map(({ form }) => form)).toEqual([1, 3]);
  expect(told.at(-1)).toBe('kept');
});

it('a full phone is told, and the next tap tries again', async () => {
  const { queue, jobs, told, end } = disk();
  queue.keep(1);
  await end(failed('full'));
  expect(told.at(-1)).toBe('full');
  queue.keep(2);
  await end();
  expect(jobs).toHaveLength(2);
  expect(told.at(-1)).toBe('kept');
});

it('rest waits for all that was tapped', async () => {
  const { queue, end } = disk();
  queue.keep(1);
  queue.keep(2);
  let isResting = true;
  const rest = queue.rest().then(() => (isResting = false));
  await end();
  expect(isResting).toBe(true);
  await end();
  await rest;
  expect(isResting).toBe(false);
});

it('a tap after dropping is not dropped with it', async () => {
  const { queue, jobs, told, end } = disk();
  queue.keep(1);
  queue.drop();
  queue.keep(2);
  await end();
  await end();
  expect(jobs.map(({ form }) => form)).toEqual([1, 2]);
  queue.drop();
  await end();
  expect(jobs.at(-1)?.form).toBe('drop');
  expect(told.at(-1)).toBe('untouched');
});
