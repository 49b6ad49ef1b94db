import type { MethodInput } from '../../electron/contract/api.ts';
import { call } from './client.ts';
import { useCall, useCommand } from './use-call.ts';

export const useDirectory = (asOf: string) => useCall('directory.get', { asOf }, { keepPrevious: true });
export const useRecipientGroup = (id: number | null, asOf: string) =>
  useCall('directory.getGroup', { id: id ?? 0, asOf }, { enabled: id !== null });

/** Organs, people and groups found without accents. Throws CallError. */
export async function findTargets(text: string, asOf: string) {
  const answer = await call('directory.findTargets', { text, asOf, limit: 10 });
  return answer.targets;
}

export const useSaveOrgan = () => useCommand('directory.saveOrgan');
export const useSavePerson = () => useCommand('directory.savePerson');
export const useImportOrgans = () => useCommand('directory.importOrgans', { refreshFirst: true });
export const useSaveGroup = () => useCommand('directory.saveGroup', { refreshFirst: true });

export const useDuplicateCandidates = (asOf: string) => useCall('directory.findDuplicates', { asOf });
export const useMergeDuplicates = () => useCommand('directory.mergeDuplicates');
export const useReorganizationPreview = (input: MethodInput<'directory.previewReorganization'>, enabled: boolean) =>
  useCall('directory.previewReorganization', input, { enabled });
export const useReorganize = () => useCommand('directory.reorganize');
export const useDirectoryHistory = (input: MethodInput<'directory.getHistory'>) =>
  useCall('directory.getHistory', input);
/** Abolished organs that are named in words that were typed. */
export const useNamesChecked = (texts: readonly string[], asOf: string) =>
  useCall('directory.checkNames', { texts: [...texts], asOf }, { enabled: texts.length > 0, keepPrevious: true });
export const useMoveDirectoryRows = () => useCommand('directory.move');
