/**
 * Finding households as people really type: examples by hand, each a thing that a member would try.
 */
import { expect, it } from 'vitest';
import { fold, readingsOf } from '../../../src/shared/search/fold.ts';
import {
  makeKeys,
  makeQuery,
  personFor,
  scoreOf,
  type Findable,
} from '../../../src/shared/search/match.ts';
import { rangesIn } from '../../../src/shared/search/ranges.ts';

const household = (code: string, parts: Partial<Findable> = {}): Findable => ({
  code,
  headName: '',
  knownAs: '',
  cluster: '',
  landmark: '',
  contactPhone: '',
  ...parts,
});

const hamlet = [
  household('PC-012', { headName: 'Giàng Thị Mỷ', cluster: 'Xóm Trên', landmark: 'Cạnh bể nước' }),
  household('PC-033', { headName: 'Thào Thị Dính', cluster: 'Xóm Trên' }),
  household('PC-045', {
    headName: 'Vàng Mí Sính',
    cluster: 'Xóm Khe Đá',
    landmark: 'Nhà trình tường đầu dốc',
    contactPhone: '0912 345 678',
  }),
  household('PC-046', { headName: 'Vàng Mí Sính', knownAs: 'Sính Lử', cluster: 'Xóm Dưới' }),
  household('PC-051', {
    headName: 'Lù Văn Pao',
    landmark: 'Gần nhà văn hóa',
    contactPhone: '0987 001 122',
  }),
  household('PC-058', { cluster: 'Xóm Khe Đá' }),
  household('PC-070', { headName: 'Vàng Mí Chơ', cluster: 'Xóm Trên' }),
  household('PC-081', { headName: 'Sùng A Dế', knownAs: 'Vợ Vàng Mỉ' }),
  household('PC-090', { headName: 'Đặng Thị Hương', landmark: 'Đường ô tô' }),
  household('PC-145', { headName: 'Nguyễn Đức Tường', contactPhone: '0912 999 045' }),
];
const keys = hamlet.map((one) => ({ code: one.code, keys: makeKeys(one) }));

function find(typed: string): readonly string[] {
  const query = makeQuery(typed);
  if (query === undefined) return [];
  return keys
    .map((one) => ({ code: one.code, score: scoreOf(one.keys, query) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((one) => one.code);
}

it.each([
  // Without tones, in any order, from the first letters on.
  ['vang mi', ['PC-045', 'PC-046', 'PC-070', 'PC-081']],
  ['VÀNG MÍ', ['PC-045', 'PC-046', 'PC-070', 'PC-081']],
  ['sinh vang', ['PC-045', 'PC-046']],
  ['v m s', ['PC-045', 'PC-046', 'PC-081']],
  ['sín', ['PC-045', 'PC-046']],
  // đ as d, and d as đ.
  ['dang huong', ['PC-090']],
  ['đặng', ['PC-090']],
  ['duc', ['PC-145']],
  // Decomposed letters, as some phones type them.
  ['Vàng'.normalize('NFD'), ['PC-045', 'PC-046', 'PC-070', 'PC-081']],
  // Telex keys that the keyboard did not compose.
  ['vangf mis sinhs', ['PC-045', 'PC-046']],
  ['vafng', ['PC-045', 'PC-046', 'PC-070', 'PC-081']],
  ['ddawngj', ['PC-090']],
  ['ddawjng huwowng', ['PC-090']],
  ['nguyeenx', ['PC-145']],
  ['tuwowngf', ['PC-145', 'PC-045']],
  ['luwr', ['PC-046', 'PC-051']],
  // VNI keys.
  ['vang2 mi1', ['PC-045', 'PC-046', 'PC-070', 'PC-081']],
  ['d9a8ng5', ['PC-090']],
  ['nguye64n', ['PC-145']],
  // Initials.
  ['vms', ['PC-045', 'PC-046']],
  ['gtm', ['PC-012']],
  ['nđt', ['PC-145']],
  // The name it goes by.
  ['sinh lu', ['PC-046']],
  ['vo vang', ['PC-081']],
  // Codes with and without prefix, zeros, dash.
  ['45', ['PC-045']],
  ['045', ['PC-045', 'PC-145']],
  ['pc45', ['PC-045']],
  ['PC-045', ['PC-045']],
  ['pc 45', ['PC-045']],
  ['pc-04', ['PC-045', 'PC-046']],
  ['145', ['PC-145']],
  // The last digits of a phone, never fewer than three.
  ['678', ['PC-045']],
  ['0912345678', ['PC-045']],
  ['345 678', ['PC-045']],
  ['22', []],
  // Where it stands.
  ['khe da', ['PC-045', 'PC-058']],
  ['be nuoc', ['PC-012']],
  ['nha van hoa', ['PC-051']],
  ['vang khe', ['PC-045']],
  // Nothing fits, or nothing was typed.
  ['vang zzz', []],
  ['   ', []],
  ['-', []],
])('"%s" finds %j', (typed, codes) => {
  expect([...find(typed)].sort()).toEqual([...codes].sort());
});

it.each([
  ['the whole number of a code before its beginning', '45', 'PC-045'],
  ['a name typed with its tones before one that only sounds like it', 'vàng mỉ', 'PC-081'],
  ['the head of a household before the wife of another', 'vang mi s', 'PC-045'],
  ['a name before a place', 'tuong', 'PC-145'],
  ['a code before a phone that ends alike', '045', 'PC-045'],
])('%s', (_what, typed, code) => {
  expect(find(typed)[0]).toBe(code);
});

it('folding leaves small plain letters', () => {
  expect(fold('Đặng Thị HƯƠNG ở Xín Mần, Lô Lô Chải')).toBe('dang thi huong o xin man, lo lo chai');
});

it('a word is read as typed, and as Telex or VNI would have composed it', () => {
  expect(readingsOf('vangf')).toEqual(['vangf', 'vang']);
  expect(readingsOf('xom3')).toEqual(['xom3', 'xom']);
  expect(readingsOf('pc045')).toEqual(['pc045']);
  expect(readingsOf('mi')).toEqual(['mi']);
});

it('somebody else in the household is named where only they are called so', () => {
  const names = ['Lý Thị Xuân', 'Vàng Mỉ', 'Vàng Thị Mỉ'];
  expect(personFor('vang mi', 'Sùng A Dế Xóm Trên', names)).toBe(1);
  expect(personFor('mi thi v', 'Sùng A Dế', names)).toBe(2);
  expect(personFor('de vang', 'Sùng A Dế', names)).toBe(1);
  for (const typed of ['vang mi', 'si', '45', '', 'zzz']) {
    expect(personFor(typed, 'Vàng Mí Sính', names)).toBe(-1);
  }
});

it('the name of a person counts less than any word of the head or of the household itself', () => {
  const found = (parts: Partial<Findable>, typed: string) => {
    const query = makeQuery(typed);
    return query === undefined ? 0 : scoreOf(makeKeys(household('PC-001', parts)), query);
  };
  const byPerson = found({ headName: 'Sùng A Dế', people: ['Vàng Mỉ'] }, 'vàng mỉ');
  expect(byPerson).toBeGreaterThan(found({ cluster: 'Xóm Vàng Mỉ' }, 'vàng mỉ'));
  expect(found({ headName: 'Mí Vàng' }, 'vàng mỉ')).toBeGreaterThan(byPerson);
  expect(found({ knownAs: 'Vàng Mi' }, 'vàng mỉ')).toBeGreaterThan(byPerson);
});

it.each([
  [
    'Vàng Mí Sính',
    'vang si',
    [
      [0, 4],
      [8, 10],
    ],
  ],
  ['Vàng Mí Sính', 'vangf', [[0, 4]]],
  [
    'Vàng Mí Sính',
    'vms',
    [
      [0, 1],
      [5, 6],
      [8, 9],
    ],
  ],
  ['Đặng Thị Hương', 'dang', [[0, 4]]],
  ['PC-045', '45', [[4, 6]]],
  [
    'PC-045',
    'pc-045',
    [
      [0, 2],
      [3, 6],
    ],
  ],
  ['PC-045', 'pc45', [[4, 6]]],
  ['Vàng Mí Sính', 'xa', []],
  ['', 'vang', []],
  ['Vàng Mí Sính', '', []],
])('in "%s" the letters of "%s" are marked', (text, typed, ranges) => {
  expect(rangesIn(text, typed)).toEqual(ranges);
});

it('marks of a decomposed text cover its marks, too', () => {
  const text = 'Vàng Mí'.normalize('NFD');
  const [range] = rangesIn(text, 'vang');
  expect(text.slice(range?.[0], range?.[1]).normalize('NFC')).toBe('Vàng');
});
