import { DomainError } from '../../contract/errors.ts';
import { importRegisterColumns } from '../../contract/import-registers.ts';
import type { Handler, RegisterHandlers } from '../handler-types.ts';
import { assertNotSecret } from '../secrecy/secrecy.rules.ts';
import { withRoom } from '../db/connection.ts';
import { describeSeriesKey } from '../numbering/numbering.rules.ts';
import { findImports, getFreshImport, getImport } from './exchange.repository.ts';
import { inspectFile } from './inspect-file.ts';
import { reportImport } from './import-report.ts';
import { prepareImport } from './prepare-import.ts';
import type { ReceivedFiles, Work } from './received-files.ts';
import { withForm } from './register-forms.ts';
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
  const withWork = async <Value>(work: Work, fileId: string, run: (work: Work) => Promise<Value>): Promise<Value> => {
    try {
      return await run(work);
    } finally {
      files.end(fileId);
    }
  };

  const importRows: Handler<'exchange.import'> = (context, { expectedRows, ...plan }) =>
    withWork(files.goOn(plan.fileId), plan.fileId, async (work) => {
      const file = files.get(plan.fileId);
      assertNotSecret({ newBookTitle: plan.newBookTitle });
      if (plan.earlierTerm) assertNotSecret({ earlierTerm: plan.earlierTerm.name });
      const { found, id, books, digest } = await withForm(plan.register, async (form) => {
        const prepared = await prepareImport(form, context.db, file, plan, context.today, work);
        const count = prepared.accepted;
        if (count === 0) throw new DomainError('nothing_to_import');
        if (count !== expectedRows) throw new DomainError('import_changed', { found: count, expected: expectedRows });
        work.stage = 'writing';
        const written = await withRoom(context.db, () => writeImport(form, context, file, prepared, work));
        return { found: count, ...written };
      });
      const done = getFreshImport(context.db, id);
      context.record({
        subjectKind: 'import',
        subjectId: id,
        action: `Nhập ${found.toLocaleString('vi-VN')} ${importRegisterColumns[plan.register].rowName} từ tệp ${file.name}`,
        state: {
          id,
          fileName: file.name,
          fileDigest: file.digest,
          register: plan.register,
          bookId: done.bookId,
          bookTitle: done.bookTitle,
          series: books.map((book) => describeSeriesKey(book)),
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
    return withWork(files.begin(key), key, async (work) => {
      assertNotSecret({ reason });
      const before = getImport(context.db, id);
      if (before.hindrance !== '') throw new DomainError('import_not_undoable', { reason: before.hindrance });
      const { digest } = await undoImport(context, before, `Nhập nhầm: ${reason}`, work);
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
    'exchange.inspect': (_context, { fileId, ...wanted }) => inspectFile(files.get(fileId), wanted),

    'exchange.dryRun': ({ db, today }, plan) =>
      withWork(files.begin(plan.fileId), plan.fileId, async (work) => {
        const file = files.get(plan.fileId);
        return withForm(plan.register, async (form) =>
          reportImport(form, await prepareImport(form, db, file, plan, today, work), work),
        );
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
