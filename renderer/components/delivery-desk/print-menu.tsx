import { Menu, MenuButton, MenuItem, MenuProvider } from '@ariakit/react';
import { useState } from 'react';
import { openDocument } from '../../api/documents.ts';
import { Band } from '../band.tsx';
import { Button } from '../button.tsx';
import { BookDialog, EnvelopeDialog, LabelDialog, SlipDialog } from './print-dialogs.tsx';
import type { Delivery, DeliveryOwner } from './delivery-types.ts';
import { usePrinting } from '../printing/use-printing.ts';
import '../printing/printing.css';
import '../filter-menu.css';

type Asked = 'slips' | 'labels' | 'envelopes' | 'handover' | 'post';

/** Everything that is printed of a distribution. What needs a choice asks in a dialog. */
export function PrintMenu({
  owner,
  delivery,
  ticked,
  today,
}: {
  readonly owner: DeliveryOwner;
  readonly delivery: Delivery;
  readonly ticked: ReadonlySet<number>;
  readonly today: string;
}) {
  const printing = usePrinting();
  const [asked, setAsked] = useState<Asked | null>(null);
  const numbered = delivery.recipients.some(({ copyNumbers }) => copyNumbers !== '');
  const list = (groupBy: 'line' | 'route'): void =>
    void printing.start('danh sách giao nhận', (signal) =>
      openDocument('distribution.deliveryList', { ...owner, groupBy }, signal),
    );
  const dialog = { owner, recipients: delivery.recipients, ticked: [...ticked], onClose: () => setAsked(null) };
  return (
    <>
      <MenuProvider placement="bottom-end">
        <MenuButton className="button" disabled={printing.making !== null}>
          In
          <span className="filter-arrow" aria-hidden="true" />
        </MenuButton>
        <Menu className="menu" portal gutter={4} aria-label="In">
          <MenuItem className="menu-item" onClick={() => list('line')}>
            Danh sách giao nhận
          </MenuItem>
          <MenuItem className="menu-item" onClick={() => list('route')}>
            Danh sách giao nhận theo tuyến
          </MenuItem>
          <MenuItem className="menu-item" onClick={() => setAsked('slips')}>
            Phiếu gửi…
          </MenuItem>
          <MenuItem className="menu-item" onClick={() => setAsked('labels')}>
            Nhãn bì…
          </MenuItem>
          <MenuItem className="menu-item" onClick={() => setAsked('envelopes')}>
            Bì thư…
          </MenuItem>
          {numbered ? (
            <MenuItem
              className="menu-item"
              onClick={() =>
                void printing.start('danh sách số bản', (signal) =>
                  openDocument('distribution.numberedCopies', owner, signal),
                )
              }
            >
              Danh sách số bản
            </MenuItem>
          ) : null}
          {delivery.returnable ? (
            <MenuItem
              className="menu-item"
              onClick={() =>
                void printing.start('danh sách thu hồi', (signal) =>
                  openDocument('distribution.recallList', owner, signal),
                )
              }
            >
              Danh sách thu hồi
            </MenuItem>
          ) : null}
          <MenuItem className="menu-item" onClick={() => setAsked('handover')}>
            Sổ chuyển giao văn bản…
          </MenuItem>
          <MenuItem className="menu-item" onClick={() => setAsked('post')}>
            Sổ gửi bưu điện…
          </MenuItem>
        </Menu>
      </MenuProvider>
      {asked === 'slips' ? <SlipDialog {...dialog} /> : null}
      {asked === 'labels' ? <LabelDialog {...dialog} /> : null}
      {asked === 'envelopes' ? <EnvelopeDialog {...dialog} /> : null}
      {asked === 'handover' || asked === 'post' ? (
        <BookDialog book={asked} from={delivery.asOf} today={today} onClose={dialog.onClose} />
      ) : null}
      {printing.making === null ? null : (
        <span className="print-making" role="status">
          Đang tạo {printing.making}
          <progress aria-label={`Đang tạo ${printing.making}`} />
          <Button small onClick={printing.cancel}>
            Thôi
          </Button>
        </span>
      )}
      {printing.problem === '' ? null : <Band tone="error">{printing.problem}</Band>}
    </>
  );
}
