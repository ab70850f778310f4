/** The tabs at the foot of the phone, with the count of unsent work always in sight. */
import { useWords } from '../../i18n/words.ts';
import { TabNav, type NavEntry } from '../../ui/TabNav.tsx';
import { useShown } from './book.tsx';
import { HOME, useGoToTab } from './leave.ts';
import { standingOf } from './SyncStrip.tsx';

export function PhoneNav() {
  const t = useWords('common');
  const goToTab = useGoToTab();
  const badge = useBadge();
  const entries: readonly NavEntry[] = [
    { to: HOME, icon: 'today', label: t('nav.today'), end: true },
    { to: '/households', icon: 'home', label: t('nav.households') },
    { to: '/sync', icon: 'sync', label: t('nav.sync'), badge },
    { to: '/me', icon: 'user', label: t('nav.me') },
  ];
  return <TabNav label={t('nav.label')} entries={entries} onPick={goToTab} />;
}

function useBadge(): NavEntry['badge'] {
  const t = useWords('shell');
  const { counts } = useShown(standingOf);
  if (counts.unsentRoots > 0) {
    return { count: counts.unsentRoots, label: t('badge', { count: counts.unsentRoots }) };
  }
  if (counts.returnedRoots > 0) {
    return {
      count: counts.returnedRoots,
      label: t('badgeReturned', { count: counts.returnedRoots }),
    };
  }
  return undefined;
}
