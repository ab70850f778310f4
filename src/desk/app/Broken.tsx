/**
 * Where a screen of the desk broke: it says so and offers to open again. A class, since React has
 * no other way to catch.
 */
import { Component, type ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';

export interface BrokenProps {
  readonly children: ReactNode;
}

export class Broken extends Component<BrokenProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <BrokenPage /> : this.props.children;
  }
}

function BrokenPage() {
  const t = useWords('desk');
  const again = <Button onClick={() => location.reload()}>{t('broken.action')}</Button>;
  return (
    <main className="door page" role="alert">
      <Empty icon="warn" title={t('broken.title')} action={again}>
        {t('broken.text')}
      </Empty>
    </main>
  );
}
