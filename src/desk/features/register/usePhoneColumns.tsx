/**
 * The columns of a team's table: member, phone, last sync, what was unsent then, and what may be
 * done.
 */
import { useFormat } from '../../../i18n/format.ts';
import { useWords } from '../../../i18n/words.ts';
import { businessDate, type IsoDate } from '../../../shared/dates.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import type { Column } from '../../../ui/desk/Table.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { State } from '../../../ui/State.tsx';
import { STALE_AFTER_MS } from '../../parts/stale.ts';
import type { Member, Phone, PhoneRow } from './register.ts';

export interface PhoneColumnsOptions {
  readonly now: number;
  readonly today: IsoDate;
  /** Left out for who only looks. */
  readonly onCode: ((member: Member) => void) | undefined;
  readonly onRevoke: ((row: PhoneRow) => void) | undefined;
}

export function usePhoneColumns({
  now,
  today,
  onCode,
  onRevoke,
}: PhoneColumnsOptions): readonly Column<PhoneRow>[] {
  const t = useWords('deskRegister');
  const common = useWords('common');
  const { formatNumber } = useFormat();
  const none = <span className="dimmer">{common('noFigure')}</span>;
  const columns: Column<PhoneRow>[] = [
    {
      key: 'member',
      head: t('team.member'),
      rowHead: true,
      cell: (row) => <MemberCell row={row} />,
    },
    {
      key: 'phone',
      head: t('team.phone'),
      cell: ({ phone }) => <PhoneCell {...{ phone, today }} />,
    },
    {
      key: 'lastRound',
      head: t('team.lastRound'),
      cell: ({ phone }) => (phone === undefined ? none : <LastRound {...{ phone, now, today }} />),
    },
    {
      key: 'unsent',
      head: t('team.unsent'),
      small: t('team.unsentSmall'),
      num: true,
      cell: ({ phone }) =>
        phone === undefined || phone.lastRoundAt === null ? none : formatNumber(phone.unsentTold),
    },
  ];
  if (onCode === undefined || onRevoke === undefined) return columns;
  const act = (row: PhoneRow) => <Acts {...{ row, onCode, onRevoke }} />;
  return [
    ...columns,
    { key: 'act', head: <span className="vh">{t('team.act')}</span>, num: true, cell: act },
  ];
}

function MemberCell({ row: { member, isFirst } }: { readonly row: PhoneRow }) {
  const names = useWords('enumerations');
  if (!isFirst) return <span className="vh">{member.fullName}</span>;
  return (
    <>
      {member.fullName}
      <span className="cell-sub">{names(`role.${member.role}`)}</span>
    </>
  );
}

interface PhoneCellProps {
  readonly phone: Phone | undefined;
  readonly today: IsoDate;
}

/** What is known of a phone: since when, and with which version. Its make is nobody's business. */
function PhoneCell({ phone, today }: PhoneCellProps) {
  const t = useWords('deskRegister');
  const { formatDate } = useFormat();
  if (phone === undefined) return <Badge tone="draft">{t('team.notJoined')}</Badge>;
  const day = (at: number) => formatDate(businessDate(at), today);
  return (
    <>
      <span className="nowrap">
        {phone.revokedAt === null
          ? t('team.joined', { date: day(phone.joinedAt) })
          : t('team.revoked', { date: day(phone.revokedAt) })}
      </span>
      {phone.appVersion !== '' && (
        <span className="cell-sub">{t('team.version', { version: phone.appVersion })}</span>
      )}
    </>
  );
}

interface LastRoundProps {
  readonly phone: Phone;
  readonly now: number;
  readonly today: IsoDate;
}

function LastRound({ phone, now, today }: LastRoundProps) {
  const t = useWords('deskRegister');
  const { formatMoment } = useFormat();
  const words =
    phone.lastRoundAt === null ? t('team.notYet') : formatMoment(phone.lastRoundAt, today);
  const isLate =
    phone.revokedAt === null && (phone.lastRoundAt ?? phone.joinedAt) < now - STALE_AFTER_MS;
  return isLate ? (
    <State tone="wait" icon="clock">
      {words}
    </State>
  ) : (
    <span>{words}</span>
  );
}

interface ActsProps {
  readonly row: PhoneRow;
  readonly onCode: (member: Member) => void;
  readonly onRevoke: (row: PhoneRow) => void;
}

function Acts({ row, onCode, onRevoke }: ActsProps) {
  const t = useWords('deskRegister');
  const { member, phone, isFirst } = row;
  const name = member.fullName;
  if (phone === undefined) {
    return (
      <Button label={t('code.makeFor', { name })} onClick={() => onCode(member)}>
        {t('code.make')}
      </Button>
    );
  }
  return (
    <span className="acts">
      {isFirst && (
        <IconButton
          icon="qr"
          label={t('code.anotherFor', { name })}
          onClick={() => onCode(member)}
        />
      )}
      {phone.revokedAt === null && (
        <Button label={t('revoke.buttonFor', { name })} onClick={() => onRevoke(row)}>
          {t('revoke.button')}
        </Button>
      )}
    </span>
  );
}
