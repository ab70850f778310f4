/**
 * What the memory store keeps of one commune, as versioned maps: the tables of the other stores in
 * their plainest form.
 */
import type { InstallId } from '../../../shared/ids.ts';
import type { RecordState } from '../../../shared/records/state.ts';
import type {
  Account,
  AuditRow,
  ChangeRow,
  Code,
  Commune,
  Install,
  Move,
  Session,
} from '../contract.ts';
import { makeVersioned, type Versioned } from './versioned.ts';

export interface Books {
  /** One entry, under the commune's own id. */
  readonly commune: Versioned<Commune>;
  readonly records: Versioned<RecordState>;
  readonly changes: Versioned<ChangeRow>;
  /** The same rows again, by record and by install, each list in the order of arrival. */
  readonly changesOfRecord: Versioned<readonly ChangeRow[]>;
  readonly changesOfInstall: Versioned<readonly ChangeRow[]>;
  readonly moves: Versioned<Omit<Move, 'areaNow'>>;
  readonly installs: Versioned<Install>;
  readonly codes: Versioned<Code>;
  readonly accounts: Versioned<Account>;
  readonly sessions: Versioned<Session>;
  readonly audit: Versioned<AuditRow>;
}

export const makeBooks = (): Books => ({
  commune: makeVersioned(),
  records: makeVersioned(),
  changes: makeVersioned(),
  changesOfRecord: makeVersioned(),
  changesOfInstall: makeVersioned(),
  moves: makeVersioned(),
  installs: makeVersioned(),
  codes: makeVersioned(),
  accounts: makeVersioned(),
  sessions: makeVersioned(),
  audit: makeVersioned(),
});

export const changeKey = (install: InstallId, n: number): string => `${install}/${n}`;
