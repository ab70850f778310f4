/**
 * A code that was just made: to be scanned, typed or printed. It is shown once; the server knows
 * only its hash.
 */
import { lazy, Suspense, useState } from 'react';
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { businessDate } from '../../../shared/dates.ts';
import { showTypedCode } from '../../../shared/wire/join.ts';
import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/desk/Panel.tsx';
import { Note } from '../../../ui/Note.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import type { MadeCode } from './register.ts';
import { Slip } from './Slip.tsx';

const QrCode = lazy(async () => ({ default: (await import('./QrCode.tsx')).QrCode }));

export function CodePanel({ made }: { readonly made: MadeCode | undefined }) {
  const t = useWords('deskRegister');
  return (
    <Panel as="aside" title={t('code.title')}>
      <VisuallyHidden live="status">
        {made === undefined
          ? ''
          : `${t('code.for', { name: made.member.fullName })}: ${showTypedCode(made.code.typed)}`}
      </VisuallyHidden>
      {made === undefined ? (
        <div className="stack g2 dim">
          <p>{t('code.hint')}</p>
          <p>{t('code.why')}</p>
        </div>
      ) : (
        <Made key={made.code.typed} made={made} />
      )}
    </Panel>
  );
}

function Made({ made }: { readonly made: MadeCode }) {
  const t = useWords('deskRegister');
  const { formatDate } = useFormat();
  const { code, member, team } = made;
  const name = member.fullName;
  const moment = formatDate(businessDate(code.expiresAt), '0000-01-01');
  return (
    <div className="stack g2 made-code">
      <p>
        <b>{t('code.for', { name })}</b>
        <span className="cell-sub" lang="vi">
          {team.name}
        </span>
      </p>
      <Suspense fallback={<span className="qr" />}>
        <QrCode text={code.link} label={t('code.qr', { name })} />
      </Suspense>
      <p className="code typed-code">{showTypedCode(code.typed)}</p>
      <p className="dim t-sm">{t('code.once', { moment })}</p>
      <Button wide icon="print" onClick={() => window.print()}>
        {t('code.print')}
      </Button>
      <CopyLink link={code.link} />
      {!code.reachesPhones && <Note tone="wait">{t('code.localOnly')}</Note>}
      <Slip made={made} moment={moment}>
        <Suspense>
          <QrCode text={code.link} label={t('code.qr', { name })} />
        </Suspense>
      </Slip>
    </div>
  );
}

/**
 * The link itself, to be selected by hand where the browser does not copy (a page without HTTPS,
 * for one).
 */
function CopyLink({ link }: { readonly link: string }) {
  const t = useWords('deskRegister');
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = async () => {
    const done = await copyText(link);
    setState(done ? 'copied' : 'failed');
  };
  return (
    <div className="stack g1">
      <Button wide onClick={() => void copy()}>
        {state === 'copied' ? t('code.copied') : t('code.copy')}
      </Button>
      <p className="dim t-sm">{t('code.link')}</p>
      <p className="code link-text">{link}</p>
      <p role="status" className="t-sm">
        {state === 'failed' ? t('code.notCopied') : ''}
      </p>
    </div>
  );
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard without a secure page or the reader's leave.
    return false;
  }
}
