import { useEffect, useRef, useState } from 'react';
import { type AttachmentOwner, largestAttachment } from '../../../electron/contract/files.schema.ts';
import { useAttachFile } from '../../api/files.ts';
import { useAnnounce } from '../announcer.tsx';
import { errorSentence } from '../error-sentence.ts';
import { formatSize } from '../format.ts';

/** A file on its way in, or one that did not get in. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly done: number;
  readonly total: number;
  /** Why it was not taken; "" while it comes in. */
  readonly problem: string;
}

export interface Uploads {
  readonly list: readonly Upload[];
  readonly add: (files: readonly File[]) => void;
  /** Stops one that comes in, or puts away the sentence of one that did not. */
  readonly drop: (key: string) => void;
}

/** Files that are being attached to a document, one after the other. Leaving the page stops them. */
export function useUploads(owner: AttachmentOwner): Uploads {
  const attach = useAttachFile();
  const announce = useAnnounce();
  const [list, setList] = useState<readonly Upload[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const queue = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    const running = stops.current;
    return () => running.forEach((stop) => stop.abort());
  }, []);

  const change = (key: string, part: Partial<Upload>): void =>
    setList((uploads) => uploads.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
  const forget = (key: string): void => setList((uploads) => uploads.filter((upload) => upload.key !== key));

  async function run(key: string, file: File, stop: AbortController): Promise<void> {
    try {
      stop.signal.throwIfAborted();
      await attach(owner, file, { signal: stop.signal, onProgress: (done, total) => change(key, { done, total }) });
      forget(key);
      announce(`Đã đính kèm ${file.name}, ${formatSize(file.size)}`);
    } catch (error) {
      if (stop.signal.aborted) {
        forget(key);
        announce(`Đã thôi đính kèm ${file.name}; không có gì được giữ lại`, 'plain');
      } else {
        change(key, { problem: errorSentence(error) });
      }
    } finally {
      stops.current.delete(key);
    }
  }

  return {
    list,
    add(files) {
      for (const file of files) {
        const key = crypto.randomUUID();
        const problem = refusalOf(file);
        setList((uploads) => [...uploads, { key, name: file.name, done: 0, total: file.size, problem }]);
        if (problem !== '') continue;
        const stop = new AbortController();
        stops.current.set(key, stop);
        queue.current = queue.current.then(() => run(key, file, stop));
      }
    },
    drop(key) {
      const stop = stops.current.get(key);
      if (stop) stop.abort();
      else forget(key);
    },
  };
}

/** What the program would refuse in any case is said before anything is sent. */
function refusalOf(file: File): string {
  if (file.size === 0) return 'Tệp rỗng, hoặc là một thư mục: không có gì để đính kèm.';
  if (file.size > largestAttachment)
    return `Tệp ${formatSize(file.size)}, lớn hơn mức ${formatSize(largestAttachment)} cho một tệp.`;
  return '';
}
