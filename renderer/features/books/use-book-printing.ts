import { useState } from 'react';
import type { DocumentInput } from '../../../electron/contract/documents.ts';
import { CallError } from '../../api/client.ts';
import type { saveDocument } from '../../api/documents.ts';
import { stopWork } from '../../api/exchange.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { errorSentence } from '../../components/error-sentence.ts';

/** The making of a book: how far it is, the way to stop it, and what went wrong. */
export function useBookPrinting() {
  const announce = useAnnounce();
  const [workId, setWorkId] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  /** True when the file is there. */
  const start = async (make: typeof saveDocument, order: DocumentInput<'books.book'>): Promise<boolean> => {
    const id = crypto.randomUUID();
    setProblem('');
    setWorkId(id);
    try {
      const sentence = await make('books.book', { ...order, workId: id });
      if (sentence !== null) announce(sentence);
      return sentence !== null;
    } catch (error) {
      if (error instanceof CallError && error.code === 'cancelled') announce('Đã thôi, chưa tạo tệp');
      else setProblem(errorSentence(error));
      return false;
    } finally {
      setWorkId(null);
    }
  };
  const stop = (): void => {
    if (workId !== null) void stopWork(workId);
  };
  return { workId, problem, setProblem, start, stop };
}
