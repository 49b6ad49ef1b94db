import type { MethodInput } from '../../electron/contract/api.ts';
import type { CaseFile, FiledReference } from '../../electron/contract/filing.schema.ts';
import { call } from './client.ts';
import { useCall, useCommand } from './use-call.ts';

export type CaseFileFilter = Omit<MethodInput<'filing.listFiles'>, 'offset' | 'limit'>;

export const useCaseFile = (id: number) => useCall('filing.getFile', { id });
export const useFilesOfDocument = (reference: FiledReference) => useCall('filing.findOfDocument', reference);
export const useCaseFileTotal = (filter: CaseFileFilter): number | undefined =>
  useCall('filing.listFiles', { ...filter, offset: 0, limit: 1 }, { keepPrevious: true }).data?.total;
export const caseFilePagesKey = (filter: CaseFileFilter): readonly unknown[] => ['filing', 'filing.listFiles', filter];

/** One page of the list of hồ sơ. Throws CallError. */
export async function pageCaseFiles(
  filter: CaseFileFilter,
  offset: number,
  limit: number,
  signal?: AbortSignal,
): Promise<readonly CaseFile[]> {
  const page = await call('filing.listFiles', { ...filter, offset, limit }, signal ? { signal } : {});
  return page.rows;
}

const pageLength = 200;
/** As many as one hand-over list takes. */
export const mostHandedOver = 1000;

/** The ids of all files of the filter, at most `mostHandedOver`. Throws CallError. */
export async function findCaseFileIds(filter: CaseFileFilter): Promise<number[]> {
  const ids: number[] = [];
  while (ids.length < mostHandedOver) {
    const rows = await pageCaseFiles(filter, ids.length, pageLength);
    ids.push(...rows.map(({ id }) => id));
    if (rows.length < pageLength) break;
  }
  return ids;
}

export const useSaveCaseFile = () => useCommand('filing.saveFile');
export const useImportFilePlan = () => useCommand('filing.importPlan');
export const useCloseCaseFile = () => useCommand('filing.closeFile');
export const useReopenCaseFile = () => useCommand('filing.reopenFile');
export const useFileDocuments = () => useCommand('filing.addDocuments');
export const useUnfileDocument = () => useCommand('filing.removeDocument');
export const useSetSheets = () => useCommand('filing.setSheets', { refreshFirst: true });
export const useHandOver = () => useCommand('filing.handOver');
