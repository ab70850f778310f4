/** The button that voids a visit, and the sheet that asks why. */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/Button.tsx';
import type { VisitEntry } from '../../book/book.ts';
import { VoidSheet } from '../../parts/VoidSheet.tsx';
import { useVoiding } from './useVoiding.ts';

export function VoidVisit({ visit }: { readonly visit: VisitEntry }) {
  const t = useWords('visits');
  const [isAsking, setAsking] = useState(false);
  const { retire } = useVoiding(visit.id);
  const onVoid = (reason: string) => {
    setAsking(false);
    void retire(reason);
  };
  return (
    <>
      <Button kind="quiet" wide icon="trash" onClick={() => setAsking(true)}>
        {t('view.void')}
      </Button>
      <VoidSheet
        open={isAsking}
        title={t('view.voidTitle')}
        why={t('view.voidWhy')}
        reasons={t.list('view.voidReasons')}
        confirm={t('view.void')}
        onVoid={onVoid}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
