/** What fits the typed words, best first, and the way to add a household that is not there. */
import { memo, useCallback } from 'react';
import type { RecordId } from '../../../shared/ids.ts';
import { useWords } from '../../../i18n/words.ts';
import { Empty } from '../../../ui/Empty.tsx';
import type { Book } from '../../book/book.ts';
import { useShown } from '../../parts/book.tsx';
import { AddHousehold } from './AddHousehold.tsx';
import { HouseholdList } from './HouseholdList.tsx';

export interface FoundHouseholdsProps {
  readonly typed: string;
  readonly name: string;
  readonly onPick?: ((id: RecordId) => void) | undefined;
}

/** Drawn again when the search is, not at every key: the key is on screen first. */
export const FoundHouseholds = memo(function FoundHouseholds(props: FoundHouseholdsProps) {
  const { typed, name, onPick } = props;
  const t = useWords('households');
  const found = useShown(useCallback((book: Book) => book.findHouseholds(typed), [typed]));
  const total = useShown(countHouseholds);
  return (
    <>
      <p className="pad t-sm dim mt2" role="status">
        {found.length > 0 && (
          <>
            {t('found', { count: found.length, typed })}{' '}
            <span className="dimmer">{t('foundOf', { count: total })}</span>
          </>
        )}
      </p>
      {found.length === 0 ? (
        <Empty
          icon="search"
          title={t('noMatch', { typed })}
          action={<AddHousehold typed={typed} replace={onPick !== undefined} />}
        >
          {t('noMatchWhy')}
        </Empty>
      ) : (
        <>
          <div className="mt2">
            <HouseholdList
              households={found}
              label={t('list')}
              name={name}
              of={`? ${typed}`}
              typed={typed}
              onPick={onPick}
            />
          </div>
          <div className="pad mt4 stack g2">
            <p className="t-sm dim">{t('notHere')}</p>
            <AddHousehold typed={typed} replace={onPick !== undefined} />
          </div>
        </>
      )}
    </>
  );
});

const countHouseholds = (book: Book): number => book.households().length;
