/**
 * The apps and public services that a visit can name, as the built-in catalogue lists them, in the
 * order in which chips and lists offer them. A key that is not here (a newer phone's, a commune's
 * own) is shown by its key and kept as it is.
 */
import {
  blockers,
  pillars,
  type Blocker,
  type Pillar,
} from '../../../shared/records/enumerations.ts';
import appRows from '../../../../locales/catalogue/apps.json' with { type: 'json' };
import serviceRows from '../../../../locales/catalogue/services.json' with { type: 'json' };

export interface AppRow {
  readonly key: string;
  readonly pillar: Pillar | undefined;
  readonly obsolete: boolean;
  readonly common: boolean;
  readonly warnOnHelperDevice: boolean;
  readonly blockers: readonly Blocker[];
  readonly replacedBy: readonly string[];
}

export interface PublicServiceRow {
  readonly key: string;
  /** Its place among the 25 essential ones. */
  readonly number: number | null;
  readonly hiddenByDefault: boolean;
  /** Where a dossier can be handed in without leaving home: `portal`, `vneid`. */
  readonly where: readonly string[];
  /** A joined procedure that does the same and more. */
  readonly prefer: string | undefined;
}

const blockerOf = (key: string): readonly Blocker[] => blockers.filter((one) => one === key);

export const apps: readonly AppRow[] = appRows.map((row) => ({
  key: row.key,
  obsolete: row.obsolete,
  common: row.common,
  warnOnHelperDevice: row.warnOnHelperDevice,
  pillar: pillars.find((pillar) => pillar === row.pillar),
  blockers: row.blockers.flatMap(blockerOf),
  replacedBy: row.replacedBy ?? [],
}));

export const publicServices: readonly PublicServiceRow[] = serviceRows.map((row) => ({
  ...row,
  prefer: row.prefer,
}));

const appByKey = new Map(apps.map((row) => [row.key, row]));
const publicServiceByKey = new Map(publicServices.map((row) => [row.key, row]));

export const appOf = (key: string): AppRow | undefined => appByKey.get(key);
export const publicServiceOf = (key: string): PublicServiceRow | undefined =>
  publicServiceByKey.get(key);

const CHIPS = 8;

/**
 * The few that are offered as chips: what this phone logged most, then what is common everywhere.
 * Obsolete ones never.
 */
export function appChips(used: readonly string[], chosen: string | null): readonly string[] {
  const common = apps.filter((row) => row.common).map((row) => row.key);
  return firstOf([...used, ...common], chosen, (key) => appOf(key)?.obsolete !== true);
}

export function publicServiceChips(
  used: readonly string[],
  chosen: string | null,
): readonly string[] {
  const usual = publicServices.filter((row) => row.prefer === undefined).map((row) => row.key);
  return firstOf([...used, ...USUAL_SERVICES, ...usual], chosen, (key) => {
    return publicServiceOf(key)?.hiddenByDefault !== true;
  });
}

/** What members are asked for most in a hamlet (domain 4.1), before this phone knows better. */
const USUAL_SERVICES = [
  'birth_bundle',
  'household_health_insurance',
  'permanent_residence',
  'renew_id_card',
  'social_pension',
  'land_change',
  'certified_copy',
];

function firstOf(
  keys: readonly string[],
  chosen: string | null,
  isOffered: (key: string) => boolean,
): readonly string[] {
  const offered = [...new Set(keys)].filter(isOffered).slice(0, CHIPS);
  return chosen === null || offered.includes(chosen) ? offered : [chosen, ...offered];
}

/** Every app, those in use first and the obsolete ones last. */
export const allApps: readonly AppRow[] = [
  ...apps.filter((row) => !row.obsolete),
  ...apps.filter((row) => row.obsolete),
];
