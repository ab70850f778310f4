/** Why something did not go through: what happened, where the work is, what to do next. */
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Note } from '../../ui/Note.tsx';
import type { DeskTrouble } from '../app/api.ts';

export interface TroubleNoteProps {
  readonly reason: DeskTrouble;
  /** What stands on the screen all the same. */
  readonly children?: ReactNode;
  readonly onRetry?: (() => void) | undefined;
}

/** Above a page or a form that is still there. */
export function TroubleNote({ reason, children, onRetry }: TroubleNoteProps) {
  const common = useWords('common');
  const why = useWords('deskReasons');
  return (
    <Note tone={isOurs(reason) ? 'wait' : 'err'} live={isOurs(reason) ? 'status' : 'alert'}>
      <div className="line spread">
        <span className="grow">
          <b>{why(`${reason}.title`)}.</b> {children ?? why(`${reason}.advice`)}
        </span>
        {onRetry !== undefined && <Button onClick={onRetry}>{common('action.retry')}</Button>}
      </div>
    </Note>
  );
}

/** In place of a page that has nothing to show yet. */
export function TroublePage({ reason, onRetry }: Pick<TroubleNoteProps, 'reason' | 'onRetry'>) {
  const common = useWords('common');
  const why = useWords('deskReasons');
  const retry =
    onRetry === undefined ? undefined : <Button onClick={onRetry}>{common('action.retry')}</Button>;
  return (
    <div role="alert">
      <Empty icon="warn" title={why(`${reason}.title`)} action={retry}>
        {why(`${reason}.advice`)}
      </Empty>
    </div>
  );
}

/** The line or the server: nobody typed anything wrong, so it is no error of theirs. */
const isOurs = (reason: DeskTrouble): boolean => reason === 'offline' || reason === 'serverTrouble';
