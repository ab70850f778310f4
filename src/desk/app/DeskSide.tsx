/** The desk's menu, who is at it, and the settings of this window. */
import { useState } from 'react';
import { useWords } from '../../i18n/words.ts';
import type { SessionAnswer } from '../../shared/wire/desk.ts';
import type { Theme } from '../../ui/applyAppearance.ts';
import { Select } from '../../ui/Select.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Side } from '../../ui/desk/Side.tsx';
import { LanguagePick } from '../parts/LanguagePick.tsx';
import type { DeskTrouble } from './api.ts';
import { keptTheme, setTheme, themes } from './appearance.ts';

export interface DeskSideProps {
  readonly session: SessionAnswer;
  readonly account: NonNullable<SessionAnswer['account']>;
  /** Why one is still signed in, where it did not go through. */
  readonly onSignOut: () => Promise<DeskTrouble | undefined>;
}

export function DeskSide({ session, account, onSignOut }: DeskSideProps) {
  const t = useWords('desk');
  const common = useWords('common');
  const why = useWords('deskReasons');
  const [trouble, setTrouble] = useState<DeskTrouble>();
  const leave = async () => setTrouble(await onSignOut());
  return (
    <Side
      label={t('nav.label')}
      brand={{ name: common('appName'), place: session.communeName }}
      entries={[
        { to: '/', icon: 'chart', label: t('nav.overview'), end: true },
        { to: '/register', icon: 'users', label: t('nav.register') },
      ]}
      who={
        <>
          <b>{account.displayName}</b>
          {account.roles.map((role) => (
            <span key={role} className="role">
              {t(`role.${role}`)}
            </span>
          ))}
          <div className="side-settings">
            <ThemePick />
            <LanguagePick />
            <button type="button" onClick={() => void leave()}>
              {common('action.signOut')}
            </button>
          </div>
          <VisuallyHidden live="alert">
            {trouble === undefined ? '' : why(`${trouble}.title`)}
          </VisuallyHidden>
          {trouble !== undefined && <span aria-hidden="true">{why(`${trouble}.title`)}</span>}
        </>
      }
    />
  );
}

function ThemePick() {
  const t = useWords('desk');
  const [theme, setShown] = useState<Theme>(keptTheme);
  const pick = (next: Theme) => {
    setShown(next);
    setTheme(next);
  };
  return (
    <Select
      label={t('theme.label')}
      options={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      value={theme}
      onChange={pick}
    />
  );
}
