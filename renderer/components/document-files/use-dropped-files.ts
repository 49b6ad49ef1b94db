import { useEffect, useRef, useState } from 'react';

/**
 * Files let go anywhere over the page: a browser would otherwise open them in place of the program. Gives true while some are
 * held over it. Off while `enabled` is false; then they are let fall without effect.
 */
export function useDroppedFiles(onFiles: (files: readonly File[]) => void, enabled: boolean): boolean {
  const [over, setOver] = useState(false);
  const current = useRef({ onFiles, enabled });
  useEffect(() => {
    current.current = { onFiles, enabled };
  });
  useEffect(() => {
    const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
    const hold = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = current.current.enabled ? 'copy' : 'none';
      setOver(current.current.enabled);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (current.current.enabled && files.length > 0) current.current.onFiles(files);
    };
    window.addEventListener('dragover', hold);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hold);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}
