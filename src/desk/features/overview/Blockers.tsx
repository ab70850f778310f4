/** What stood in the way of help most often, against all help that was not done. */
import { useWords } from '../../../i18n/words.ts';
import type { OverviewAnswer } from '../../../shared/wire/desk.ts';
import { Panel } from '../../../ui/desk/Panel.tsx';
import { Meter } from '../../../ui/Meter.tsx';
import { Defined } from './Defined.tsx';

/** As many as keep the whole page on one screen. */
const MOST = 4;

export function Blockers({ figures }: { readonly figures: OverviewAnswer['figures'] }) {
  const t = useWords('deskOverview');
  const common = useWords('common');
  const names: { readonly [blocker: string]: string } = useWords('enumerations').tree('blocker');
  const { helpsNotDone } = figures.total;
  return (
    <Panel title={<Defined figures={['blockers']}>{t('blocker.title')}</Defined>}>
      {figures.blockers.length === 0 ? (
        <p className="dim">{t('blocker.none')}</p>
      ) : (
        <div className="stack g2">
          <ul className="stack blockers">
            {figures.blockers.slice(0, MOST).map(({ blocker, turns }) => (
              <li key={blocker}>
                <p className="line">
                  <span className="grow">{names[blocker] ?? blocker}</span>
                  <b className="nowrap">{common('unit.help', { count: turns })}</b>
                </p>
                <Meter
                  size="slim"
                  label={null}
                  percent={helpsNotDone === 0 ? 0 : (100 * turns) / helpsNotDone}
                />
              </li>
            ))}
          </ul>
          <p className="dimmer t-sm">{t('blocker.of', { count: helpsNotDone })}</p>
        </div>
      )}
    </Panel>
  );
}
