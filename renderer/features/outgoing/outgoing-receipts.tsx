import type { OutgoingDetail } from '../../../electron/contract/outgoing.schema.ts';
import { saveDocument } from '../../api/documents.ts';
import { useDistributionOf, useRecordReceipts } from '../../api/distribution.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { ExportButton } from '../../components/export-button.tsx';
import { fieldsOf } from '../../components/form-errors.ts';
import { formatCount } from '../../components/format.ts';
import { useFrame } from '../../components/frame-context.ts';
import { Receipts } from '../../components/receipts.tsx';

/** Who receives an outgoing document and who has signed. */
export function OutgoingReceipts({ document }: { readonly document: OutgoingDetail }) {
  const { today } = useFrame();
  const announce = useAnnounce();
  const distribution = useDistributionOf({ ownerKind: 'outgoing', ownerId: document.id });
  const record = useRecordReceipts();
  if (distribution.error) return <Band tone="error">{errorSentence(distribution.error)}</Band>;
  if (!distribution.data) return null;
  if (distribution.data.recipients.length === 0) return <p className="quiet">Văn bản này không gửi nơi nào.</p>;
  return (
    <>
      {record.error ? <Band tone="error">{errorSentence(record.error)}</Band> : null}
      <div>
        <ExportButton
          work={(format) =>
            saveDocument('exchange.recipientList', { ownerKind: 'outgoing', ownerId: document.id, format })
          }
        />
      </div>
      <Receipts
        recipients={distribution.data.recipients}
        lines={distribution.data.lines.map((line) => line.text)}
        today={today}
        busy={record.isPending}
        locked={document.status === 'void'}
        dateError={fieldsOf(record.error).receivedOn}
        onRecord={(ids, receivedOn, receivedBy, done) =>
          record.mutate(
            { recipientIds: [...ids], receivedOn, receivedBy },
            {
              onSuccess: ({ rows }) => {
                announce(`Đã ghi ${formatCount(rows)} nơi`);
                done();
              },
            },
          )
        }
      />
    </>
  );
}
