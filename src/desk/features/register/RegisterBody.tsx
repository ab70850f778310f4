/**
 * The register's three columns: the places, the teams of the picked one, and the code that was
 * just made.
 */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import type { RegisterAnswer } from '../../../shared/wire/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Panel } from '../../../ui/desk/Panel.tsx';
import { CodePanel } from './CodePanel.tsx';
import { PlaceList } from './PlaceList.tsx';
import { matchingPlaces, placesOf, type MadeCode, type Place } from './register.ts';
import { TeamPanel } from './TeamPanel.tsx';

export interface RegisterBodyProps {
  readonly register: RegisterAnswer;
  readonly typed: string;
  /** The picked place's id, from the address. */
  readonly place: string | null;
  readonly mayWrite: boolean;
  readonly onPlace: (area: string) => void;
  readonly onAddTeam: () => void;
  /** Something was changed: says what, and has the register fetched again. */
  readonly onDone: (message: string) => void;
}

export function RegisterBody({ register, typed, place, mayWrite, ...on }: RegisterBodyProps) {
  const t = useWords('deskRegister');
  const [made, setMade] = useState<MadeCode>();
  const places = placesOf(register);
  const found = matchingPlaces(places, typed);
  const picked = found.find(({ area }) => area.id === place) ?? found[0];
  if (places.length === 0) return <Empty icon="place" title={t('list.empty')} />;
  return (
    <div className="register">
      <PlaceList {...{ places: found, picked, typed }} onPick={on.onPlace} />
      <div className="stack g3">
        {picked !== undefined && <PlaceHead place={picked} />}
        {picked?.teams.map(({ team, members }) => (
          <TeamPanel
            key={team.id}
            {...{ register, team, members, mayWrite }}
            onCode={setMade}
            onDone={on.onDone}
          />
        ))}
        {picked?.teams.length === 0 && (
          <NoTeam place={picked} onAddTeam={mayWrite ? on.onAddTeam : undefined} />
        )}
        <Note tone="wait">{mayWrite ? t('revoke.note') : t('readOnly')}</Note>
      </div>
      {mayWrite && <CodePanel made={made} />}
    </div>
  );
}

function PlaceHead({ place: { area, isCommune } }: { readonly place: Place }) {
  const t = useWords('deskRegister');
  const common = useWords('common');
  const names = useWords('enumerations');
  const facts = [
    ...(isCommune ? [t('list.wholeCommune')] : []),
    ...(area.codePrefix === '' ? [] : [t('area.prefix', { prefix: area.codePrefix })]),
    ...(isCommune ? [] : [totalOf(area.householdTotal)]),
    ...(area.signal === null ? [] : [names(`signal.${area.signal}`)]),
  ];
  function totalOf(total: number | null): string {
    if (total === null) return t('area.noTotal');
    return t('area.total', { households: common('unit.household', { count: total }) });
  }
  return (
    <p className="place-head">
      <b lang="vi">{area.name}</b>
      <span className="dim"> · {facts.join(' · ')}</span>
    </p>
  );
}

interface NoTeamProps {
  readonly place: Place;
  readonly onAddTeam: (() => void) | undefined;
}

function NoTeam({ place, onAddTeam }: NoTeamProps) {
  const t = useWords('deskRegister');
  const add = onAddTeam && (
    <Button icon="plus" onClick={onAddTeam}>
      {t('addTeam.button')}
    </Button>
  );
  return (
    <Panel label={place.area.name}>
      <Empty icon="users" title={t('team.none', { area: place.area.name })} action={add}>
        {t('team.noneWhy')}
      </Empty>
    </Panel>
  );
}
