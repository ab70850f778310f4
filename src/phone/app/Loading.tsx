/**
 * The skeleton of a screen that is on its way. Below 150 ms it shows nothing: a flash is worse than
 * a wait.
 */
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { Screen } from '../../ui/Screen.tsx';
import { SkeletonRows } from '../../ui/SkeletonRows.tsx';

const SHOWN_AFTER_MS = 150;

export interface LoadingProps {
  readonly nav?: ReactNode;
}

export function Loading({ nav }: LoadingProps) {
  const common = useWords('common');
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Screen busy nav={nav}>
      {isShown && <SkeletonRows label={common('loading')} />}
    </Screen>
  );
}
