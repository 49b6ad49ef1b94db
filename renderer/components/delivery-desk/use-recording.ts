import { useRecordDispatch, useRecordReturns, useRecordSignatures } from '../../api/distribution.ts';
import { useAnnounce } from '../announcer.tsx';
import { errorSentence } from '../error-sentence.ts';
import { fieldsOf } from '../form-errors.ts';
import { formatCount } from '../format.ts';
import type { DeliveryAct } from './delivery-types.ts';

export interface ActDetails {
  /** ISO; null or what is no date is refused at the field. */
  readonly on: string | null;
  readonly receivedBy: string;
  /** Copies that came back of each; null: all. */
  readonly copies: number | null;
}

const doneWords: Readonly<Record<DeliveryAct, readonly [recorded: string, undone: string]>> = {
  sent: ['Đã ghi ngày gửi', 'Đã bỏ ngày gửi'],
  received: ['Đã ghi ký nhận', 'Đã bỏ ký nhận'],
  returned: ['Đã ghi trả lại', 'Đã bỏ trả lại'],
};

/** Writes down, or takes back, what happened to the recipients chosen. */
export function useRecording(act: DeliveryAct) {
  const announce = useAnnounce();
  const dispatch = useRecordDispatch();
  const signatures = useRecordSignatures();
  const returns = useRecordReturns();
  const command = { sent: dispatch, received: signatures, returned: returns }[act];
  const fields = fieldsOf(command.error);
  const dateError = fields.date ?? fields.sentOn ?? fields.receivedOn ?? fields.returnedOn;
  const record = (ids: readonly number[], details: ActDetails | null, done: () => void): void => {
    const recipients = { by: 'ids' as const, ids: [...ids] };
    // A date left empty is refused by the schema with its own sentence.
    const on = details === null ? null : (details.on ?? '');
    const onSuccess = ({ rows }: { readonly rows: number }): void => {
      announce(`${doneWords[act][details === null ? 1 : 0]} ${formatCount(rows)} nơi`);
      done();
    };
    if (act === 'sent') dispatch.mutate({ recipients, sentOn: on }, { onSuccess });
    else if (act === 'received') {
      signatures.mutate({ recipients, receivedOn: on, receivedBy: details?.receivedBy ?? '' }, { onSuccess });
    } else returns.mutate({ recipients, returnedOn: on, copies: details?.copies ?? null }, { onSuccess });
  };
  return {
    record,
    busy: command.isPending,
    dateError,
    byError: fields.receivedBy,
    copiesError: fields.copies,
    problem: command.error && Object.keys(fields).length === 0 ? errorSentence(command.error) : '',
    forget: () => command.reset(),
  } as const;
}
