/**
 * Mục cần xem: each change that the commune did not take, with the reason in plain words and a way
 * out. Nothing here was lost: what it says can be shared, and stays on the phone when it is taken
 * off the list.
 */
import { useWords } from '../../../i18n/words.ts';
import { quarantineReasons } from '../../../shared/reasons.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Bar } from '../../../ui/Bar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import type { Book, Returned } from '../../book/book.ts';
import { useBook, useShown } from '../../parts/book.tsx';
import { shareText } from '../../parts/copyText.ts';
import { useLeave } from '../../parts/leave.ts';
import { PhoneScreen } from '../../parts/PhoneScreen.tsx';
import { showToast } from '../../parts/toasts.tsx';
import { returnedOf } from './ReturnedRow.tsx';

export function ReturnedPage() {
  const t = useWords('sync');
  const common = useWords('common');
  const leave = useLeave('/sync');
  const returned = useShown(returnedOf);
  const bar = (
    <Bar
      title={t('returned.title')}
      sub={t('returned.count', { count: returned.length })}
      leave={{ kind: 'back', label: common('action.back'), onLeave: leave }}
    />
  );
  return (
    <PhoneScreen pad gap={4} bar={bar}>
      {returned.length === 0 ? (
        <Empty icon="check" title={t('returned.empty')}>
          {t('returned.emptyMore')}
        </Empty>
      ) : (
        returned.map((one) => <ReturnedCard key={one.n} returned={one} />)
      )}
    </PhoneScreen>
  );
}

function ReturnedCard({ returned }: { readonly returned: Returned }) {
  const t = useWords('sync');
  const reasons = useWords('reasons');
  const address = useShown((book) => addressOf(book, returned));
  const isHeld = quarantineReasons.some((reason) => reason === returned.reason);
  const title = [t(`kind.${returned.kind}`), address.subject].filter(Boolean).join(' · ');
  return (
    <Card gap={3} edge={isHeld ? 'strong' : 'err'} label={title}>
      <div>
        <Badge tone={isHeld ? 'wait' : 'err'} icon={isHeld ? 'clock' : 'error'}>
          {isHeld ? t('returned.held') : t('returned.mark')}
        </Badge>
      </div>
      <div className="stack g1">
        <h2 className="t-md">{title}</h2>
        <b>{reasons(`${returned.reason}.title`)}</b>
        <p className="t-sm">{reasons(`${returned.reason}.advice`)}</p>
      </div>
      <details>
        <summary>{t('returned.said')}</summary>
        <pre className="said t-sm">{returned.text}</pre>
      </details>
      <Actions returned={returned} to={address.to} />
    </Card>
  );
}

interface ActionsProps {
  readonly returned: Returned;
  readonly to: string | undefined;
}

function Actions({ returned, to }: ActionsProps) {
  const t = useWords('sync');
  const book = useBook();
  const share = async () => {
    const isShared = await shareText(t('returned.exportTitle'), returned.text);
    if (!isShared) showToast({ message: t('returned.exported') });
  };
  const dismiss = async () => {
    const done = await book.dismissReturned(returned.n);
    showToast({ message: done.ok ? t('returned.dismissed') : t('returned.failed') });
  };
  return (
    <div className="stack g2">
      {to !== undefined && (
        <Button kind="pri" wide to={to}>
          {t('returned.open')}
        </Button>
      )}
      <Button wide icon="share" onClick={() => void share()}>
        {t('returned.export')}
      </Button>
      <Button wide kind="quiet" onClick={() => void dismiss()}>
        {t('returned.dismiss')}
      </Button>
    </div>
  );
}

/** Where the record can be opened and mended, and what to call it. */
function addressOf(
  book: Book,
  { root }: Returned,
): { readonly to: string | undefined; readonly subject: string | undefined } {
  const visit = book.visit(root);
  const household = book.household(visit?.values.household ?? root)?.household;
  const subject = household?.title ?? household?.values.code;
  if (visit !== undefined) return { to: `/visits/${root}`, subject };
  return { to: household === undefined ? undefined : `/households/${root}`, subject };
}
