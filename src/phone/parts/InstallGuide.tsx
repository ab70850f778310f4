/**
 * Why and how Sổ Bản comes onto the home screen, by what this browser can do. Shown after joining
 * and under Tôi.
 */
import { useWords } from '../../i18n/words.ts';
import { BrandMark } from '../../ui/BrandMark.tsx';
import { Glyph } from '../../ui/Glyph.tsx';
import type { IconName } from '../../ui/icons/iconName.ts';
import { Ledger } from '../../ui/Ledger.tsx';
import { LedgerRow } from '../../ui/LedgerRow.tsx';
import { Note } from '../../ui/Note.tsx';
import type { InstallWay } from './installing.ts';

export interface InstallGuideProps {
  readonly way: InstallWay;
  /** Nobody has joined here yet: on an iPhone that is done inside the installed app. */
  readonly isBeforeJoining?: boolean | undefined;
}

export function InstallGuide({ way, isBeforeJoining }: InstallGuideProps) {
  const t = useWords('install');
  if (way === 'installed') return <Note tone="ok">{t('done')}</Note>;
  if (way === 'ios') return <IosSteps isBeforeJoining={isBeforeJoining} />;
  return (
    <>
      <Reasons />
      <p className="dim">{way === 'prompt' ? t('promptHow') : t('menuHow')}</p>
      {way !== 'prompt' && <MenuSteps />}
    </>
  );
}

function Reasons() {
  const t = useWords('install');
  const reasons = [
    { icon: 'signalNone', title: t('why.offline'), more: t('why.offlineMore') },
    { icon: 'storage', title: t('why.kept'), more: t('why.keptMore') },
    { icon: 'phone', title: t('why.light'), more: t('why.lightMore') },
  ] as const;
  return (
    <ul className="stack g3" role="list">
      {reasons.map(({ icon, title, more }) => (
        <li className="line" key={icon}>
          <Glyph icon={icon} />
          <span>
            <b>{title}</b>
            <br />
            <span className="t-sm dim">{more}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function MenuSteps() {
  const t = useWords('install');
  return (
    <InstallSteps
      steps={[
        { title: t('menu.open'), where: t('menu.openWhere'), icon: 'more' },
        { title: t('menu.choose'), where: t('menu.chooseWhere'), icon: 'plus' },
        { title: t('menu.start'), where: t('menu.startWhere') },
      ]}
    />
  );
}

function IosSteps({ isBeforeJoining }: Pick<InstallGuideProps, 'isBeforeJoining'>) {
  const t = useWords('install');
  return (
    <>
      <p className="dim">{t('iosHow')}</p>
      <InstallSteps
        steps={[
          { title: t('ios.share'), where: t('ios.shareWhere'), icon: 'share' },
          { title: t('ios.add'), where: t('ios.addWhere'), icon: 'plus' },
          { title: t('ios.start'), where: isBeforeJoining ? t('ios.startWhere') : undefined },
        ]}
      />
      <Note tone="wait">{t('iosTwoStores')}</Note>
      {isBeforeJoining && <Note>{t('iosCode')}</Note>}
    </>
  );
}

interface InstallStep {
  readonly title: string;
  readonly where: string | undefined;
  /** The mark to look for; the app's own where there is none. */
  readonly icon?: IconName;
}

export function InstallSteps({ steps }: { readonly steps: readonly InstallStep[] }) {
  return (
    <Ledger ordered boxed>
      {steps.map(({ title, where, icon }, at) => (
        <LedgerRow
          key={title}
          strong
          margin={at + 1}
          title={title}
          sub={where}
          end={icon === undefined ? <BrandMark size={40} /> : <Glyph icon={icon} />}
        />
      ))}
    </Ledger>
  );
}
