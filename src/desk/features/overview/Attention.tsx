/**
 * What somebody at the commune should look at, each with its count and the way there; a line
 * whose count is 0 is left out.
 */
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../../i18n/words.ts';
import type { OverviewAnswer } from '../../../shared/wire/desk.ts';
import { Panel } from '../../../ui/desk/Panel.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { IconName } from '../../../ui/icons/iconName.ts';
import { Defined, type FigureName } from './Defined.tsx';

type Line =
  | 'stale'
  | 'notJoined'
  | 'idle'
  | 'elsewhere'
  | 'unsent'
  | 'helperDevice'
  | 'doubtful'
  | 'unknownApps';

interface Point {
  readonly line: Line;
  readonly icon: IconName;
  readonly count: number;
  readonly defined?: FigureName;
  readonly to?: string;
}

export function Attention({ overview }: { readonly overview: OverviewAnswer }) {
  const t = useWords('deskOverview');
  const points = pointsOf(overview).filter(({ count }) => count > 0);
  return (
    <Panel title={t('attention.title')}>
      {points.length === 0 ? (
        <p className="dim">{t('attention.nothing')}</p>
      ) : (
        <ul className="stack attention">
          {points.map(({ line, icon, count, defined, to }) => (
            <li key={line} className="line">
              <Icon name={icon} />
              <Way {...{ defined, to }}>{t(`attention.${line}`, { count })}</Way>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

interface WayProps {
  readonly defined: FigureName | undefined;
  readonly to: string | undefined;
  readonly children: ReactNode;
}

function Way({ defined, to, children }: WayProps) {
  if (to !== undefined) return <Link to={to}>{children}</Link>;
  return defined === undefined ? (
    <span>{children}</span>
  ) : (
    <Defined figures={[defined]}>{children}</Defined>
  );
}

function pointsOf({ figures, areas, freshness }: OverviewAnswer): readonly Point[] {
  const { total, byArea } = figures;
  const listed = areas.map(({ id }) => byArea[id]?.visits ?? 0);
  const inTable = listed.reduce((sum, visits) => sum + visits, 0);
  return [
    { line: 'stale', icon: 'clock', count: freshness.membersStale, to: '/register' },
    {
      line: 'notJoined',
      icon: 'user',
      count: freshness.members - freshness.membersJoined,
      to: '/register',
    },
    {
      line: 'idle',
      icon: 'place',
      count: listed.filter((visits) => visits === 0).length,
      defined: 'idle',
    },
    { line: 'elsewhere', icon: 'place', count: total.visits - inTable, defined: 'elsewhere' },
    { line: 'unsent', icon: 'phone', count: freshness.unsentTold, defined: 'unsentTold' },
    {
      line: 'helperDevice',
      icon: 'phone',
      count: total.helperDeviceTurns,
      defined: 'helperDevice',
    },
    { line: 'doubtful', icon: 'calendar', count: total.doubtful, defined: 'doubtful' },
    { line: 'unknownApps', icon: 'info', count: total.appTurns.unknown, defined: 'unknownApps' },
  ];
}
