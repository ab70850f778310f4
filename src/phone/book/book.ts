/**
 * The one door to data for screens: what a book shows and what a member can do with it. Everything
 * that is shown is the server's last state with the phone's own changes over it, and every write is
 * durable when its promise resolves.
 */
import type { IsoDate } from '../../shared/dates.ts';
import type { RecordId } from '../../shared/ids.ts';
import type { Json } from '../../shared/json.ts';
import type {
  LinkReason,
  QuarantineReason,
  RefusalReason,
  RequestReason,
} from '../../shared/reasons.ts';
import type { RecordMark } from '../../shared/records/state.ts';
import type { KindName, Values } from '../../shared/records/registry.ts';
import type { Result } from '../../shared/result.ts';
import type { JoinAnswer } from '../../shared/wire/join.ts';
import type { OutboxCounts, RoundLog, StorageReason } from '../storage/contract.ts';

/**
 * Where a record is (architecture section 3): `onPhone` Trên máy, `sending` Đang gửi, `sent` Đã
 * gửi, `waiting` Đã gửi · chờ xã xem, `returned` Bị trả lại, `conflict` Hai người cùng sửa. A
 * root's place is the least far of all that hangs on it.
 */
export type Place = 'onPhone' | 'sending' | 'sent' | 'waiting' | 'returned' | 'conflict';

/** One complete, living record as it is shown. */
export interface Entry<K extends KindName> {
  readonly id: RecordId;
  readonly kind: K;
  readonly area: RecordId;
  readonly values: Values<K>;
  readonly place: Place;
  readonly marks: readonly RecordMark[];
  /** May this member retire it? */
  readonly mayRetire: boolean;
  /** When this phone logged it, by its clock; nothing for records that came from elsewhere. */
  readonly loggedAt: number | undefined;
  /** Present only where a caller asked for retired records too. */
  readonly isRetired: boolean;
}

/** One help on a visit: an app or a service. */
export type HelpEntry = Entry<'appAssist'> | Entry<'serviceGuidance'>;

/** A visit with its helps, in the order in which they were logged. */
export interface VisitEntry extends Entry<'visit'> {
  readonly helps: readonly HelpEntry[];
}

/** A household in a list: what search and rows need. */
export interface HouseholdEntry extends Entry<'household'> {
  /** What to call it: the head's name, else the name it goes by, else nothing (show the code). */
  readonly title: string | undefined;
  readonly lastVisit:
    { readonly date: IsoDate; readonly result: Values<'visit'>['result'] } | undefined;
  /** All living head-counts together; nothing where nobody counted. */
  readonly people: number | undefined;
  readonly areaName: string;
  /** Living people of it who have a name other than the head's; it is found by them as well. */
  readonly named: readonly NamedPerson[];
}

export interface NamedPerson {
  readonly name: string;
  readonly relation: Values<'person'>['relation'];
  readonly sex: Values<'person'>['sex'];
}

export interface HouseholdPage {
  readonly household: HouseholdEntry;
  readonly persons: readonly Entry<'person'>[];
  readonly consents: readonly Entry<'consent'>[];
  /** Newest first; retired visits are there, marked as such, so that a void can be undone. */
  readonly visits: readonly VisitEntry[];
  /**
   * Names, phone and persons may be written: consent was given, or the commune's own list had them.
   */
  readonly mayHoldNames: boolean;
}

/** The values a form sets; what it leaves out keeps what it was. */
export type Edit<K extends KindName> = {
  readonly [F in keyof Values<K>]?: Values<K>[F] | null;
};

/** One help of a visit form: a new one has no id yet; a removed one is retired on saving. */
export type HelpEdit =
  | {
      readonly kind: 'appAssist';
      readonly id?: RecordId;
      readonly values: Edit<'appAssist'>;
      readonly isRemoved?: boolean;
    }
  | {
      readonly kind: 'serviceGuidance';
      readonly id?: RecordId;
      readonly values: Edit<'serviceGuidance'>;
      readonly isRemoved?: boolean;
    };

export interface VisitForm {
  /** Set when an earlier visit is edited. */
  readonly id?: RecordId;
  readonly values: Edit<'visit'>;
  readonly helps: readonly HelpEdit[];
}

export interface PersonEdit {
  readonly id?: RecordId;
  readonly values: Edit<'person'>;
  readonly isRemoved?: boolean;
}

export interface HouseholdForm {
  readonly id?: RecordId;
  readonly values: Edit<'household'>;
  readonly persons: readonly PersonEdit[];
}

/** The answer to the spoken question, by one of two equal buttons. */
export interface ConsentForm {
  readonly household: RecordId;
  readonly isGiven: boolean;
  readonly values: Pick<Edit<'consent'>, 'purposes' | 'method' | 'textVersion' | 'spokenLanguage'>;
}

/** What a form still lacks; the screen says it under the field. */
export interface Problem {
  readonly field: string;
  /** The place of the help in the form, where the problem is in one. */
  readonly help?: number;
  /** The place of the person in the form, where the problem is in one. */
  readonly person?: number;
  readonly what:
    | 'missing'
    | 'tooLong'
    | 'tooMany'
    | 'future'
    | 'tooEarly'
    | 'noConsent'
    | 'codeTaken'
    | 'noPurpose';
}

export type SaveOutcome =
  | { readonly ok: true; readonly value: { readonly id: RecordId } }
  | { readonly ok: false; readonly reason: StorageReason }
  | { readonly ok: false; readonly reason: 'incomplete'; readonly problems: readonly Problem[] };

/** A form being filled in, kept at every tap. */
export interface Draft {
  /**
   * One form of one subject has one draft: `visit:<household>`, `visit-edit:<visit>`,
   * `household:new` …
   */
  readonly id: string;
  readonly keptAt: number;
  readonly form: Json;
}

/** A refused or quarantined change, for the tray "Mục cần xem". */
export interface Returned {
  readonly n: number;
  readonly root: RecordId;
  readonly kind: KindName;
  readonly reason: RefusalReason | QuarantineReason;
  /** What the change said, as text for export; nothing is lost. */
  readonly text: string;
}

/**
 * One phiếu without a receipt, for the list of what waits; there are as many as
 * `counts.unsentRoots`.
 */
export interface UnsentRoot {
  readonly id: RecordId;
  readonly kind: KindName;
  readonly place: Place;
  /** When the newest of its unsent changes was made, by the phone's clock. */
  readonly loggedAt: number;
  /** The household that it is about, itself for a household. */
  readonly household: RecordId | undefined;
}

/** How the phone stands with the commune. All counts come from the database. */
export interface SyncStanding {
  readonly counts: OutboxCounts;
  /** Bytes of the runs that are still to be sent. */
  readonly unsentBytes: number;
  /** By the server's clock, in milliseconds; 0 before the first round. */
  readonly lastRoundAt: number;
  /** Server minus phone, in milliseconds. */
  readonly clockOffset: number;
  /** Newest first. */
  readonly rounds: readonly RoundLog[];
  /** A round is under way: what has gone and come so far. */
  readonly progress: RoundProgress | undefined;
  /**
   * What stopped the last round; nothing after one that went through, or that the member stopped.
   */
  readonly trouble: Trouble | undefined;
}

/**
 * Why a round ended early. `fork`: the commune knows another history of this phone; the member must
 * join anew. `revoked`: the commune lets this phone in no more; what it sends is kept apart.
 */
export type Trouble = RequestReason | LinkReason | StorageReason | 'fork' | 'revoked';

export interface RoundProgress {
  readonly sentRecords: number;
  readonly toSendRecords: number;
  readonly sentBytes: number;
  readonly receivedRecords: number;
  /** Known after the first page. */
  readonly toReceiveRecords: number | undefined;
  readonly receivedBytes: number;
}

export interface Book {
  /** As they joined; team and area may be others since, and lists go by those. */
  readonly me: JoinAnswer;
  /** Today in Việt Nam, by the phone's clock and the last learned offset. */
  today(): IsoDate;
  /** Called after every change of anything below. Returns how to stop. */
  subscribe(listener: () => void): () => void;

  /**
   * Each list is the same object until something in it changes, so that screens can compare by
   * identity.
   */
  households(): readonly HouseholdEntry[];
  /** Households that fit what was typed (tones, đ/d, initials, code, people …), best first. */
  findHouseholds(typed: string): readonly HouseholdEntry[];
  household(id: RecordId): HouseholdPage | undefined;
  visit(id: RecordId): VisitEntry | undefined;
  visitsOn(date: IsoDate): readonly VisitEntry[];
  /** The members of this member's team, oneself first. */
  members(): readonly Entry<'member'>[];
  areaName(id: RecordId): string;
  memberName(id: RecordId): string | undefined;
  /** Households visited last on this phone, newest first, for the picker. */
  recentHouseholds(): readonly HouseholdEntry[];
  /** Catalogue keys by how often they were logged, most used first, for the order of chips. */
  usedKeys(field: 'appKey' | 'serviceKey'): readonly string[];
  /** The next free code of the member's area, such as PC-093. */
  nextHouseholdCode(): string;
  returned(): readonly Returned[];
  /** What waits to be sent, newest first. */
  unsent(): readonly UnsentRoot[];
  standing(): SyncStanding;

  draft(id: string): Draft | undefined;
  drafts(): readonly Draft[];
  keepDraft(id: string, form: Json): Promise<Result<null, StorageReason>>;
  dropDraft(id: string): Promise<Result<null, StorageReason>>;

  /** Saves a visit with its helps as one run. The draft goes in the same transaction. */
  saveVisit(form: VisitForm, draftId: string): Promise<SaveOutcome>;
  saveHousehold(form: HouseholdForm, draftId: string): Promise<SaveOutcome>;
  /** Records the answer and sets the household's consent state; a no blanks every name of it. */
  saveConsent(form: ConsentForm, draftId: string): Promise<SaveOutcome>;
  /** Voids a visit, household or person with a reason; `undoRetire` brings it back. */
  retire(id: RecordId, reason: string): Promise<SaveOutcome>;
  undoRetire(id: RecordId): Promise<SaveOutcome>;
  /** The member has looked after a returned change. */
  dismissReturned(n: number): Promise<Result<null, StorageReason>>;

  /**
   * Starts a round now, or joins the one under way. Never rejects; `standing` tells how it goes.
   */
  syncNow(): void;
  /** Stops the round under way; what was received counts. */
  stopSync(): void;
}
