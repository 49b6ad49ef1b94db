/** One numbered step from an older schema to the next. A released step never changes. */
import type { Connection } from './connection.ts';

export interface Migration {
  /** 1, 2, 3 … without a gap; kept in `user_version`. */
  readonly version: number;
  /** As in the file name: `first-register` of `0001-first-register.ts`. */
  readonly name: string;
  /** The SQL of the step; all of it runs in one transaction. */
  readonly sql: string;
  /** Moves rows where SQL alone cannot; runs after the SQL, in the same transaction. */
  readonly transform?: (connection: Connection) => void;
}
