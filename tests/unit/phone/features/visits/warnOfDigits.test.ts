/** What looks like a one-time password, a phone number or an ID number in a note. */
import { expect, it } from 'vitest';
import { holdsSecretDigits } from '../../../../../src/phone/features/visits/warnOfDigits.ts';

it.each([
  'mã 483920',
  'gọi 0912345678',
  'gọi 0912 345 678',
  'số 0912.345.678.',
  '034204012345',
  '034 204 012 345',
])('%s is warned of', (note) => {
  expect(holdsSecretDigits(note)).toBe(true);
});

it.each([
  '',
  'nhà số 12',
  'hẹn 23/11/2026',
  'hết 100.000 đồng',
  '2 con trâu, 3 con bò',
  'lớp 12345',
  'dãy 1234567',
])('%s is not', (note) => {
  expect(holdsSecretDigits(note)).toBe(false);
});
