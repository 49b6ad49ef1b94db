/**
 * A real office for the tests of durability: made through the core's door, worked on by programs of their own that print what
 * was acknowledged, and checked afterwards in five ways (V of the fault matrix).
 */
import path from 'node:path';
import { auditTrail } from '../../../electron/core/audit/audit-trail.ts';
import { createCore } from '../../../electron/core/create-core.ts';
import { findStructureFault } from '../../../electron/core/db/backup-snapshot.ts';
import { openConnection } from '../../../electron/core/db/connection.ts';
import { setUpInput } from '../workspace/set-up-input.ts';

export const officeDatabase = (dataFolder: string): string => path.join(dataFolder, 'co-quan', 'so.db');
export const officeWitness = (dataFolder: string): string => path.join(dataFolder, 'co-quan', 'nhat-ky');

/** Sets an office up in an empty data folder and closes it. */
export async function makeOffice(dataFolder: string): Promise<void> {
  const core = createCore({ dataFolder, programVersion: 'test' });
  const answer = await core.call({ method: 'workspace.setUp', input: setUpInput });
  if (!answer.ok) throw new Error(answer.error.message);
  await core.close();
}

/** What a program was told: the number, and under which request. */
export interface Acknowledgement {
  readonly number: number;
  readonly requestId: string;
}

/** `ack 12 k11` lines. */
export function readAcknowledgements(lines: readonly string[]): readonly Acknowledgement[] {
  return lines.flatMap((line) => {
    const match = /^ack (\d+) (\S+)$/.exec(line);
    return match ? [{ number: Number(match[1]), requestId: match[2] ?? '' }] : [];
  });
}

/**
 * V: every acknowledged number stands under its request; numbers run from 1 without gap or double and the counter follows;
 * the chain holds and every row equals its last audited state; the file is whole. The first failure, or null.
 */
export function findFailure(database: string, acknowledged: readonly Acknowledgement[]): string | null {
  const connection = openConnection(database, { readonly: true });
  try {
    const structure = findStructureFault(connection);
    if (structure !== null) return structure;
    const rows = connection.prepare('SELECT number FROM incoming_document ORDER BY number').pluck().all() as number[];
    const gap = rows.findIndex((number, index) => number !== index + 1);
    if (gap !== -1) return `gap or double at ${gap + 1}`;
    const next = connection.prepare("SELECT next_number FROM number_series WHERE kind = 'incoming'").pluck().get();
    if (next !== rows.length + 1) return `counter at ${String(next)} after ${rows.length} numbers`;
    const find = connection.prepare('SELECT answer FROM answered_request WHERE request_id = ?').pluck();
    for (const { number, requestId } of acknowledged) {
      const answer = find.get(requestId) as string | undefined;
      if (answer === undefined) return `lost: number ${number}, request ${requestId}`;
      const given = (JSON.parse(answer) as { numberText: string }).numberText;
      if (given !== String(number)) return `request ${requestId} holds ${given} instead of ${number}`;
    }
    return auditTrail.findProblem(connection);
  } catch (error) {
    return error instanceof Error ? `unreadable: ${error.message}` : 'unreadable';
  } finally {
    connection.close();
  }
}
