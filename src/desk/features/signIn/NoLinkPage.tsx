/** Nobody has set a password yet, and this is not the first-run link: where to find it. */
import { useWords } from '../../../i18n/words.ts';
import { DoorPage } from './DoorPage.tsx';

export function NoLinkPage({ place }: { readonly place: string | null }) {
  const t = useWords('deskSignIn');
  return (
    <DoorPage title={t('noLink.title')} place={place}>
      <p>{t('noLink.text')}</p>
      <p className="code">{t('noLink.address', { origin: location.origin })}</p>
    </DoorPage>
  );
}
