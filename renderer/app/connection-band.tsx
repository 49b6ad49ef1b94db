import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '../api/client.ts';
import { useConnection, type Connection } from '../api/connection.ts';
import { useAnnounce } from '../components/announcer.tsx';

const sentences: Readonly<Record<Exclude<Connection, 'open'>, string>> = {
  lost: 'Chương trình đã đóng hoặc đang mở lại. Mở lại Sổ Văn Thư rồi làm tiếp ở cửa sổ này; chữ đang ghi vẫn còn nguyên.',
  ended:
    'Chương trình đã được mở lại sau cửa sổ này. Mở địa chỉ mới ghi ở cửa sổ lệnh bằng chính trình duyệt này, cửa sổ này sẽ tự nối lại; chữ đang ghi vẫn còn nguyên.',
};
/** How often the program is looked for, in milliseconds. */
const pace = 1500;

/**
 * Says calmly that the program does not answer, and what to do; goes away by itself when it does again. A single lost answer
 * is asked about once before anything is said.
 */
export function ConnectionBand() {
  const connection = useConnection();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [missed, setMissed] = useState(0);
  const wasShown = useRef(false);
  useEffect(() => {
    if (connection === 'open') {
      setMissed(0);
      if (!wasShown.current) return undefined;
      wasShown.current = false;
      announce('Đã nối lại với chương trình');
      void client.invalidateQueries();
      return undefined;
    }
    const look = async (): Promise<void> => {
      try {
        await call('workspace.getStatus', {});
      } catch {
        setMissed((count) => count + 1);
      }
    };
    const timer = setTimeout(() => void look(), missed === 0 ? 0 : pace);
    return () => clearTimeout(timer);
  }, [connection, missed, client, announce]);
  const shown = connection !== 'open' && missed > 0;
  useEffect(() => {
    if (shown) wasShown.current = true;
  }, [shown]);
  if (connection === 'open' || !shown) return null;
  return (
    <div className="connection-band no-print" role="alert">
      {sentences[connection]}
    </div>
  );
}
