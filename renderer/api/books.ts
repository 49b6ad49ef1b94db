import type { MethodInput } from '../../electron/contract/api.ts';
import { useCall } from './use-call.ts';

export const useToday = () => useCall('today.get', {}, { keepPrevious: true });
export const useBookPreview = (input: MethodInput<'books.preview'>, enabled = true) =>
  useCall('books.preview', input, { enabled, keepPrevious: true });
export const useVerification = (enabled: boolean) => useCall('audit.verify', {}, { enabled });
