/**
 * The addresses of the app inside the book, each with its page and the files of words that the page
 * shows.
 */
import type { ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { AlreadyJoined } from './AlreadyJoined.tsx';
import { lazyPage } from './lazyPage.ts';

const TodayPage = lazyPage(
  () => import('../features/today/TodayPage.tsx').then((file) => file.TodayPage),
  ['today', 'enumerations'],
);
const HouseholdsPage = lazyPage(
  () => import('../features/households/HouseholdsPage.tsx').then((file) => file.HouseholdsPage),
  ['households', 'consent', 'enumerations'],
);
const PickPage = lazyPage(
  () => import('../features/households/PickPage.tsx').then((file) => file.PickPage),
  ['households', 'consent', 'enumerations'],
);
const HouseholdPage = lazyPage(
  () => import('../features/household/HouseholdPage.tsx').then((file) => file.HouseholdPage),
  ['household', 'forms', 'consent', 'catalogue', 'enumerations'],
);
const HouseholdFormPage = lazyPage(
  () =>
    import('../features/household/HouseholdFormPage.tsx').then((file) => file.HouseholdFormPage),
  ['household', 'forms', 'consent', 'enumerations'],
);
const ConsentPage = lazyPage(
  () => import('../features/consents/ConsentPage.tsx').then((file) => file.ConsentPage),
  ['consent', 'forms', 'enumerations'],
);
const VisitFormPage = lazyPage(
  () => import('../features/visits/VisitFormPage.tsx').then((file) => file.VisitFormPage),
  ['visits', 'forms', 'consent', 'catalogue', 'enumerations'],
);
const VisitPage = lazyPage(
  () => import('../features/visits/VisitPage.tsx').then((file) => file.VisitPage),
  ['visits', 'forms', 'catalogue', 'enumerations'],
);
const SyncPage = lazyPage(
  () => import('../features/sync/SyncPage.tsx').then((file) => file.SyncPage),
  ['sync', 'reasons'],
);
const ReturnedPage = lazyPage(
  () => import('../features/sync/ReturnedPage.tsx').then((file) => file.ReturnedPage),
  ['sync', 'reasons'],
);
const MePage = lazyPage(
  () => import('../features/me/MePage.tsx').then((file) => file.MePage),
  ['me', 'install', 'enumerations'],
);

/** A form's address names its subject: the same form for another one begins afresh. */
export function BookRoutes({ path }: { readonly path: string }): ReactNode {
  return (
    <Routes>
      <Route path="/" element={<TodayPage />} />
      <Route path="/households" element={<HouseholdsPage />} />
      <Route path="/households/new" element={<HouseholdFormPage key={path} />} />
      <Route path="/households/:id" element={<HouseholdPage key={path} />} />
      <Route path="/households/:id/edit" element={<HouseholdFormPage key={path} />} />
      <Route path="/households/:id/visit" element={<VisitFormPage key={path} />} />
      <Route path="/households/:id/consent" element={<ConsentPage key={path} />} />
      <Route path="/visits/:id" element={<VisitPage key={path} />} />
      <Route path="/visits/:id/edit" element={<VisitFormPage key={path} />} />
      <Route path="/pick" element={<PickPage />} />
      <Route path="/sync" element={<SyncPage />} />
      <Route path="/sync/returned" element={<ReturnedPage />} />
      <Route path="/me" element={<MePage />} />
      <Route path="/join" element={<AlreadyJoined />} />
      <Route path="*" element={<Navigate to="/" replace />} />
    </Routes>
  );
}
