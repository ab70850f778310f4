/**
 * Showing the visit form at a household of the sample hamlet, and the few moves that many tests
 * make.
 */
import '../closeWatcher.ts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes, useLocation } from 'react-router';
import type { Language } from '../../../../src/i18n/language.ts';
import { VisitFormPage } from '../../../../src/phone/features/visits/VisitFormPage.tsx';
import { VisitPage } from '../../../../src/phone/features/visits/VisitPage.tsx';
import { dropToast, ToastPlace } from '../../../../src/phone/parts/toasts.tsx';
import type { RecordId } from '../../../../src/shared/ids.ts';
import {
  openSampleBook,
  type SampleBook,
  type SampleOptions,
} from '../../../fixtures/sampleBook.ts';
import { show } from '../show.tsx';

export interface Opened extends SampleBook {
  readonly user: ReturnType<typeof userEvent.setup>;
  /** How many taps were made by `tap`. */
  taps(): number;
  /** Taps what has this name: a button, a radio or a link. */
  tap(name: string | RegExp, role?: 'button' | 'radio' | 'link' | 'checkbox'): Promise<void>;
}

export interface OpenAt {
  readonly at: string;
  readonly language?: Language;
  readonly sample?: SampleOptions;
  readonly opened?: SampleBook;
}

/** The pages of visits, and a bare screen wherever they lead. */
export async function openAt({ at, language = 'vi', sample, opened }: OpenAt): Promise<Opened> {
  dropToast();
  const world = opened ?? (await openSampleBook(sample));
  await show(
    <Routes>
      <Route path="/households/:id/visit" element={<VisitFormPage />} />
      <Route path="/visits/:id/edit" element={<VisitFormPage />} />
      <Route path="/visits/:id" element={<VisitPage />} />
      <Route path="*" element={<Elsewhere />} />
    </Routes>,
    { book: world.book, at, language },
  );
  const user = userEvent.setup();
  let taps = 0;
  return {
    ...world,
    user,
    taps: () => taps,
    tap: async (name, role = 'button') => {
      taps += 1;
      await user.click(await screen.findByRole(role, { name }));
    },
  };
}

export const openVisitForm = (household: RecordId, more: Omit<OpenAt, 'at'> = {}) =>
  openAt({ ...more, at: `/households/${household}/visit` });

function Elsewhere() {
  return (
    <>
      <h1>{useLocation().pathname}</h1>
      <ToastPlace />
    </>
  );
}
