/**
 * Every file of words, so that a key which no file has does not compile. The Vietnamese file is the
 * pattern; a test holds the English one to it. A new file of locales/vi gets its line here and
 * nowhere else.
 */
import type catalogue from '../../locales/vi/catalogue.json';
import type common from '../../locales/vi/common.json';
import type consent from '../../locales/vi/consent.json';
import type desk from '../../locales/vi/desk.json';
import type deskFigures from '../../locales/vi/deskFigures.json';
import type deskOverview from '../../locales/vi/deskOverview.json';
import type deskReasons from '../../locales/vi/deskReasons.json';
import type deskRegister from '../../locales/vi/deskRegister.json';
import type deskSignIn from '../../locales/vi/deskSignIn.json';
import type enumerations from '../../locales/vi/enumerations.json';
import type forms from '../../locales/vi/forms.json';
import type household from '../../locales/vi/household.json';
import type households from '../../locales/vi/households.json';
import type install from '../../locales/vi/install.json';
import type join from '../../locales/vi/join.json';
import type me from '../../locales/vi/me.json';
import type reasons from '../../locales/vi/reasons.json';
import type server from '../../locales/vi/server.json';
import type shell from '../../locales/vi/shell.json';
import type sync from '../../locales/vi/sync.json';
import type today from '../../locales/vi/today.json';
import type visits from '../../locales/vi/visits.json';

export interface Words {
  readonly catalogue: typeof catalogue;
  readonly common: typeof common;
  readonly consent: typeof consent;
  readonly desk: typeof desk;
  readonly deskFigures: typeof deskFigures;
  readonly deskOverview: typeof deskOverview;
  readonly deskReasons: typeof deskReasons;
  readonly deskRegister: typeof deskRegister;
  readonly deskSignIn: typeof deskSignIn;
  readonly enumerations: typeof enumerations;
  readonly forms: typeof forms;
  readonly household: typeof household;
  readonly households: typeof households;
  readonly install: typeof install;
  readonly join: typeof join;
  readonly me: typeof me;
  readonly reasons: typeof reasons;
  readonly server: typeof server;
  readonly shell: typeof shell;
  readonly sync: typeof sync;
  readonly today: typeof today;
  readonly visits: typeof visits;
}

/** The name of a file of words: an i18next namespace. */
export type WordsOf = keyof Words;

/**
 * What a screen says its words with. Plain keys are dotted paths; a plural is named without its
 * `_one` and `_other`, and takes `count`. i18next's own key types would do the same, but give up on
 * a file as long as the catalogue.
 */
export interface Say<Name extends WordsOf> {
  (key: KeyIn<Words[Name]>, values?: SayValues): string;
  /** A list of sentences or steps. */
  list(key: ListIn<Words[Name]>): readonly string[];
  /** A whole branch of the file, for tables that are read by key. */
  tree<Key extends keyof Words[Name] & string>(key: Key): Words[Name][Key];
}

export type SayValues = Readonly<Record<string, string | number>>;

export type KeyIn<T> = {
  [K in keyof T & string]: T[K] extends string
    ? Singular<K>
    : T[K] extends readonly unknown[]
      ? never
      : `${K}.${KeyIn<T[K]>}`;
}[keyof T & string];

export type ListIn<T> = {
  [K in keyof T & string]: T[K] extends string
    ? never
    : T[K] extends readonly unknown[]
      ? K
      : `${K}.${ListIn<T[K]>}`;
}[keyof T & string];

type Singular<K extends string> = K extends `${infer Stem}_${'one' | 'other'}` ? Stem : K;
