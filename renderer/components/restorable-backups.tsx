import { useState } from 'react';
import type { BackupSummary } from '../../electron/contract/workspace.schema.ts';
import { useBackups, useRestore } from '../api/workspace.ts';
import { useAnnounce } from './announcer.tsx';
import { BackupTable } from './backup-table.tsx';
import { errorSentence } from './error-sentence.ts';
import { RestoreDialog, restoreWords } from './restore-dialog.tsx';

/** The copies of the registers with the way back to each: asked before, told after. */
export function RestorableBackups() {
  const backups = useBackups();
  const restore = useRestore();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<BackupSummary | null>(null);
  return (
    <>
      <BackupTable
        backups={backups.data?.backups ?? []}
        problem={backups.error ? errorSentence(backups.error) : ''}
        onRestore={setChosen}
      />
      {chosen ? (
        <RestoreDialog
          backup={chosen}
          busy={restore.isPending}
          problem={restore.error ? errorSentence(restore.error) : undefined}
          onClose={() => setChosen(null)}
          onRestore={(dropLater) =>
            restore.mutate(
              { name: chosen.name, dropLater },
              {
                onSuccess: (after) => {
                  setChosen(null);
                  announce(restoreWords(after.lastRestore));
                },
              },
            )
          }
        />
      ) : null}
    </>
  );
}
