/** The order in which apps and services are offered. */
import { expect, it } from 'vitest';
import {
  linesFor,
  type CatalogueLine,
} from '../../../../../src/phone/features/visits/FullList.tsx';
import {
  allApps,
  appChips,
  appOf,
  publicServiceChips,
  publicServices,
} from '../../../../../src/phone/features/visits/catalogue.ts';

it('what this phone logged most stands first, and an obsolete app is never a chip', () => {
  const chips = appChips(['evn', 'pc_covid', 'zalo'], null);
  expect(chips.slice(0, 2)).toEqual(['evn', 'zalo']);
  expect(chips).not.toContain('pc_covid');
  expect(new Set(chips).size).toBe(chips.length);
});

it('the obsolete apps are in the full list, after all others', () => {
  const firstObsolete = allApps.findIndex((row) => row.obsolete);
  expect(firstObsolete).toBeGreaterThan(0);
  expect(allApps.slice(firstObsolete).every((row) => row.obsolete)).toBe(true);
});

it('every chip of a new phone is a row of the catalogue, and none is for organisations only', () => {
  expect(appChips([], null).every((key) => appOf(key) !== undefined)).toBe(true);
  const known = new Map(publicServices.map((row) => [row.key, row]));
  const chips = publicServiceChips([], null);
  expect(chips.length).toBeGreaterThan(5);
  expect(chips.map((key) => known.get(key)?.hiddenByDefault)).toEqual(chips.map(() => false));
});

it('a service for organisations is found by whoever looks for it, and shown to nobody else', () => {
  const line = (key: string, name: string, isHidden: boolean): CatalogueLine => ({
    key,
    name,
    isHidden,
    icon: 'government',
    sub: 'Công an',
    mark: undefined,
  });
  const rows = [line('new_seal', 'Làm con dấu mới', true), line('passport', 'Hộ chiếu', false)];
  const keys = (typed: string) => linesFor(rows, typed).map(({ key }) => key);
  expect(keys('')).toEqual(['passport']);
  expect(keys('con dau')).toEqual(['new_seal']);
  expect(keys('ho ch')).toEqual(['passport']);
  expect(keys('cong an')).toEqual(['new_seal', 'passport']);
  expect(keys('không có')).toEqual([]);
});
