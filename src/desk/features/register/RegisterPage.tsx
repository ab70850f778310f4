/**
 * Hamlets, teams, members and their phones: who has joined, who has not synced; codes for
 * joining, and a phone shut out.
 */
import { use, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { businessDate } from '../../../shared/dates.ts';
import type { RegisterAnswer } from '../../../shared/wire/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../../../ui/desk/Page.tsx';
import { PageHeader } from '../../../ui/desk/PageHeader.tsx';
import { SearchInput } from '../../../ui/SearchInput.tsx';
import { SkeletonRows } from '../../../ui/SkeletonRows.tsx';
import { Toast, type ToastMessage } from '../../../ui/Toast.tsx';
import { useDeskApi } from '../../parts/deskApi.ts';
import { TroubleNote, TroublePage } from '../../parts/Trouble.tsx';
import { KeptAnswersContext, useLatest, type Latest } from '../../parts/useLatest.ts';
import { useHeadingFocus, usePageTitle } from '../../parts/usePageTitle.ts';
import { AddAreaDialog } from './AddAreaDialog.tsx';
import { AddTeamDialog } from './AddTeamDialog.tsx';
import { phonesInUse } from './register.ts';
import { RegisterBody } from './RegisterBody.tsx';

export interface RegisterPageProps {
  /** Officers write; the committee looks. */
  readonly mayWrite: boolean;
}

type Adding = 'area' | 'team';

export function RegisterPage({ mayWrite }: RegisterPageProps) {
  const api = useDeskApi();
  const t = useWords('deskRegister');
  const desk = useWords('desk');
  const latest = useLatest({
    question: 'register',
    ask: () => api.register(),
    kept: use(KeptAnswersContext).register,
  });
  const [typed, setTyped] = useState('');
  const [adding, setAdding] = useState<Adding>();
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const [search, setSearch] = useSearchParams();
  const shown = latest.shown?.value;
  usePageTitle(t('page'));
  useHeadingFocus('register');

  const showPlace = (area: string) => setSearch({ area }, { replace: true });
  const told = async (message: string, area?: string) => {
    setAdding(undefined);
    setToast({ key: `${message} ${Date.now()}`, message });
    await latest.refresh();
    if (area !== undefined) showPlace(area);
  };
  return (
    <Page busy={latest.isAsking}>
      <PageHeader
        title={t('page')}
        sub={shown === undefined ? undefined : <Counts register={shown} />}
        tools={
          <Tools
            {...{ typed, mayWrite }}
            mayAddTeam={shown !== undefined && shown.areas.length > 1}
            onType={setTyped}
            onAdd={setAdding}
          />
        }
      />
      <RegisterTrouble latest={latest} />
      {shown !== undefined && (
        <RegisterBody
          {...{ register: shown, typed, mayWrite }}
          place={search.get('area')}
          onPlace={showPlace}
          onAddTeam={() => setAdding('team')}
          onDone={(message) => void told(message)}
        />
      )}
      {shown === undefined && latest.trouble === undefined && (
        <SkeletonRows label={desk('opening')} rows={8} />
      )}
      <AddAreaDialog
        open={adding === 'area'}
        onClose={() => setAdding(undefined)}
        onAdded={(name, area) => void told(t('added', { name }), area)}
      />
      {shown !== undefined && (
        <AddTeamDialog
          open={adding === 'team'}
          register={shown}
          place={search.get('area')}
          onClose={() => setAdding(undefined)}
          onAdded={(name, area) => void told(t('added', { name }), area)}
        />
      )}
      <Toast toast={toast} onGone={() => setToast(null)} />
    </Page>
  );
}

interface ToolsProps {
  readonly typed: string;
  readonly mayWrite: boolean;
  /** A team needs a hamlet first. */
  readonly mayAddTeam: boolean;
  readonly onType: (typed: string) => void;
  readonly onAdd: (what: Adding) => void;
}

function Tools({ typed, mayWrite, mayAddTeam, onType, onAdd }: ToolsProps) {
  const t = useWords('deskRegister');
  const common = useWords('common');
  return (
    <>
      <SearchInput
        value={typed}
        onChange={onType}
        label={t('search')}
        placeholder={t('search')}
        clearLabel={common('action.clearSearch')}
      />
      {mayWrite && (
        <Button icon="plus" onClick={() => onAdd('area')}>
          {t('addArea.button')}
        </Button>
      )}
      {mayWrite && mayAddTeam && (
        <Button icon="plus" onClick={() => onAdd('team')}>
          {t('addTeam.button')}
        </Button>
      )}
    </>
  );
}

function Counts({ register }: { readonly register: RegisterAnswer }) {
  const t = useWords('deskRegister');
  const common = useWords('common');
  const { areas, teams, members, communeArea } = register;
  const phones = members.flatMap(phonesInUse).length;
  return t('sub', {
    areas: common('unit.area', { count: areas.filter(({ id }) => id !== communeArea).length }),
    teams: common('unit.team', { count: teams.length }),
    members: common('unit.member', { count: members.length }),
    phones: common('unit.phone', { count: phones }),
  });
}

/**
 * As on every page: what is on screen stays, with its time and the reason why nothing newer came.
 */
function RegisterTrouble({ latest }: { readonly latest: Latest<RegisterAnswer> }) {
  const t = useWords('deskRegister');
  const desk = useWords('desk');
  const { formatMoment } = useFormat();
  const { shown, trouble, refresh } = latest;
  const retry = () => void refresh();
  if (trouble === undefined) return null;
  if (shown === undefined) return <TroublePage reason={trouble} onRetry={retry} />;
  const moment = formatMoment(shown.at, businessDate(shown.at));
  return (
    <TroubleNote reason={trouble} onRetry={retry}>
      {desk('shownFrom', { figures: t('listOf'), moment })}
    </TroubleNote>
  );
}
