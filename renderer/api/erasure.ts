import { useCall, useCommand } from './use-call.ts';

export const useErasures = () => useCall('erasure.list', {});
/** Copies of the register that still hold an erased text. */
export const useHeldCopies = () => useCall('workspace.listHeldCopies', {});

export const useProposeErasure = () => useCommand('erasure.propose');
export const useWithdrawErasure = () => useCommand('erasure.withdraw');
export const useConfirmErasure = () => useCommand('erasure.confirm');
export const useRecordOutsideGone = () => useCommand('erasure.recordOutside');
export const useDestroyHeldCopies = () => useCommand('workspace.destroyHeldCopies');
