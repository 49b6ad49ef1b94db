/**
 * What the core tells its log: ids, codes, counts and durations. Never titles, names, typed text or SQL values, so that a
 * log can be handed to a stranger.
 */
export interface LogEntry {
  readonly level: 'info' | 'warning' | 'error';
  /** What happened, in dotted lower case: `backup.made`. */
  readonly event: string;
  readonly values?: Readonly<Record<string, string | number | boolean | null>>;
}

export type Log = (entry: LogEntry) => void;
