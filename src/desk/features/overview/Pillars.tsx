/** The three pillars: help with services and apps, and what was helped with most. */
import { useState } from 'react';
import { useWords } from '../../../i18n/words.ts';
import { pillars, type Pillar as PillarName } from '../../../shared/records/enumerations.ts';
import type { OverviewAnswer } from '../../../shared/wire/desk.ts';
import type { IconName } from '../../../ui/icons/iconName.ts';
import { Cols } from '../../../ui/desk/Cols.tsx';
import { Kpi } from '../../../ui/desk/Kpi.tsx';
import { Pillar } from '../../../ui/desk/Pillar.tsx';
import { pillarOf, useHelpName, type HelpRow } from './catalogue.ts';
import { Defined } from './Defined.tsx';
import { HelpTable } from './HelpTable.tsx';

type Figures = OverviewAnswer['figures'];

const icons = {
  digital_government: 'government',
  digital_economy: 'shop',
  digital_society: 'health',
} as const satisfies { readonly [P in PillarName]: IconName };

/** As many as keep the whole page on one screen. */
const MOST = 2;

export function Pillars({ figures }: { readonly figures: Figures }) {
  const t = useWords('deskOverview');
  const [isWhole, setWhole] = useState(false);
  return (
    <>
      <Cols template="three" label={t('pillar.label')}>
        {pillars.map((pillar) => (
          <PillarPanel key={pillar} {...{ pillar, figures }} onWhole={() => setWhole(true)} />
        ))}
      </Cols>
      <HelpTable open={isWhole} rows={figures.byKey} onClose={() => setWhole(false)} />
    </>
  );
}

interface PillarPanelProps {
  readonly pillar: PillarName;
  readonly figures: Figures;
  readonly onWhole: () => void;
}

function PillarPanel({ pillar, figures, onWhole }: PillarPanelProps) {
  const t = useWords('deskOverview');
  const common = useWords('common');
  const names = useWords('enumerations');
  const nameOf = useHelpName();
  const rows = figures.byKey.filter((row) => pillarOf(row) === pillar);
  const { total } = figures;
  const turns = total.appTurns[pillar];
  const rest = rows.length - MOST;
  return (
    <Pillar icon={icons[pillar]} title={names(`pillar.${pillar}`)}>
      <div className="pillar-kpis">
        {pillar === 'digital_government' && (
          <Kpi
            figure={common('unit.help', { count: total.serviceTurns })}
            name={
              <>
                <Defined figures={['serviceTurns', 'serviceFiled']}>{t('pillar.services')}</Defined>
                <span className="beside">{t('pillar.filed', { count: total.serviceFiled })}</span>
              </>
            }
          />
        )}
        <Kpi
          figure={common('unit.help', { count: turns })}
          name={
            <>
              <Defined figures={['appTurns']}>{t('pillar.apps')}</Defined>
              <span className="beside">{t('pillar.done', { count: doneApps(rows) })}</span>
            </>
          }
        />
      </div>
      {rows.length === 0 ? (
        <p className="dimmer pillar-top">{t('pillar.none')}</p>
      ) : (
        <ul className="pillar-top">
          {rows.slice(0, MOST).map((row) => (
            <li key={`${row.kind} ${row.key}`} className="line">
              <span className="grow one-line" lang="vi" title={nameOf(row)}>
                {nameOf(row)}
              </span>
              <span className="nowrap">{common('unit.help', { count: row.turns })}</span>
            </li>
          ))}
          {rest > 0 && (
            <li>
              <button type="button" className="text-link" aria-haspopup="dialog" onClick={onWhole}>
                {t('pillar.more', { count: rest })}
              </button>
            </li>
          )}
        </ul>
      )}
    </Pillar>
  );
}

const doneApps = (rows: readonly HelpRow[]): number =>
  rows.reduce((sum, { kind, done }) => (kind === 'appAssist' ? sum + done : sum), 0);
