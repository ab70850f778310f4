/** The places on the left: how many members each has, and where somebody has not synced. */
import { useWords } from '../../../i18n/words.ts';
import { Panel } from '../../../ui/desk/Panel.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { Place } from './register.ts';

export interface PlaceListProps {
  readonly places: readonly Place[];
  readonly picked: Place | undefined;
  readonly typed: string;
  readonly onPick: (area: string) => void;
}

export function PlaceList({ places, picked, typed, onPick }: PlaceListProps) {
  const t = useWords('deskRegister');
  return (
    <Panel title={t('list.title')} pad={false}>
      {places.length === 0 && <p className="place-none">{t('noMatch', { typed })}</p>}
      <ul className="place-list">
        {places.map((place) => (
          <li key={place.area.id}>
            <button
              type="button"
              className="row"
              aria-current={place.area.id === picked?.area.id || undefined}
              onClick={() => onPick(place.area.id)}
            >
              <PlaceRow place={place} />
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function PlaceRow({
  place: { area, isCommune, teams, memberCount, isStale },
}: {
  readonly place: Place;
}) {
  const t = useWords('deskRegister');
  const staff = teams.length === 0 ? t('list.noTeam') : t('list.members', { count: memberCount });
  return (
    <>
      <span className="grow">
        <span className="ttl" lang="vi">
          {isCommune ? t('list.wholeCommune') : area.name}
        </span>
        <span className="sub">{staff}</span>
      </span>
      {isStale && (
        <span className="st wait" title={t('list.stale')}>
          <Icon name="clock" label={t('list.stale')} />
          <span aria-hidden="true">{t('list.staleShort')}</span>
        </span>
      )}
    </>
  );
}
