import type { MethodInput } from '../../electron/contract/api.ts';
import type { BookKind } from '../../electron/contract/book-kinds.ts';
import { call } from './client.ts';
import { useCall, useCommand } from './use-call.ts';

export const useToday = () => useCall('today.get', {}, { keepPrevious: true });
export const useBookPreview = (input: MethodInput<'books.preview'>, enabled = true) =>
  useCall('books.preview', input, { enabled, keepPrevious: true });
export const useBookForm = (kind: BookKind) => useCall('books.getForm', { kind });
export const useSaveBookForm = () => useCommand('books.saveForm', { refreshFirst: true });
export const useResetBookForm = () => useCommand('books.resetForm', { refreshFirst: true });
export const useBookPrints = (input: MethodInput<'books.listPrints'>) => useCall('books.listPrints', input);
export const useRecordBookPrint = () => useCommand('books.recordPrint');
export const useWithdrawBookPrint = () => useCommand('books.withdrawPrint');
export const useVerification = (enabled: boolean) => useCall('audit.verify', {}, { enabled });

/** The rows of a part as they stand at this moment. Throws CallError. */
export const readBookPart = (input: MethodInput<'books.preview'>) => call('books.preview', input);
