/**
 * A join link was opened on a phone that has a book already. The code is not used, and not left in
 * the address.
 */
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useWords } from '../../i18n/words.ts';
import { HOME } from '../parts/leave.ts';
import { useBook } from '../parts/book.tsx';
import { StopScreen } from './StopScreen.tsx';

export function AlreadyJoined() {
  const t = useWords('shell');
  const { me } = useBook();
  const navigate = useNavigate();
  const { hash, pathname } = useLocation();
  useEffect(() => {
    if (hash !== '') void navigate(pathname, { replace: true });
  }, [hash, pathname, navigate]);
  return (
    <StopScreen
      icon="user"
      title={t('start.joined')}
      why={t('start.joinedWhy', { name: me.memberName, team: me.teamName })}
      action={{
        label: t('start.openBook'),
        onAct: () => void navigate(HOME, { replace: true }),
      }}
    />
  );
}
