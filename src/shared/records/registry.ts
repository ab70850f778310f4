/**
 * The closed list of record kinds. What is not here does not exist: storage, wire, merge and rights
 * all go by it.
 */
import { appAssist } from './appAssist.ts';
import { area } from './area.ts';
import { card } from './card.ts';
import { consent } from './consent.ts';
import { household } from './household.ts';
import type { RecordKind, ValuesOf } from './kind.ts';
import { member } from './member.ts';
import { person } from './person.ts';
import { serviceGuidance } from './serviceGuidance.ts';
import { team } from './team.ts';
import { visit } from './visit.ts';

export const kinds = {
  area,
  team,
  member,
  household,
  person,
  consent,
  visit,
  appAssist,
  serviceGuidance,
  card,
} as const satisfies { readonly [name: string]: RecordKind };

export type Kinds = typeof kinds;
export type KindName = keyof Kinds;
export type Values<K extends KindName> = ValuesOf<Kinds[K]>;

export const isKindName = (name: string): name is KindName => Object.hasOwn(kinds, name);

/** Every kind name, in the order in which a new phone wants them. */
export const kindNames: readonly KindName[] = Object.keys(kinds).filter(isKindName);

/** A kind in its general shape, for code that treats all kinds alike. */
export const kindOf = (name: KindName): RecordKind => kinds[name];
