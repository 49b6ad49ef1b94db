/**
 * What a deletion leaves behind: the witness, which holds every event once more, and the pages that the register file no
 * longer uses. The register itself is empty of the text by then. (practice.md 5.6)
 */
import { checkpoint, type Connection, readPragma } from '../db/connection.ts';
import { describeFault } from '../db/storage-errors.ts';
import type { Witness } from '../db/witness.types.ts';
import type { Log } from '../log.ts';
import { findErasedEvents } from './erase-events.repository.ts';
import { hasTracesLeft, setTracesGone } from './erasure.repository.ts';

/** A larger file is not written anew, which needs as much memory; its freed pages were overwritten when they were freed. */
const largestRewritten = 512 * 1024 * 1024;

/**
 * Takes the text of confirmed erasures out of the witness, writes the register file anew and empties its write-ahead log.
 * Called after the commit and at each start, so that a crash in between leaves nothing behind. Never throws: what could not
 * be done is tried again at the next start.
 */
export function eraseTraces(connection: Connection, witness: Witness, log: Log): void {
  if (!witness.erase || !hasTracesLeft(connection)) return;
  try {
    witness.erase(new Set(findErasedEvents(connection).map(({ seq }) => seq)));
    const size = readPragma(connection, 'page_count') * readPragma(connection, 'page_size');
    // Freed pages are overwritten, but a page that was split keeps old bytes between its cells.
    if (size <= largestRewritten) connection.exec('VACUUM');
    // A reader that holds the log keeps the old pages in it: the next try empties it.
    if (!checkpoint(connection)) return;
    setTracesGone(connection);
  } catch (error) {
    log({ level: 'error', event: 'erasure.traces_left', values: { fault: describeFault(error) } });
  }
}
