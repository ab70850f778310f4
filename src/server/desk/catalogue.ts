/** The pillar of each app, from the catalogue that ships with the program. */
import apps from '../../../locales/catalogue/apps.json' with { type: 'json' };
import { pillars, type Pillar } from '../../shared/records/enumerations.ts';
import { assert } from '../../shared/result.ts';
import type { PillarOf } from '../../shared/tallies/tally.ts';

export const pillarOf: PillarOf = Object.fromEntries(
  apps.map(({ key, pillar }): [string, Pillar] => {
    const known = pillars.find((one) => one === pillar);
    assert(known !== undefined, `the app ${key} has a pillar that exists`);
    return [key, known];
  }),
);
