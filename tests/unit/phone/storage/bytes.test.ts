/**
 * What lies on the flash can be read again, exactly; what was damaged there is nothing, never
 * something else.
 */
import { expect, it } from 'vitest';
import { deflateRaw, inflateRaw } from '../../../../src/phone/storage/deflate.ts';
import { decodeRow, encodeRow } from '../../../../src/phone/storage/rowBytes.ts';
import { INFLATED_LIMIT } from '../../../../src/shared/wire/version.ts';
import { sampleStates } from '../../../fixtures/sampleHamlet.ts';

it('every row of a hamlet comes back as it was', () => {
  const states = sampleStates();
  expect(states.map((state) => decodeRow(encodeRow(state)))).toEqual(states);
});

it('a row says each change once, however many cells it set', () => {
  const [state] = sampleStates().filter((one) => one.kind === 'household');
  if (state === undefined) throw new Error('the sample has households');
  const text = new TextDecoder().decode(encodeRow(state));
  const [by] = Object.values(state.by);
  expect(text.split(by?.install ?? '-')).toHaveLength(2);
});

it('a damaged row is no row', () => {
  const [state] = sampleStates();
  if (state === undefined) throw new Error('the sample has records');
  const bytes = encodeRow(state);
  expect(decodeRow(bytes.slice(0, -9))).toBeUndefined();
  expect(decodeRow(new Uint8Array(0))).toBeUndefined();
  const other = new TextEncoder().encode(JSON.stringify({ ...state, by: [], places: [0] }));
  expect(decodeRow(other)).toBeUndefined();
});

it('what the browser deflates it inflates again; damage and too much give nothing', async () => {
  const bytes = new TextEncoder().encode('Vàng Mí Sính '.repeat(500));
  const packed = await deflateRaw(bytes);
  expect(packed.length).toBeLessThan(bytes.length / 20);
  expect(await inflateRaw(packed)).toEqual(bytes);
  expect(await inflateRaw(packed.slice(0, 20))).toBeUndefined();
  expect(await inflateRaw(Uint8Array.of(255, 255, 255))).toBeUndefined();
  const bomb = await deflateRaw(new Uint8Array(INFLATED_LIMIT));
  expect((await inflateRaw(bomb))?.length).toBe(INFLATED_LIMIT);
});
