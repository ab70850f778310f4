/**
 * Where a record is, in the five plain words, each with its own icon. Used wherever a record is
 * named.
 */
import type { Say } from '../../i18n/keys.ts';
import { useWords } from '../../i18n/words.ts';
import type { IconName } from '../../ui/icons/iconName.ts';
import { State } from '../../ui/State.tsx';
import type { Place } from '../book/book.ts';

export interface PlaceMarkProps {
  readonly place: Place;
  /** Spoken when it changes, for the one record on a screen. */
  readonly live?: boolean | undefined;
}

export function PlaceMark({ place, live }: PlaceMarkProps) {
  const words = usePlaceWords();
  const { icon, tone } = marks[place];
  return (
    <State icon={icon} tone={tone} live={live}>
      {words(place)}
    </State>
  );
}

/** The same words without the icon, for sentences. */
export function usePlaceWords(): (place: Place) => string {
  const t = useWords('common');
  const shell = useWords('shell');
  return (place) =>
    place === 'waiting' ? shell('waiting', { state: t('state.awaitingReview') }) : wordOf(place, t);
}

const wordOf = (place: Exclude<Place, 'waiting'>, t: Say<'common'>): string => t(`state.${place}`);

const marks: {
  readonly [P in Place]: { readonly icon: IconName; readonly tone: 'ok' | 'wait' | 'err' | 'due' };
} = {
  onPhone: { icon: 'phone', tone: 'wait' },
  sending: { icon: 'send', tone: 'wait' },
  sent: { icon: 'checkDouble', tone: 'ok' },
  waiting: { icon: 'checkDouble', tone: 'ok' },
  returned: { icon: 'error', tone: 'err' },
  conflict: { icon: 'conflict', tone: 'due' },
};
