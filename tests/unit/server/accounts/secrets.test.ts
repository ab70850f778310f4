/** Passwords, names and the pepper: what is kept, and what one can do with it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { foldAccountName, tidyName } from '../../../../src/server/accounts/accountName.ts';
import {
  hashPassword,
  isPassword,
  problemOfPassword,
} from '../../../../src/server/accounts/passwords.ts';
import { openPepper } from '../../../../src/server/accounts/pepper.ts';
import { makeHashCode, random, sameHash } from '../../../../src/server/accounts/secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'soban-pepper-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a password is known again, another is not, and two hashes of one differ', async () => {
  const [first, second] = [
    await hashPassword('con trâu đi trước', random),
    await hashPassword('con trâu đi trước', random),
  ];
  expect(first).not.toBe(second);
  expect(await isPassword('con trâu đi trước', first)).toBe(true);
  expect(await isPassword('con trâu đi sau', first)).toBe(false);
});

it('a hash made with a smaller cost is still understood', async () => {
  // scrypt('password', 'NaClNaClNaClNaCl', N=1024, r=8, p=16), by Python's hashlib.
  const old = 'scrypt$10$8$16$TmFDbE5hQ2xOYUNsTmFDbA$ruflYSr7JKwcyP4taFgPBJI7nqmwRVvjonthQb2MSCI';
  expect(await isPassword('password', old)).toBe(true);
  expect(await isPassword('Password', old)).toBe(false);
});

it.each([undefined, '', 'none', 'scrypt$16$8$1$$', 'bcrypt$10$8$1$AAAA$AAAA'])(
  'no password fits the hash %s',
  async (hash) => {
    expect(await isPassword('', hash)).toBe(false);
    expect(await isPassword('none', hash)).toBe(false);
  },
);

it.each([
  ['mot hai ba bon', undefined],
  ['mặt trời xuống núi', undefined],
  ['kJ8#qLm2!x', undefined],
  ['ngan thoi', 'passwordTooShort'],
  ['0123456789', 'passwordTooCommon'],
  ['9876543210', 'passwordTooCommon'],
  ['ababababab', 'passwordTooCommon'],
  ['QWERTYUIOP', 'passwordTooCommon'],
  ['chuyen doi so 2026', 'passwordTooCommon'],
  ['Chuyển Đổi Số 2026', 'passwordTooCommon'],
  ['hoang thi thu 1990', 'passwordHasName'],
])('“%s” as a password: %s', (password, problem) => {
  expect(problemOfPassword(password, 'Hoàng Thị Thử')).toBe(problem);
});

it('names are folded for signing in and kept as typed for showing', () => {
  expect(foldAccountName('  ĐẶNG   Văn-Ước ')).toBe('dang van uoc');
  expect(foldAccountName('#first')).toBe('first');
  expect(foldAccountName(' . ')).toBe('');
  expect(tidyName('  Đặng   Văn Ước '.normalize('NFD'))).toBe('Đặng Văn Ước');
});

it('the pepper is made once, for its owner’s eyes, and codes hash by it', () => {
  const first = openPepper(folder, random);
  const again = openPepper(folder, random);
  expect([...again]).toEqual([...first]);
  expect(readdirSync(folder)).toEqual(['pepper']);
  expect(statSync(join(folder, 'pepper')).mode & 0o777).toBe(0o600);
  expect([...readFileSync(join(folder, 'pepper'))]).toEqual([...first]);
  expect(makeHashCode(first)('ABCDE12345')).not.toBe(makeHashCode(random(32))('ABCDE12345'));
});

it('a pepper that was cut short stops the start instead of being used', () => {
  writeFileSync(join(folder, 'pepper'), 'abc');
  expect(() => openPepper(folder, random)).toThrow('32 bytes');
});

it('hashes are compared whole', () => {
  expect([
    sameHash('ab', 'ab'),
    sameHash('ab', 'ac'),
    sameHash('ab', 'abc'),
    sameHash('', ''),
  ]).toEqual([true, false, false, true]);
});
