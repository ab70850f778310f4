/**
 * Catches what a screen throws. What was saved and every kept draft lie on the phone already, so
 * opening the app again is always safe; the reader is told so.
 */
import { Component, type ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { StopScreen } from './StopScreen.tsx';

interface Caught {
  readonly error: unknown;
}

/** React knows error boundaries only as classes. */
export class CatchBroken extends Component<
  { readonly children: ReactNode },
  { readonly caught: Caught | null }
> {
  override state: { readonly caught: Caught | null } = { caught: null };

  static getDerivedStateFromError(error: unknown): { readonly caught: Caught } {
    return { caught: { error } };
  }

  override render(): ReactNode {
    const { caught } = this.state;
    return caught === null ? this.props.children : <BrokenScreen error={caught.error} />;
  }
}

export function BrokenScreen({ error }: Caught) {
  const t = useWords('shell');
  const what = error instanceof Error ? error.message : String(error);
  const reload = { label: t('start.reload'), onAct: () => window.location.reload() };
  if (isNotFetched(what)) {
    return (
      <StopScreen
        icon="signalNone"
        tone="wait"
        title={t('start.notFetched')}
        why={t('start.notFetchedWhy')}
        action={reload}
      />
    );
  }
  return (
    <StopScreen
      icon="error"
      tone="err"
      title={t('start.broken')}
      why={t('start.brokenWhy')}
      action={reload}
    >
      <details>
        <summary>{t('start.details')}</summary>
        <pre className="said t-sm" lang="en">
          {what}
        </pre>
      </details>
    </StopScreen>
  );
}

/** A piece of the app that could not be loaded; each engine says it in its own words. */
const isNotFetched = (what: string): boolean =>
  /dynamically imported module|importing a module script failed|unable to preload/i.test(what);
