import { formatDate } from '../../../electron/contract/calendar-date.ts';
import type { IncomingDocument } from '../../../electron/contract/incoming.schema.ts';
import { urgencyLabels } from '../../../electron/contract/labels.vi.ts';
import { describeDeadlineLong } from '../../components/format.ts';
import { useFrame } from '../../components/frame-context.ts';
import { Ledger } from '../../components/ledger.tsx';
import { describeArrival, describeExtent, unitsWithRole } from './incoming-words.ts';

/** Everything that stands in the book about a document; of an erased one when its number was given and by whom. */
export function DocumentLedger({
  document,
  erased,
}: {
  readonly document: IncomingDocument;
  readonly erased: boolean;
}) {
  const { today } = useFrame();
  const registered = { label: 'Đăng ký', value: `${document.registeredBy}, ${document.bookTitle}` };
  if (erased) return <Ledger entries={[{ label: 'Ngày đến', value: formatDate(document.arrivalDate) }, registered]} />;
  const leaders = unitsWithRole(document.routing, 'lead');
  const deadline =
    document.deadline === null
      ? ''
      : document.finishedOn === null
        ? describeDeadlineLong(document.deadline, today)
        : formatDate(document.deadline);
  return (
    <Ledger
      entries={[
        { label: 'Ngày đến', value: describeArrival(document) },
        {
          label: 'Bản giấy',
          value:
            document.paperReceivedOn === null
              ? ''
              : `${formatDate(document.paperReceivedOn)}, giữ nguyên số đến ${document.numberText}`,
        },
        { label: 'Số, ký hiệu', value: document.symbol || 'không ghi số' },
        {
          label: 'Ngày văn bản',
          value: document.documentDate === null ? 'không ghi ngày' : formatDate(document.documentDate),
        },
        { label: 'Cơ quan ban hành', value: document.issuerName },
        { label: 'Người ký', value: document.signer },
        { label: 'Số trang, số bản', value: describeExtent(document) },
        { label: 'Độ khẩn', value: urgencyLabels[document.urgency] },
        { label: 'Người nhận', value: document.addressee },
        { label: 'Chủ trì', value: leaders || <span className="due">Chưa chuyển</span> },
        { label: 'Phối hợp', value: unitsWithRole(document.routing, 'support') },
        { label: 'Để biết', value: unitsWithRole(document.routing, 'fyi') },
        { label: 'Ý kiến chỉ đạo', value: document.direction },
        { label: 'Hạn', value: deadline },
        {
          label: 'Giải quyết xong',
          value:
            document.finishedOn === null
              ? ''
              : [formatDate(document.finishedOn), document.result].filter(Boolean).join('. '),
        },
        { label: 'Hồ sơ', value: document.fileNote },
        { label: 'Ghi chú', value: document.note },
        registered,
      ]}
    />
  );
}
