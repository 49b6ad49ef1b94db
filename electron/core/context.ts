/** What a handler works with: the connection of its transaction, the day at the desk, and a way to say what it did. */
import type { MethodInput, MethodOutput, RegisterMethod } from '../contract/api.ts';
import type { Connection } from './db/connection.ts';

export interface QueryContext {
  readonly db: Connection;
  readonly now: Date;
  /** The calendar day in Vietnam; in the practice office its assumed day. */
  readonly today: string;
  /** Moment for storing: ISO 8601 in UTC. */
  readonly at: string;
}

export interface AuditEntry {
  readonly subjectKind: string;
  readonly subjectId: number | null;
  /** Vietnamese, for the history: "Đăng ký", "Sửa", "Ghi nhận bản giấy". */
  readonly action: string;
  readonly reason?: string;
  readonly changes?: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  /** The whole row after the command; the audit check compares the register with it. */
  readonly state: unknown;
}

export interface CommandContext extends QueryContext {
  /** Who sits at the desk. */
  readonly actor: string;
  /** Says what the command did; every command says it exactly once, unless it is made of others. */
  readonly record: (entry: AuditEntry) => void;
  /**
   * Carries out another command inside the transaction of this one, as an event of its own that can be done again by itself:
   * many rows in one order, all or none. A command that performs others records nothing itself, and its answer repeats no
   * text of theirs, because erasing a row finds its text by the row's own events.
   */
  readonly perform: <M extends RegisterMethod>(method: M, input: MethodInput<M>) => MethodOutput<M>;
}
