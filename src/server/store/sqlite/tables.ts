/**
 * The rows of the tables as SQLite holds them: flags as 0 and 1, everything with a shape as JSON
 * text.
 */

interface OfCommune {
  readonly commune: string;
}

export interface CommuneTable {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly head: number;
  readonly epoch: string;
  readonly isSample: number;
}

export interface RecordTable extends OfCommune {
  readonly id: string;
  readonly kind: string;
  readonly area: string;
  readonly placeArea: string;
  readonly madeBy: string | null;
  readonly seq: number;
  readonly receivedOn: string;
  readonly marks: string;
  readonly body: string;
  readonly by: string;
}

export interface MoveTable extends OfCommune {
  readonly seq: number;
  readonly id: string;
  readonly fromArea: string;
}

export interface InstallTable extends OfCommune {
  readonly id: string;
  readonly kind: string;
  readonly member: string | null;
  readonly publicKey: string;
  readonly joinedAt: number;
  readonly revokedAt: number | null;
  readonly appVersion: string;
  readonly lastRoundAt: number | null;
  readonly unsentTold: number;
  readonly lastN: number;
  readonly cursor: number;
}

export interface ChangeTable extends OfCommune {
  readonly install: string;
  readonly n: number;
  readonly hash: string;
  readonly recordId: string | null;
  readonly kind: string;
  readonly area: string | null;
  readonly written: string;
  readonly receivedAt: number;
  readonly result: string;
  readonly seq: number;
  readonly reason: string;
}

export interface CodeTable extends OfCommune {
  readonly hash: string;
  readonly member: string;
  readonly madeAt: number;
  readonly expiresAt: number;
  readonly spentAt: number | null;
  readonly twin: string | null;
}

export interface AccountTable extends OfCommune {
  readonly name: string;
  readonly displayName: string;
  readonly roles: string;
  readonly passwordHash: string | null;
  readonly setupHash: string | null;
  readonly install: string;
}

export interface SessionTable extends OfCommune {
  readonly hash: string;
  readonly account: string;
  readonly startedAt: number;
  readonly expiresAt: number;
}

export interface AuditTable extends OfCommune {
  readonly at: number;
  readonly install: string | null;
  readonly account: string | null;
  readonly act: string;
  readonly subject: string;
}

export interface Tables {
  readonly communes: CommuneTable;
  readonly records: RecordTable;
  readonly moves: MoveTable;
  readonly installs: InstallTable;
  readonly changes: ChangeTable;
  readonly codes: CodeTable;
  readonly accounts: AccountTable;
  readonly sessions: SessionTable;
  readonly audit: AuditTable;
}
