/**
 * The phone could not write: what happened, where the work is, and what to do. It stands above the
 * form, which stays as it is; nothing on screen is lost while it stands.
 */
import { useWords } from '../../i18n/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Row } from '../../ui/Row.tsx';
import { Rows } from '../../ui/Rows.tsx';
import { Strip } from '../../ui/Strip.tsx';
import type { Book } from '../book/book.ts';
import { useBook, useShown } from './book.tsx';
import { useOnline } from './useOnline.ts';
import type { StoreTrouble } from './useDraft.ts';

export interface StorageTroubleProps {
  readonly reason: StoreTrouble;
}

export function StorageTrouble({ reason }: StorageTroubleProps) {
  const t = useWords('forms');
  const waiting = useShown(countWaiting);
  return (
    <div className="stack g4" data-field="trouble">
      <Strip tone="err" icon="error" live="alert" title={t('trouble.title')}>
        {t(`trouble.${reason}`)}
      </Strip>
      {reason === 'full' ? (
        <>
          <div className="stack g1">
            <h2 className="t-lg">{t(waiting > 0 ? 'trouble.ways' : 'trouble.way')}</h2>
            <p className="dim">{t('trouble.stay')}</p>
          </div>
          <Rows boxed>
            {waiting > 0 ? <SendRow waiting={waiting} /> : null}
            <Row glyph="phone" title={t('trouble.free')} sub={t('trouble.freeWhy')} />
          </Rows>
        </>
      ) : (
        <>
          <p className="dim">{t('trouble.reloadWhy')}</p>
          <Button wide icon="sync" onClick={() => window.location.reload()}>
            {t('trouble.reload')}
          </Button>
        </>
      )}
    </div>
  );
}

/** Sends from where one stands: to leave for another screen would lose what only this one holds. */
function SendRow({ waiting }: { readonly waiting: number }) {
  const t = useWords('forms');
  const book = useBook();
  const online = useOnline();
  const isSending = useShown((shown) => shown.standing().progress !== undefined);
  const sub = isSending ? 'sending' : online ? 'sendWhy' : 'sendOffline';
  return (
    <Row
      glyph="send"
      title={t('trouble.send', { count: waiting })}
      sub={<span role="status">{t(`trouble.${sub}`)}</span>}
      onClick={() => book.syncNow()}
    />
  );
}

const countWaiting = (book: Book): number => book.standing().counts.unsentRoots;
