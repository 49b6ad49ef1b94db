import { useCall, useCommand } from './use-call.ts';

export const useWorkspaceStatus = () => useCall('workspace.getStatus', {}, { keepPrevious: true });
export const useBackups = () => useCall('workspace.listBackups', {});

export const useSetUp = () => useCommand('workspace.setUp');
export const useOpenPractice = () => useCommand('workspace.openPractice');
export const useLeavePractice = () => useCommand('workspace.leavePractice');
export const useStartPracticeAgain = () => useCommand('workspace.startPracticeAgain');
export const useTryOpeningAgain = () => useCommand('workspace.tryAgain');
export const useBackUpNow = () => useCommand('workspace.backUpNow');
export const useRestore = () => useCommand('workspace.restore');
export const useChooseSecondFolder = () => useCommand('workspace.chooseSecondFolder');
export const useTryRestore = () => useCommand('workspace.tryRestore');
