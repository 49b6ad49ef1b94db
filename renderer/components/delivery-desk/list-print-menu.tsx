import { Menu, MenuButton, MenuItem, MenuProvider } from '@ariakit/react';
import { useState } from 'react';
import type { DistributionLine } from '../../../electron/contract/distribution.schema.ts';
import { envelopeSizeLabels, envelopeSizes, type EnvelopeSize } from '../../../electron/contract/label-sheets.ts';
import { openDocument } from '../../api/documents.ts';
import { useFileWork } from '../file-button.tsx';
import { formatCount } from '../format.ts';
import { LabelFields } from '../label-sheets/label-fields.tsx';
import { useLabelChoice } from '../label-sheets/use-label-choice.ts';
import { PrintDialog } from '../printing/print-dialog.tsx';
import { SelectField } from '../select-field.tsx';
import { useKeptState } from '../use-kept-state.ts';
import '../filter-menu.css';

/** A list or a group as it stands on the screen. */
export interface PrintedList {
  readonly name: string;
  readonly lines: readonly DistributionLine[];
  readonly asOf: string;
  /** Whom it reaches, each once. */
  readonly count: number;
}

type Asked = 'labels' | 'envelopes' | null;

/** "In": labels, envelopes and the list to sign, before there is a document. */
export function ListPrintMenu({
  list,
  label = 'In từ danh sách này',
}: {
  readonly list: PrintedList;
  readonly label?: string;
}) {
  const { busy, start } = useFileWork();
  const [asked, setAsked] = useState<Asked>(null);
  const close = (): void => setAsked(null);
  return (
    <>
      <MenuProvider placement="bottom-end">
        <MenuButton className="button" disabled={list.count === 0} aria-busy={busy || undefined}>
          {label}
          <span className="filter-arrow" aria-hidden="true" />
        </MenuButton>
        <Menu className="menu" portal gutter={4} aria-label={label}>
          <MenuItem className="menu-item" onClick={() => setAsked('labels')}>
            Nhãn bì…
          </MenuItem>
          <MenuItem className="menu-item" onClick={() => setAsked('envelopes')}>
            Bì thư…
          </MenuItem>
          <MenuItem
            className="menu-item"
            onClick={() => start(() => openDocument('distribution.listDelivery', inputOf(list)))}
          >
            Danh sách giao nhận
          </MenuItem>
        </Menu>
      </MenuProvider>
      {asked === 'labels' ? <ListLabelDialog list={list} onClose={close} /> : null}
      {asked === 'envelopes' ? <ListEnvelopeDialog list={list} onClose={close} /> : null}
    </>
  );
}

// The request does not take lists that may not be changed.
const inputOf = ({ name, lines, asOf }: PrintedList) => ({ name, asOf, lines: [...lines] });

interface ListDialogProps {
  readonly list: PrintedList;
  readonly onClose: () => void;
}

function ListLabelDialog({ list, onClose }: ListDialogProps) {
  const choice = useLabelChoice('print.labels', 'a4-3x8');
  return (
    <PrintDialog
      title={`In nhãn bì: ${list.name}`}
      what={`nhãn cho ${formatCount(list.count)} nơi`}
      disabled={choice.outside}
      onClose={onClose}
      make={(signal) => openDocument('distribution.listLabels', { ...inputOf(list), ...choice.input }, signal)}
    >
      <p className="quiet">{formatCount(list.count)} nơi, mỗi nơi một nhãn; địa chỉ lấy ở Danh bạ.</p>
      <LabelFields choice={choice} count={list.count} />
    </PrintDialog>
  );
}

function ListEnvelopeDialog({ list, onClose }: ListDialogProps) {
  const [size, setSize] = useKeptState<EnvelopeSize>('print.envelope', 'C5');
  return (
    <PrintDialog
      title={`In bì thư: ${list.name}`}
      what={`bì cho ${formatCount(list.count)} nơi`}
      onClose={onClose}
      make={(signal) => openDocument('distribution.listEnvelopes', { ...inputOf(list), size }, signal)}
    >
      <p className="quiet">{formatCount(list.count)} nơi, mỗi nơi một bì. Số văn bản trên bì để trống, ghi tay.</p>
      <SelectField
        label="Cỡ bì"
        layout="alone"
        value={size}
        options={envelopeSizes.map((value) => ({ value, label: envelopeSizeLabels[value] }))}
        onChange={(value) => setSize(value as EnvelopeSize)}
      />
    </PrintDialog>
  );
}
