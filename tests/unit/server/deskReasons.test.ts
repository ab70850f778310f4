/** Whatever the desk's routes refuse is told in words, in both languages. */
import { expect, it } from 'vitest';
import en from '../../../locales/en/deskReasons.json' with { type: 'json' };
import vi from '../../../locales/vi/deskReasons.json' with { type: 'json' };
import { deskReasons } from '../../../src/shared/wire/desk.ts';

it.each(deskReasons)('%s has a title and a way out', (reason) => {
  for (const words of [vi[reason], en[reason]]) {
    expect(words.title.length).toBeGreaterThan(3);
    expect(words.advice.length).toBeGreaterThan(3);
  }
});
