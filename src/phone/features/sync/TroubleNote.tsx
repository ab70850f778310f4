/** Why the last round ended early, and what to do; never a code, and always where the work is. */
import type { Say } from '../../../i18n/keys.ts';
import { useWords } from '../../../i18n/words.ts';
import { Note } from '../../../ui/Note.tsx';
import type { SyncStanding } from '../../book/book.ts';
import { useOnline } from '../../parts/useOnline.ts';

type Trouble = NonNullable<SyncStanding['trouble']>;

export interface TroubleNoteProps extends Pick<SyncStanding, 'trouble'> {
  /** The result of the round stands above and has said that the link was lost. */
  readonly isToldAbove: boolean;
}

export function TroubleNote({ trouble, isToldAbove }: TroubleNoteProps) {
  const t = useWords('sync');
  const reasons = useWords('reasons');
  const online = useOnline();
  // Having no network is the normal state: the screen says it once.
  if (trouble === undefined || (trouble === 'offline' && (isToldAbove || !online))) return null;
  if (isOfThisPhone(trouble)) {
    return (
      <Note tone="err" live="alert">
        {t(`trouble.${trouble}`)}
      </Note>
    );
  }
  const isPassing = trouble === 'offline' || trouble === 'serverTrouble' || trouble === 'busy';
  return (
    <Note
      tone={isPassing ? 'wait' : 'err'}
      icon={isPassing ? 'signalNone' : undefined}
      live="status"
    >
      <Reason trouble={trouble} reasons={reasons} />
    </Note>
  );
}

interface ReasonProps {
  readonly trouble: Exclude<Trouble, StorageTrouble>;
  readonly reasons: Say<'reasons'>;
}

function Reason({ trouble, reasons }: ReasonProps) {
  return (
    <>
      <b>{reasons(`${trouble}.title`)}</b>
      <p className="t-sm">{reasons(`${trouble}.advice`)}</p>
    </>
  );
}

type StorageTrouble = 'full' | 'stale' | 'lost';

const isOfThisPhone = (trouble: Trouble): trouble is StorageTrouble =>
  trouble === 'full' || trouble === 'stale' || trouble === 'lost';
