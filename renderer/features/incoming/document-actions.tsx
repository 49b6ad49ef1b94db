import { useState } from 'react';
import { useLocation } from 'wouter';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import type { IncomingDetail } from '../../../electron/contract/incoming.schema.ts';
import { useFinishIncoming, useRouteIncoming, useVoidIncoming } from '../../api/incoming.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { CancelledBand } from '../../components/cancelled-band.tsx';
import { ReasonDialog } from '../../components/confirm-dialog.tsx';
import { EraseMenu } from '../../components/erase-menu.tsx';
import { ErasedBand } from '../../components/erased-band.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { FilingButton } from '../../components/filing-button.tsx';
import { useFrame } from '../../components/frame-context.ts';
import { paths } from '../../components/paths.ts';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { FinishDialog } from './finish-dialog.tsx';
import { PaperDialog } from './paper-dialog.tsx';
import { RoutingDialog } from './routing-dialog.tsx';
import { errorsOfCall } from './use-entry-form.ts';
import { SlipMenu } from './slip-menu.tsx';

type OpenDialog = 'route' | 'correct' | 'paper' | 'finish' | 'void' | null;

/** What can be done with a document, in the order of use; cancelling its number stands apart at the far right. */
export function DocumentActions({ detail }: { readonly detail: IncomingDetail }) {
  const { document, erased } = detail;
  const [, navigate] = useLocation();
  const announce = useAnnounce();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const reopen = useFinishIncoming();
  const isVoid = document.status === 'void';
  const certify = (): void => navigate(paths.certify(document.id));
  useHotkeys(isVoid || erased ? {} : { F4: certify });
  if (erased) return <ErasedBand numberText={document.numberText} status={document.status} />;
  if (isVoid)
    return (
      <CancelledBand
        kind="incoming"
        id={document.id}
        version={document.version}
        numberText={document.numberText}
        voidReason={document.voidReason}
      />
    );
  const close = (): void => setDialog(null);
  const takeBackFinish = (): void =>
    reopen.mutate(
      { id: document.id, version: document.version, finishedOn: null, result: '' },
      {
        onSuccess: () => announce(`Số đến ${document.numberText} trở lại đang giải quyết`),
        onError: (error) => announce(errorSentence(error), 'problem'),
      },
    );
  return (
    <div className="detail-actions" role="toolbar" aria-label="Việc với văn bản này">
      <Button keyHint="F4" onClick={certify}>
        Sao văn bản
      </Button>
      <Button onClick={() => setDialog('route')}>Chuyển</Button>
      <SlipMenu keys ids={[document.id]} numberText={document.numberText} />
      {document.finishedOn === null ? (
        <Button onClick={() => setDialog('finish')}>Giải quyết xong</Button>
      ) : (
        <Button busy={reopen.isPending} onClick={takeBackFinish}>
          Chưa xong
        </Button>
      )}
      <Button onClick={() => navigate(paths.implement(document.id))}>Soạn văn bản triển khai</Button>
      {document.paperReceivedOn === null && document.channel === 'network' ? (
        <Button onClick={() => setDialog('paper')}>Nhận bản giấy</Button>
      ) : null}
      <Button onClick={() => setDialog('correct')}>Sửa</Button>
      <FilingButton reference={{ kind: 'incoming', id: document.id }} numberText={document.numberText} />
      <span className="detail-actions-space" />
      <Button variant="quiet" onClick={() => setDialog('void')}>
        Hủy số…
      </Button>
      <EraseMenu kind="incoming" id={document.id} numberText={document.numberText} />
      {dialog === 'route' ? <RouteDialog detail={detail} onClose={close} /> : null}
      {dialog === 'correct' ? <CorrectDialog document={document} onClose={close} /> : null}
      {dialog === 'paper' ? <PaperDialog document={document} onClose={close} /> : null}
      {dialog === 'finish' ? <FinishDialog detail={detail} onClose={close} /> : null}
      {dialog === 'void' ? <VoidDialog detail={detail} onClose={close} /> : null}
    </div>
  );
}

function RouteDialog({ detail, onClose }: { readonly detail: IncomingDetail; readonly onClose: () => void }) {
  const { today } = useFrame();
  const { document } = detail;
  const announce = useAnnounce();
  const route = useRouteIncoming();
  return (
    <RoutingDialog
      title={`Chuyển số đến ${document.numberText}`}
      initial={document}
      today={today}
      busy={route.isPending}
      error={route.error}
      onClose={onClose}
      onConfirm={(direction, from) =>
        route.mutate(
          { id: from.id, version: from.version, ...direction, routing: [...direction.routing] },
          {
            onSuccess: () => {
              announce(`Đã ghi chuyển số đến ${document.numberText}`);
              onClose();
            },
          },
        )
      }
    />
  );
}

function VoidDialog({ detail, onClose }: { readonly detail: IncomingDetail; readonly onClose: () => void }) {
  const { document } = detail;
  const announce = useAnnounce();
  const cancel = useVoidIncoming();
  return (
    <ReasonDialog
      title={`Hủy số đến ${document.numberText}?`}
      label="Lý do hủy"
      confirmLabel={`Hủy số ${document.numberText}`}
      busy={cancel.isPending}
      error={cancel.error ? errorSentence(cancel.error) : undefined}
      fieldError={errorsOfCall(cancel.error).reason}
      onClose={onClose}
      onConfirm={(reason) =>
        cancel.mutate(
          { id: document.id, version: document.version, reason },
          {
            onSuccess: () => {
              announce(`Đã hủy số đến ${document.numberText}`);
              onClose();
            },
          },
        )
      }
    >
      <p>
        Số {document.numberText} ngày {formatDate(document.arrivalDate)} vẫn nằm trong sổ với chữ “đã hủy” và lý do; số
        này không cấp lại cho văn bản khác.
      </p>
      {detail.copies.length > 0 ? <Band>Văn bản này đã có {detail.copies.length} bản sao.</Band> : null}
    </ReasonDialog>
  );
}
