/** Shutting a phone out can not be undone, so it is asked, with what the phone still held. */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { DeskTrouble } from '../../app/api.ts';
import { useDeskApi } from '../../parts/deskApi.ts';
import { TroubleNote } from '../../parts/Trouble.tsx';
import type { PhoneRow } from './register.ts';

export interface RevokeDialogProps {
  /** The phone in question; nothing while the dialog is closed. */
  readonly row: PhoneRow | undefined;
  readonly onClose: () => void;
  readonly onRevoked: (memberName: string) => void;
}

export function RevokeDialog({ row, onClose, onRevoked }: RevokeDialogProps) {
  const api = useDeskApi();
  const t = useWords('deskRegister');
  const common = useWords('common');
  const [trouble, setTrouble] = useState<DeskTrouble>();
  const name = row?.member.fullName ?? '';
  const unsent = row?.phone?.unsentTold ?? 0;
  const close = () => {
    setTrouble(undefined);
    onClose();
  };
  const revoke = async () => {
    if (row?.phone === undefined) return;
    const answer = await api.revoke(row.phone.id);
    setTrouble(answer.ok ? undefined : answer.reason);
    if (answer.ok) onRevoked(name);
  };
  return (
    <Dialog
      open={row !== undefined}
      title={t('revoke.title', { name })}
      confirm={t('revoke.confirm')}
      cancel={common('action.cancel')}
      danger
      onConfirm={() => void revoke()}
      onCancel={close}
    >
      <div className="stack g3">
        <p>{t('revoke.text')}</p>
        {unsent > 0 && <p className="bold">{t('revoke.unsent', { count: unsent })}</p>}
        {trouble !== undefined && <TroubleNote reason={trouble} />}
      </div>
    </Dialog>
  );
}
