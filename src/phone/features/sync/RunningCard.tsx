/**
 * A round under way: records and bytes, up and down, and the button that stops it without losing
 * anything.
 */
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { BigFigure } from '../../../ui/BigFigure.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { Stitches } from '../../../ui/Stitches.tsx';
import type { RoundProgress } from '../../book/book.ts';

export interface RunningCardProps {
  readonly progress: RoundProgress;
  readonly onStop: () => void;
}

export function RunningCard({ progress, onStop }: RunningCardProps) {
  const t = useWords('sync');
  const isSending = progress.toSendRecords > 0;
  return (
    <>
      <Card gap={3}>
        <div className="stack g3" role="status">
          {isSending && <Sending progress={progress} />}
          <Receiving progress={progress} isAlone={!isSending} />
        </div>
        {isSending && <p className="t-sm dim">{t('running.why')}</p>}
        <Button wide icon="pause" onClick={onStop}>
          {t('running.stop')}
        </Button>
      </Card>
      <p className="line t-sm dim">
        <Icon name="info" />
        <span>{t('running.goOn')}</span>
      </p>
    </>
  );
}

interface ProgressProps {
  readonly progress: RoundProgress;
}

function Sending({ progress }: ProgressProps) {
  const t = useWords('sync');
  const { formatNumber, formatBytes } = useFormat();
  const { sentRecords, toSendRecords, sentBytes, receivedBytes } = progress;
  const bytes = { sent: formatBytes(sentBytes), received: formatBytes(receivedBytes) };
  return (
    <>
      <BigFigure
        value={formatNumber(sentRecords)}
        of={formatNumber(toSendRecords)}
        title={t('running.receivedTitle', { count: sentRecords })}
        sub={t('running.bytes', bytes)}
      />
      <Stitches big total={toSendRecords} sent={sentRecords} sending label={null} />
    </>
  );
}

function Receiving({ progress, isAlone }: ProgressProps & { readonly isAlone: boolean }) {
  const t = useWords('sync');
  const { formatNumber, formatBytes } = useFormat();
  const { receivedRecords, toReceiveRecords, sentBytes, receivedBytes } = progress;
  const hasNews = receivedRecords > 0 || (toReceiveRecords ?? 0) > 0;
  if (!hasNews) return isAlone ? <b className="t-lg">{t('running.asking')}</b> : null;
  const text =
    toReceiveRecords === undefined
      ? t('running.gotSoFar', { count: receivedRecords })
      : t('running.got', {
          got: formatNumber(receivedRecords),
          all: formatNumber(toReceiveRecords),
        });
  const bytes = { sent: formatBytes(sentBytes), received: formatBytes(receivedBytes) };
  return (
    <>
      {isAlone && <b className="t-lg">{t('running.getting')}</b>}
      <Progress
        value={receivedRecords}
        max={toReceiveRecords ?? 0}
        label={t('running.getting')}
        text={text}
      />
      {isAlone && <p className="t-sm dim">{t('running.bytes', bytes)}</p>}
    </>
  );
}
