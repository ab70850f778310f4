/** The changelog in a sheet. */
import { Suspense, use } from 'react';
import { useLanguage, useWords } from '../../../i18n/words.ts';
import { Sheet } from '../../../ui/Sheet.tsx';
import { SkeletonRows } from '../../../ui/SkeletonRows.tsx';
import { changesIn, type ChangesPart } from './changes.ts';

export interface WhatsNewProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function WhatsNew({ open, onClose }: WhatsNewProps) {
  const t = useWords('me');
  const common = useWords('common');
  return (
    <Sheet open={open} title={t('whatsNew')} closeLabel={common('action.close')} onClose={onClose}>
      <Suspense fallback={<SkeletonRows label={common('loading')} rows={4} />}>
        <Changes />
      </Suspense>
    </Sheet>
  );
}

function Changes() {
  const language = useLanguage();
  const parts = use(changesIn(language));
  return (
    <div className="stack g3">
      {parts.map((part, at) => (
        <Part key={at} part={part} />
      ))}
    </div>
  );
}

function Part({ part }: { readonly part: ChangesPart }) {
  if (part.part === 'version') return <h3 className="t-lg">{part.text}</h3>;
  if (part.part === 'paragraph') return <p>{part.text}</p>;
  return (
    <ul className="bullets stack g2">
      {part.entries.map((entry) => (
        <li key={entry}>{entry}</li>
      ))}
    </ul>
  );
}
