/**
 * Vào Tổ: the code in, the team and one's own name shown, and one tap. The only screen that needs a
 * network.
 */
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { setLanguage, useLanguage, useWords } from '../../../i18n/words.ts';
import { BrandMark } from '../../../ui/BrandMark.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Dock } from '../../../ui/Dock.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Screen } from '../../../ui/Screen.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import type { LookAnswer } from '../../../shared/wire/join.ts';
import { useOnline } from '../../parts/useOnline.ts';
import {
  grouped,
  isOfCode,
  useJoining,
  type JoinDoor,
  type Joining,
  type JoinStep,
} from './joining.ts';
import { useFailureWords } from './failureWords.ts';

export interface JoinPageProps {
  readonly door: JoinDoor;
}

export function JoinPage({ door }: JoinPageProps) {
  const t = useWords('join');
  const common = useWords('common');
  const joining = useJoining(door, useLinkCode());
  const { step } = joining;
  useEffect(() => {
    document.title = `${t('title')} · ${common('appName')}`;
  }, [t, common]);
  return (
    <Screen pad gap={4} dock={<JoinDock joining={joining} />}>
      <Head />
      <div className="stack g1">
        <h1 className="t-xl" tabIndex={-1} data-page-title="">
          {t('title')}
        </h1>
        <p className="dim">{t('lead')}</p>
      </div>
      <CodeEntry joining={joining} />
      {'team' in step && step.team !== undefined && <Team team={step.team} />}
      <Note tone="wait">{t('trialOnly')}</Note>
      <Note tone="plain" icon="shield">
        {common('neverAsks')}
      </Note>
    </Screen>
  );
}

/**
 * The code of a link `/join#code`, taken out of the address at once: it must lie neither in the
 * history nor in a screenshot of the address bar.
 */
function useLinkCode(): string | undefined {
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const [code, setCode] = useState(() => codeIn(hash));
  useEffect(() => {
    const found = codeIn(hash);
    if (found === undefined) return;
    setCode(found);
    void navigate(pathname, { replace: true });
  }, [hash, pathname, navigate]);
  return code;
}

function codeIn(hash: string): string | undefined {
  const code = hash.slice(1);
  return /^[A-Za-z0-9_-]{10,64}$/.test(code) ? code : undefined;
}

function Head() {
  const common = useWords('common');
  const language = useLanguage();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <div className="line">
      <BrandMark size={36} />
      <b className="t-lg grow">{common('appName')}</b>
      <Button
        kind="quiet"
        size="small"
        icon="globe"
        lang={other}
        // Without its file the language stays as it is, and the button says the same as before.
        onClick={() => void setLanguage(other).catch(() => undefined)}
      >
        {common(`language.${other}`)}
      </Button>
    </div>
  );
}

function CodeEntry({ joining }: { readonly joining: Joining }) {
  const t = useWords('join');
  const { step, typed, isFromLink } = joining;
  const error = useEntryError(step);
  if (isFromLink) {
    return (
      <div className="stack g2">
        {error === undefined ? (
          <p className="line">
            <Icon name="check" />
            <span className="grow">{t('fromLink')}</span>
          </p>
        ) : (
          <Note tone="err" live="alert">
            {error}
          </Note>
        )}
        <Button kind="quiet" onClick={() => joining.typeAnother()}>
          {t('otherCode')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <Field label={t('code')} hint={t('codeHint')} error={error}>
        <TextInput
          code
          value={typed}
          maxLength={24}
          onChange={(text) => joining.type(grouped(text))}
          onEnter={() => joining.goOn()}
        />
      </Field>
      {typed === '' && <p className="t-sm dim">{t('qrHint')}</p>}
    </>
  );
}

function useEntryError(step: JoinStep): string | undefined {
  const t = useWords('join');
  const failure = useFailureWords();
  if (step.at === 'typing')
    return step.mistake === undefined ? undefined : t(`mistake.${step.mistake}`);
  return step.at === 'failed' ? failure(step.reason) : undefined;
}

function Team({ team }: { readonly team: LookAnswer }) {
  const t = useWords('join');
  return (
    <div role="status">
      <Card tone="ok">
        <div className="line">
          <Icon name="check" size="l" />
          <div className="grow">
            <b lang="vi">{team.teamName}</b>
            <p className="t-sm">{t('member', { name: team.memberName })}</p>
            <p className="t-sm" lang="vi">
              {t('place', { area: team.areaName, commune: team.communeName })}
            </p>
          </div>
        </div>
      </Card>
      <p className="t-sm dim mt2">{t('notMe')}</p>
    </div>
  );
}

function JoinDock({ joining }: { readonly joining: Joining }) {
  const t = useWords('join');
  const common = useWords('common');
  const online = useOnline();
  const { step } = joining;
  const why = useWhyNot(step);
  const isRetry = step.at === 'failed' && step.team === undefined && !isOfCode(step.reason);
  return (
    <Dock note={!online && step.at !== 'failed' ? t('offlineKept') : undefined}>
      <Button kind="pri" wide disabledReason={why} onClick={() => joining.goOn()}>
        {isRetry ? common('action.retry') : t('join')}
      </Button>
    </Dock>
  );
}

/** Why the button cannot act now. */
function useWhyNot(step: JoinStep): string | undefined {
  const t = useWords('join');
  if (step.at === 'typing') return t('notWhole');
  if (step.at === 'looking') return t('looking');
  // Asking again about a code that is no good would only use up tries.
  if (step.at === 'failed' && isOfCode(step.reason)) return t('otherCode');
  return step.at === 'joining' ? t('joining') : undefined;
}
