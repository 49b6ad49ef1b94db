import type { Routing } from '../../../electron/contract/incoming.schema.ts';
import { CallError } from '../../api/client.ts';
import { ComboboxField } from '../../components/combobox-field.tsx';
import { DeadlineField } from '../../components/deadline-field.tsx';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useFollowing } from '../../components/use-following.ts';
import { savingOf } from '../../components/use-saving.ts';
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
    <SaveDialog
      wide
      title={title}
      unsaved={form.changed}
      saving={savingOf({ isPending: busy, error })}
      onSave={confirm}
      onClose={onClose}
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
    </SaveDialog>
  );
}
