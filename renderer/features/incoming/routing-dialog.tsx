import type { Routing } from '../../../electron/contract/incoming.schema.ts';
import { CallError } from '../../api/client.ts';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { ComboboxField } from '../../components/combobox-field.tsx';
import { DeadlineField } from '../../components/deadline-field.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { TextArea } from '../../components/text-area.tsx';
import { useFollowing } from '../../components/use-following.ts';
import { formatRouting, parseRouting } from './incoming-words.ts';
import { incomingSources } from './sources.ts';

/** What the leader directed: who handles it, how, by when. */
export interface Direction {
  readonly routing: readonly Routing[];
  readonly direction: string;
  readonly deadline: string | null;
}

/** Asks for the direction on one document, or the same on several. */
export function RoutingDialog<From extends Direction>({
  title,
  initial,
  today,
  busy,
  error,
  onConfirm,
  onClose,
}: {
  readonly title: string;
  /** What stands there already; while the dialog is open it may become newer. */
  readonly initial: From;
  readonly today: string;
  readonly busy: boolean;
  readonly error: unknown;
  /** `from` is what the direction was begun from: its version goes with the order. */
  readonly onConfirm: (direction: Direction, from: From) => void;
  readonly onClose: () => void;
}) {
  const form = useFollowing(initial, (known) => ({
    routing: formatRouting(known.routing),
    direction: known.direction,
    deadline: known.deadline,
  }));
  const { routing, direction, deadline } = form.values;
  const fields = error instanceof CallError ? error.fields : {};
  const routingError = Object.entries(fields).find(([path]) => path.startsWith('routing'))?.[1];
  const confirm = (): void => onConfirm({ routing: parseRouting(routing), direction, deadline }, form.source);
  return (
    <Dialog
      wide
      title={title}
      onClose={onClose}
      unsaved={form.changed}
      hotkeys={{ 'Ctrl+S': confirm, 'Ctrl+Enter': confirm }}
      footer={
        <>
          <Button onClick={onClose}>Thôi</Button>
          <Button variant="primary" keyHint="Ctrl+S" busy={busy} onClick={confirm} data-submit>
            Lưu
          </Button>
        </>
      }
    >
      <ComboboxField
        label="Chuyển"
        layout="alone"
        hint="Ghi nhiều nơi cách nhau bằng dấu chấm phẩy. Nơi đầu chủ trì, các nơi sau phối hợp; ghi khác trong ngoặc, ví dụ (để biết)."
        error={routingError}
        separator=";"
        source={incomingSources.routing}
        value={routing}
        onChange={(next) => form.change({ routing: next })}
        data-autofocus
      />
      <TextArea
        label="Ý kiến chỉ đạo"
        layout="alone"
        rows={2}
        value={direction}
        onChange={(next) => form.change({ direction: next })}
        error={fields.direction}
      />
      <DeadlineField
        label="Hạn"
        from={today}
        layout="alone"
        near={today}
        lean="ahead"
        value={deadline}
        onChange={(next) => form.change({ deadline: next })}
        error={fields.deadline}
      />
      {error ? <Band tone="error">{errorSentence(error)}</Band> : null}
    </Dialog>
  );
}
