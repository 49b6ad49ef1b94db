import { useCommand } from './use-call.ts';

export const useRouteBatch = () => useCommand('batch.route');
export const useFinishBatch = () => useCommand('batch.finish');
export const useReceiveBatch = () => useCommand('batch.receive');
export const useFileBatch = () => useCommand('batch.file');
export const useUndoBatch = () => useCommand('batch.undo');
