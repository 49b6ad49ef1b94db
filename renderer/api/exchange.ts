import type { ReceivedFile } from '../../electron/contract/exchange.schema.ts';
import type { MethodInput } from '../../electron/contract/api.ts';
import { call, toCallError, toLostConnection } from './client.ts';
import { sendFile } from './transport.ts';
import { useCall, useCommand } from './use-call.ts';

/** Hands a file in; it stays with the program until it is used or replaced. Throws CallError. */
export async function receiveFile(file: File): Promise<ReceivedFile> {
  const answer = await sendFile(file).catch((error: unknown) => {
    throw toLostConnection(error);
  });
  if (!answer.ok) throw toCallError(answer.error);
  return answer.value;
}

export const inspectFile = (input: MethodInput<'exchange.inspect'>) => call('exchange.inspect', input);
export const tryImport = (plan: MethodInput<'exchange.dryRun'>) => call('exchange.dryRun', plan);
export const stopWork = (fileId: string) => call('exchange.cancel', { fileId });
export const askProgress = (fileId: string) => call('exchange.getProgress', { fileId });

export const useImports = () => useCall('exchange.listImports', {});
export const useImport = () => useCommand('exchange.import');
export const useUndoImport = () => useCommand('exchange.undoImport');
