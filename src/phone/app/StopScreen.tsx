/**
 * A screen that stands in the way of the book and says why: what happened, where the work is, what
 * to do next. It needs nothing but the words of the shell, so that it can always be shown.
 */
import { useEffect, type ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dock } from '../../ui/Dock.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import type { IconName } from '../../ui/icons/iconName.ts';
import { Screen } from '../../ui/Screen.tsx';

export interface StopScreenProps {
  readonly icon: IconName;
  readonly tone?: 'wait' | 'err' | undefined;
  readonly title: string;
  readonly why: string;
  readonly action: { readonly label: string; readonly onAct: () => void };
  /** A second way, less wanted. */
  readonly other?: { readonly label: string; readonly onAct: () => void } | undefined;
  readonly children?: ReactNode;
}

export function StopScreen({ icon, tone, title, why, action, other, children }: StopScreenProps) {
  const t = useWords('shell');
  useEffect(() => {
    document.title = t('title', { screen: title });
  }, [t, title]);
  const dock = (
    <Dock column>
      <Button kind="pri" size="big" wide onClick={action.onAct}>
        {action.label}
      </Button>
      {other !== undefined && (
        <Button kind="quiet" wide onClick={other.onAct}>
          {other.label}
        </Button>
      )}
    </Dock>
  );
  return (
    <Screen pad gap={4} dock={dock}>
      <div className="mt4">
        <Glyph icon={icon} tone={tone} />
      </div>
      <div className="stack g2" role="alert">
        <h1 className="t-xl" tabIndex={-1} data-page-title="">
          {title}
        </h1>
        <p>{why}</p>
      </div>
      {children}
    </Screen>
  );
}
