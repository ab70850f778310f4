/**
 * The first download after joining: how much of the team's book has come, and the way in as soon as
 * one wants it.
 */
import { useEffect } from 'react';
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { BrandMark } from '../../../ui/BrandMark.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dock } from '../../../ui/Dock.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { Screen } from '../../../ui/Screen.tsx';
import type { SyncStanding } from '../../book/book.ts';
import { useBook, useShown } from '../../parts/book.tsx';
import { standingOf } from '../../parts/SyncStrip.tsx';

export interface FirstDownloadPageProps {
  /** Into the book, whether all has come or not. */
  readonly onOpen: () => void;
}

export function FirstDownloadPage({ onOpen }: FirstDownloadPageProps) {
  const t = useWords('join');
  const book = useBook();
  const standing = useShown(standingOf);
  const isWhole = standing.progress === undefined && standing.lastRoundAt > 0 && !standing.trouble;
  useEffect(() => {
    if (isWhole) onOpen();
  }, [isWhole, onOpen]);
  const isCut = standing.progress === undefined && standing.trouble !== undefined;
  return (
    <Screen
      pad
      gap={4}
      dock={<Ways isCut={isCut} onOpen={onOpen} onRetry={() => book.syncNow()} />}
    >
      <BrandMark size={36} />
      <div className="stack g1">
        <h1 className="t-xl" tabIndex={-1} data-page-title="">
          {t('first.title')}
        </h1>
        <p className="t-md bold" lang="vi">
          {book.me.teamName}
        </p>
        <p className="dim">{t('first.lead')}</p>
      </div>
      {isCut ? <Cut trouble={standing.trouble} /> : <Received standing={standing} />}
    </Screen>
  );
}

function Received({ standing }: { readonly standing: SyncStanding }) {
  const t = useWords('join');
  const { formatBytes, formatNumber } = useFormat();
  const { receivedRecords = 0, toReceiveRecords, receivedBytes = 0 } = standing.progress ?? {};
  const text =
    toReceiveRecords === undefined
      ? receivedRecords === 0
        ? t('first.starting')
        : t('first.soFar', { count: receivedRecords })
      : t('first.records', {
          got: formatNumber(receivedRecords),
          all: formatNumber(toReceiveRecords),
        });
  return (
    <div className="stack g2" role="status">
      <Progress
        value={receivedRecords}
        max={toReceiveRecords ?? 0}
        label={t('first.label')}
        text={text}
      />
      {receivedBytes > 0 && (
        <p className="t-xs dim">{t('first.bytes', { size: formatBytes(receivedBytes) })}</p>
      )}
    </div>
  );
}

function Cut({ trouble }: Pick<SyncStanding, 'trouble'>) {
  const isLink = trouble === 'offline' || trouble === 'serverTrouble';
  const words = useCutWords();
  return (
    <Note tone={isLink ? 'wait' : 'err'} live="alert">
      {words(trouble)}
    </Note>
  );
}

function useCutWords(): (trouble: SyncStanding['trouble']) => string {
  const t = useWords('join');
  const shell = useWords('shell');
  const reasons = useWords('reasons');
  return (trouble) => {
    if (trouble === undefined || trouble === 'offline') return t('first.cut');
    if (isOfThisPhone(trouble))
      return `${shell(`start.${trouble}`)}. ${shell(`start.${trouble}Why`)}`;
    return `${reasons(`${trouble}.title`)}. ${reasons(`${trouble}.advice`)}`;
  };
}

const isOfThisPhone = (
  trouble: NonNullable<SyncStanding['trouble']>,
): trouble is 'full' | 'stale' | 'lost' =>
  trouble === 'full' || trouble === 'stale' || trouble === 'lost';

interface WaysProps {
  readonly isCut: boolean;
  readonly onOpen: () => void;
  readonly onRetry: () => void;
}

function Ways({ isCut, onOpen, onRetry }: WaysProps) {
  const t = useWords('join');
  const common = useWords('common');
  return (
    <Dock column>
      {isCut && (
        <Button kind="pri" size="big" wide onClick={onRetry}>
          {common('action.retry')}
        </Button>
      )}
      <Button kind="quiet" wide onClick={onOpen}>
        {t('first.openNow')}
      </Button>
    </Dock>
  );
}
