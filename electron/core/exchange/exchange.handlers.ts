import { DomainError } from '../../contract/errors.ts';
import type { Handler, RegisterHandlers } from '../handler-types.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import { withRoom } from '../db/connection.ts';
import { findImports, getImport } from './exchange.repository.ts';
import { inspectFile } from './inspect-file.ts';
import { reportImport } from './import-report.ts';
import { prepareImport } from './prepare-import.ts';
import type { ReceivedFiles, Work } from './received-files.ts';
import { undoImport, writeImport } from './write-import.ts';

/** The import of old registers; `files` holds what was handed in. */
export function createExchangeHandlers(files: ReceivedFiles): RegisterHandlers<'exchange'> {
  const progressOf = (fileId: string) => {
    const work = files.findWork(fileId);
    return {
      stage: work?.stage ?? 'none',
      done: work?.done ?? 0,
      total: work?.total ?? 0,
      cancelled: work?.stop.signal.aborted ?? false,
    };
  };
  const withWork = async <Value>(fileId: string, run: (work: Work) => Promise<Value>): Promise<Value> => {
    const work = files.begin(fileId);
    try {
      return await run(work);
    } finally {
      files.end(fileId);
    }
  };

  const importRows: Handler<'exchange.import'> = (context, { expectedRows, ...plan }) =>
    withWork(plan.fileId, async (work) => {
      const file = files.get(plan.fileId);
      assertNotSecret({ newBookTitle: plan.newBookTitle });
      const prepared = await prepareImport(context.db, file, plan, context.today, work);
      const found = prepared.rows.length;
      if (found === 0) throw new DomainError('nothing_to_import');
      if (found !== expectedRows) throw new DomainError('import_changed', { found, expected: expectedRows });
      work.stage = 'writing';
      const { id, book, digest } = await withRoom(context.db, () => writeImport(context, file, plan, prepared, work));
      const done = getImport(context.db, id);
      context.record({
        subjectKind: 'import',
        subjectId: id,
        action: `Nhập ${found.toLocaleString('vi-VN')} văn bản đến từ tệp ${file.name}`,
        state: {
          id,
          fileName: file.name,
          fileDigest: file.digest,
          bookId: book.id,
          bookTitle: book.title,
          firstNumber: done.firstNumberText,
          lastNumber: done.lastNumberText,
          rows: found,
          digest,
        },
      });
      return done;
    });

  const undo: Handler<'exchange.undoImport'> = (context, { id, reason }) => {
    // Its own key: the file may be long forgotten.
    const key = `undo ${id}`;
    return withWork(key, async (work) => {
      assertNotSecret({ reason });
      const before = getImport(context.db, id);
      if (before.hindrance !== '') throw new DomainError('import_not_undoable', { reason: before.hindrance });
      const { digest } = await undoImport(context, id, before.bookId, `Nhập nhầm: ${reason}`, work);
      const done = getImport(context.db, id);
      context.record({
        subjectKind: 'import',
        subjectId: id,
        action: `Rút lần nhập từ tệp ${before.fileName}`,
        reason,
        state: { id, bookTitle: done.bookTitle, rows: before.rows, digest },
      });
      return done;
    });
  };

  return {
    'exchange.inspect': (_context, { fileId, sheet, headerRow }) =>
      inspectFile(files.get(fileId), { sheet, headerRow }),

    'exchange.dryRun': ({ db, today }, plan) =>
      withWork(plan.fileId, async (work) => {
        const prepared = await prepareImport(db, files.get(plan.fileId), plan, today, work);
        return reportImport(db, prepared, work);
      }),

    'exchange.getProgress': (_context, { fileId }) => progressOf(fileId),

    'exchange.cancel': (_context, { fileId }) => {
      files.findWork(fileId)?.stop.abort(new DomainError('cancelled'));
      return progressOf(fileId);
    },

    'exchange.import': importRows,
    'exchange.listImports': ({ db }) => ({ imports: findImports(db) }),
    'exchange.undoImport': undo,
  };
}
