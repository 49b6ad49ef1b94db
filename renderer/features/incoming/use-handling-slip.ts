import { openDocument } from '../../api/documents.ts';
import { useFileWork } from '../../components/file-button.tsx';

/** Makes the handling slip (phiếu xử lý) that travels with a document and opens it for printing. */
export function useHandlingSlip(): { readonly busy: boolean; readonly make: (id: number) => void } {
  const { busy, start } = useFileWork();
  return { busy, make: (id) => start(() => openDocument('incoming.handlingSlip', { id })) };
}
