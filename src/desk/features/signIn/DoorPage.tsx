/**
 * What everybody sees who is not signed in: the name of the notebook and the commune, one card,
 * the language.
 */
import type { ReactNode } from 'react';
import { BrandMark } from '../../../ui/BrandMark.tsx';
import { useWords } from '../../../i18n/words.ts';
import { usePageTitle } from '../../parts/usePageTitle.ts';
import { LanguagePick } from '../../parts/LanguagePick.tsx';

export interface DoorPageProps {
  readonly title: string;
  readonly sub?: string | undefined;
  /** The commune's name, where the server has told it. */
  readonly place: string | null;
  readonly children: ReactNode;
}

export function DoorPage({ title, sub, place, children }: DoorPageProps) {
  const common = useWords('common');
  usePageTitle(title);
  return (
    <div className="door page">
      <header className="door-brand">
        <BrandMark size={44} />
        <p className="grow">
          <b>{common('appName')}</b>
          <span className="dim">{place ?? common('appSubtitle')}</span>
        </p>
        <LanguagePick />
      </header>
      <main className="panel door-card stack g4">
        <div>
          <h1>{title}</h1>
          {sub !== undefined && <p className="dim">{sub}</p>}
        </div>
        {children}
      </main>
    </div>
  );
}
