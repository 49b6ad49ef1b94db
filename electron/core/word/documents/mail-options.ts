/** For prints of hundreds of pages: told how far it is, stopped when nobody waits any more. */
export type MailOptions = {
  /** Aborting ends the work with the reason of the signal. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
};
