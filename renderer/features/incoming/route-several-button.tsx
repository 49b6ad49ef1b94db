import { useState } from 'react';
import { call } from '../../api/client.ts';
import { useRouteIncoming } from '../../api/incoming.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Button } from '../../components/button.tsx';
import { useFrame } from '../../components/frame-context.ts';
import { RoutingDialog, type Direction } from './routing-dialog.tsx';

const blank: Direction = { routing: [], direction: '', deadline: null };

/** The same direction for all marked documents; each is one entry in the history of its own document. */
export function RouteSeveralButton({
  marked,
  onDone,
}: {
  readonly marked: ReadonlySet<number>;
  readonly onDone: () => void;
}) {
  const { today } = useFrame();
  const announce = useAnnounce();
  const route = useRouteIncoming();
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  if (marked.size === 0) return null;
  const routeAll = async (direction: Direction): Promise<void> => {
    setBusy(true);
    setError(null);
    let routed = 0;
    try {
      for (const id of marked) {
        const { document } = await call('incoming.get', { id });
        if (document.status === 'void') continue;
        await route.mutateAsync({ id, version: document.version, ...direction, routing: [...direction.routing] });
        routed += 1;
      }
      announce(`Đã chuyển ${routed} văn bản`);
      setOpen(false);
      onDone();
    } catch (problem) {
      setError(problem);
      if (routed > 0) announce(`Đã chuyển ${routed} trên ${marked.size} văn bản`, 'problem');
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        Chuyển {marked.size} văn bản…
      </Button>
      {open ? (
        <RoutingDialog
          title={`Chuyển ${marked.size} văn bản đang chọn`}
          initial={blank}
          today={today}
          busy={busy}
          error={error}
          onConfirm={(direction) => void routeAll(direction)}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
