/** The slip that a member takes home: on paper only, in the language on screen. */
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../../../i18n/words.ts';
import { showTypedCode } from '../../../shared/wire/join.ts';
import type { MadeCode } from './register.ts';

export interface SlipProps {
  readonly made: MadeCode;
  /** Until when the code works, in words. */
  readonly moment: string;
  /** The QR code. */
  readonly children: ReactNode;
}

/** Beside the page, not in it: when a slip is printed, the page is not. */
export function Slip({ made, moment, children }: SlipProps) {
  const t = useWords('deskRegister');
  const { code, member, team } = made;
  const typed = showTypedCode(code.typed).replace(' ', '\u00A0');
  const address = code.link.split('#')[0] ?? code.link;
  return createPortal(
    <section className="slip" aria-hidden="true">
      <h1>{t('slip.title')}</h1>
      <p className="slip-name">
        <b>{member.fullName}</b> · {team.name}
      </p>
      <div className="slip-body">
        {children}
        <ol>
          <li>{t('slip.step1', { address })}</li>
          <li>{t('slip.step2', { typed })}</li>
          <li>{t('slip.step3')}</li>
        </ol>
      </div>
      <p className="code typed-code">{typed}</p>
      <p>{t('slip.keep', { moment })}</p>
    </section>,
    document.body,
  );
}
