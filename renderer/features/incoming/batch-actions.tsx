import { useState } from 'react';
import type { BatchResult } from '../../../electron/contract/batch.schema.ts';
import { useFinishBatch, useReceiveBatch, useRouteBatch } from '../../api/batch.ts';
import { FileBatchButton } from '../../components/batch/file-batch-button.tsx';
import { useLastBatch } from '../../components/batch/undo-band.tsx';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { focusFirstErrorSoon } from '../../components/form-navigation.ts';
import { formatCount } from '../../components/format.ts';
import { useFrame } from '../../components/frame-context.ts';
import { SaveDialog } from '../../components/save-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { savingOf } from '../../components/use-saving.ts';
import { RoutingDialog, type Direction } from './routing-dialog.tsx';
import { errorsOfCall } from './use-entry-form.ts';

const blank: Direction = { routing: [], direction: '', deadline: null };

/** What is done with the marked arrivals in one order, which can be taken back as a whole. */
export function BatchActions({
  marked,
  onDone,
}: {
  readonly marked: ReadonlySet<number>;
  readonly onDone: () => void;
}) {
  const [dialog, setDialog] = useState<'route' | 'receive' | 'finish' | null>(null);
  const [, setLast] = useLastBatch();
  const ids = [...marked].sort((a, b) => a - b);
  const close = (): void => setDialog(null);
  const finished = (result: BatchResult): void => {
    setLast(result);
    close();
    onDone();
  };
  return (
    <>
      <Button small onClick={() => setDialog('route')}>
        Chuyển…
      </Button>
      <Button small onClick={() => setDialog('receive')}>
        Ký nhận…
      </Button>
      <Button small onClick={() => setDialog('finish')}>
        Giải quyết xong…
      </Button>
      <FileBatchButton kind="incoming" marked={marked} onDone={onDone} />
      {dialog === 'route' ? <RouteBatchDialog ids={ids} onDone={finished} onClose={close} /> : null}
      {dialog === 'receive' ? <ReceiveBatchDialog ids={ids} onDone={finished} onClose={close} /> : null}
      {dialog === 'finish' ? <FinishBatchDialog ids={ids} onDone={finished} onClose={close} /> : null}
    </>
  );
}

interface BatchDialogProps {
  readonly ids: number[];
  readonly onDone: (result: BatchResult) => void;
  readonly onClose: () => void;
}

function RouteBatchDialog({ ids, onDone, onClose }: BatchDialogProps) {
  const { today } = useFrame();
  const route = useRouteBatch();
  return (
    <RoutingDialog
      title={`Chuyển ${formatCount(ids.length)} văn bản đang chọn`}
      initial={blank}
      today={today}
      busy={route.isPending}
      error={route.error}
      onClose={onClose}
      onConfirm={(direction) =>
        route.mutate({ ids, ...direction, routing: [...direction.routing] }, { onSuccess: onDone })
      }
    />
  );
}

function ReceiveBatchDialog({ ids, onDone, onClose }: BatchDialogProps) {
  const { today } = useFrame();
  const receive = useReceiveBatch();
  const [receivedOn, setReceivedOn] = useState<string | null>(today);
  const [receivedBy, setReceivedBy] = useState('');
  const errors = errorsOfCall(receive.error);
  const confirm = (): void =>
    receive.mutate(
      { ids, receivedOn: receivedOn ?? '', receivedBy },
      { onSuccess: onDone, onError: focusFirstErrorSoon },
    );
  return (
    <SaveDialog
      title={`Ghi ký nhận ${formatCount(ids.length)} văn bản`}
      unsaved={receivedBy !== ''}
      saving={savingOf(receive)}
      saveLabel="Ghi ký nhận"
      onSave={confirm}
      onClose={onClose}
    >
      <p>Mọi nơi được chuyển mà chưa ký nhận đều ghi ký nhận ngày này; nơi đã ký giữ nguyên.</p>
      <DateField
        label="Ngày nhận"
        layout="alone"
        near={today}
        value={receivedOn}
        onChange={setReceivedOn}
        error={errors.receivedOn}
        data-autofocus
      />
      <TextField
        label="Người ký nhận"
        layout="alone"
        hint="Để trống khi mỗi nơi một người ký."
        value={receivedBy}
        onChange={setReceivedBy}
        error={errors.receivedBy}
      />
    </SaveDialog>
  );
}

function FinishBatchDialog({ ids, onDone, onClose }: BatchDialogProps) {
  const { today } = useFrame();
  const finish = useFinishBatch();
  const [finishedOn, setFinishedOn] = useState<string | null>(today);
  const [result, setResult] = useState('');
  const errors = errorsOfCall(finish.error);
  const confirm = (): void =>
    finish.mutate({ ids, finishedOn: finishedOn ?? '', result }, { onSuccess: onDone, onError: focusFirstErrorSoon });
  return (
    <SaveDialog
      title={`Giải quyết xong ${formatCount(ids.length)} văn bản`}
      unsaved={result !== ''}
      saving={savingOf(finish)}
      saveLabel="Ghi xong"
      onSave={confirm}
      onClose={onClose}
    >
      <DateField
        label="Ngày xong"
        layout="alone"
        near={today}
        value={finishedOn}
        onChange={setFinishedOn}
        error={errors.finishedOn}
        data-autofocus
      />
      <TextField
        label="Kết quả"
        layout="alone"
        hint="Ghi chung cho các văn bản này. Có thể để trống."
        value={result}
        onChange={setResult}
        error={errors.result}
      />
    </SaveDialog>
  );
}
