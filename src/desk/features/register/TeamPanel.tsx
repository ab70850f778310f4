/** One team: its members with their phones, when each last synced and what it still held then. */
import { useState } from 'react';
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import type { RegisterAnswer } from '../../../shared/wire/desk.ts';
import { Button } from '../../../ui/Button.tsx';
import { Panel } from '../../../ui/desk/Panel.tsx';
import { Table } from '../../../ui/desk/Table.tsx';
import type { DeskTrouble } from '../../app/api.ts';
import { useDeskApi } from '../../parts/deskApi.ts';
import { TroubleNote } from '../../parts/Trouble.tsx';
import { AddMemberDialog } from './AddMemberDialog.tsx';
import {
  phoneRows,
  revokedCount,
  type MadeCode,
  type Member,
  type PhoneRow,
  type Team,
} from './register.ts';
import { RevokeDialog } from './RevokeDialog.tsx';
import { usePhoneColumns } from './usePhoneColumns.tsx';

export interface TeamPanelProps {
  readonly register: RegisterAnswer;
  readonly team: Team;
  readonly members: readonly Member[];
  readonly mayWrite: boolean;
  readonly onCode: (made: MadeCode) => void;
  readonly onDone: (message: string) => void;
}

export function TeamPanel({ register, team, members, mayWrite, onCode, onDone }: TeamPanelProps) {
  const api = useDeskApi();
  const t = useWords('deskRegister');
  const [withRevoked, setWithRevoked] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<PhoneRow>();
  const [trouble, setTrouble] = useState<DeskTrouble>();
  const decision = useDecision(team);
  const revoked = revokedCount(members);

  const makeCode = async (member: Member) => {
    const answer = await api.makeCode(member.id);
    setTrouble(answer.ok ? undefined : answer.reason);
    if (answer.ok) onCode({ code: answer.value, member, team });
  };
  const columns = usePhoneColumns({
    now: register.now,
    today: register.today,
    onCode: mayWrite ? (member) => void makeCode(member) : undefined,
    onRevoke: mayWrite ? setRevoking : undefined,
  });
  return (
    <Panel title={<span lang="vi">{team.name}</span>} note={decision} pad={false}>
      <Table
        caption={team.name}
        columns={columns}
        rows={phoneRows(members, withRevoked)}
        rowKey={({ key }) => key}
        empty={t('team.empty')}
        tall
      />
      <div className="team-foot">
        {trouble !== undefined && <TroubleNote reason={trouble} />}
        <div className="wrap">
          {mayWrite && (
            <Button icon="plus" onClick={() => setAdding(true)}>
              {t('addMember.button')}
            </Button>
          )}
          {revoked > 0 && (
            <Button kind="quiet" onClick={() => setWithRevoked(!withRevoked)}>
              {withRevoked ? t('team.hideRevoked') : t('team.showRevoked', { count: revoked })}
            </Button>
          )}
        </div>
      </div>
      <AddMemberDialog
        open={isAdding}
        team={team}
        onClose={() => setAdding(false)}
        onAdded={(name) => {
          setAdding(false);
          onDone(t('added', { name }));
        }}
      />
      <RevokeDialog
        row={revoking}
        onClose={() => setRevoking(undefined)}
        onRevoked={(name) => {
          setRevoking(undefined);
          onDone(t('revoked', { name }));
        }}
      />
    </Panel>
  );
}

function useDecision({ decisionNo, decisionDate }: Team): string | undefined {
  const t = useWords('deskRegister');
  const { formatDate } = useFormat();
  if (decisionNo === '') return undefined;
  if (decisionDate === null) return t('team.decisionNo', { no: decisionNo });
  return t('team.decision', { no: decisionNo, date: formatDate(decisionDate, '0000-01-01') });
}
