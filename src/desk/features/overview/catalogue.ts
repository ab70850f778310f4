/**
 * The catalogue as the overview needs it: the pillar and the name of an app or a service. Names
 * of apps and services stay Vietnamese.
 */
import apps from '../../../../locales/catalogue/apps.json';
import { useWords } from '../../../i18n/words.ts';
import { pillars, type Pillar } from '../../../shared/records/enumerations.ts';
import type { OverviewAnswer } from '../../../shared/wire/desk.ts';

export type HelpRow = OverviewAnswer['figures']['byKey'][number];

const pillarOfApp = new Map(
  apps.map(({ key, pillar }) => [key, pillars.find((one) => one === pillar)]),
);

/** Nothing for an app that this catalogue does not know. A service is always digital government. */
export const pillarOf = ({ kind, key }: Pick<HelpRow, 'kind' | 'key'>): Pillar | undefined =>
  kind === 'serviceGuidance' ? 'digital_government' : pillarOfApp.get(key);

/** The name of an app or a service; its key where the catalogue has none. */
export function useHelpName(): (row: Pick<HelpRow, 'kind' | 'key'>) => string {
  const t = useWords('catalogue');
  const names: { readonly [kind: string]: { readonly [key: string]: { readonly name: string } } } =
    {
      appAssist: t.tree('apps'),
      serviceGuidance: t.tree('services'),
    };
  return ({ kind, key }) => {
    const known = names[kind];
    return known !== undefined && Object.hasOwn(known, key) ? (known[key]?.name ?? key) : key;
  };
}
