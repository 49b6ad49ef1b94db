import { useCall, useCommand } from './use-call.ts';

export const useOrganization = () => useCall('organization.get', {}, { keepPrevious: true });

export const useUpdateOffice = () => useCommand('organization.updateOffice');
export const useSaveIssuingBody = () => useCommand('organization.saveIssuingBody');
export const useSaveSigner = () => useCommand('organization.saveSigner');
export const useSaveDeskUser = () => useCommand('organization.saveDeskUser');
export const useChooseDeskUser = () => useCommand('organization.chooseDeskUser');
export const useOpenTerm = () => useCommand('organization.openTerm');
export const useRenameTerm = () => useCommand('organization.renameTerm');
