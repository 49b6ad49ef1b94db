/** What is printed of a saved list or a group before there is a document: labels, envelopes, delivery list; and a test sheet. */
import { envelopeSizesMm } from '../../contract/label-sheets.ts';
import type { DistributionLine, Expansion } from '../../contract/distribution.schema.ts';
import { deliveryChannelLabels } from '../../contract/distribution.schema.ts';
import { DomainError } from '../../contract/errors.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory/directory-snapshot.ts';
import { getDeskSettings } from '../distribution/dispatch.repository.ts';
import { expandLines } from '../distribution/expansion.rules.ts';
import { findMailPlaces } from '../distribution/mailing.repository.ts';
import type { AddresseeView } from '../word/mail.view.ts';
import { groupRows } from './desk-lists.builder.ts';
import { chosenSheet } from './label-sheet.rules.ts';
import { officeFrame } from './office-frame.ts';
import { type Renderer, wordFile } from './renderer-types.ts';

type ListDocument =
  'distribution.listLabels' | 'distribution.listEnvelopes' | 'distribution.listDelivery' | 'distribution.labelTest';

/** Left to be written by hand: the list is printed before the document has its number. */
const DOCUMENT_TO_WRITE = 'văn bản số ……………………, ngày …… tháng …… năm ………';

export const listRenderers: { readonly [N in ListDocument]: Renderer<N> } = {
  'distribution.listLabels': async (context, { sheet, startAt, outlines, ...list }, control) => {
    const chosen = chosenSheet(sheet, startAt);
    const addressees = reachedOnce(context, list);
    const { renderLabels } = await import('../word/documents/labels.ts');
    const bytes = await renderLabels({ sheet: chosen, startAt, outlines, contents: '', addressees }, control);
    return wordFile(`Nhan ${list.name}`, bytes);
  },

  'distribution.listEnvelopes': async (context, { size, ...list }, control) => {
    const addressees = reachedOnce(context, list);
    const { letterhead, practice } = officeFrame(context);
    const [widthMm, heightMm] = envelopeSizesMm[size];
    const { renderEnvelopes } = await import('../word/documents/envelopes.ts');
    const bytes = await renderEnvelopes(
      {
        widthMm,
        heightMm,
        letterhead,
        senderAddress: getDeskSettings(context.db).senderAddress,
        contents: 'Số ……………………',
        urgency: '',
        addressees,
        practice,
      },
      control,
    );
    return wordFile(`Bi ${size} ${list.name}`, bytes);
  },

  'distribution.listDelivery': async (context, list, control) => {
    const { lines } = expand(context, list);
    const { letterhead, place, practice, date } = officeFrame(context);
    const rows = lines.map(({ recipients }) =>
      recipients.map(({ name, copies, channel }) => ({
        recipient: name,
        copies,
        channel: deliveryChannelLabels[channel],
      })),
    );
    const { renderDeliveryList } = await import('../word/documents/delivery-list.ts');
    const bytes = await renderDeliveryList(
      {
        letterhead,
        subject: `${DOCUMENT_TO_WRITE}\n(theo danh sách: ${list.name})`,
        place,
        date,
        groups: groupRows(list.lines, rows),
        practice,
      },
      control,
    );
    return wordFile(`Danh sach giao nhan ${list.name}`, bytes);
  },

  'distribution.labelTest': async (_context, { sheet }, control) => {
    const { renderLabelTest } = await import('../word/documents/labels.ts');
    return wordFile(`In thu ${sheet.name}`, await renderLabelTest(sheet, control));
  },
};

interface ListedRecipients {
  readonly name: string;
  readonly lines: readonly DistributionLine[];
  readonly asOf: string;
}

/** @throws DomainError list_reaches_nobody */
function expand({ db }: QueryContext, { name, lines, asOf }: ListedRecipients): Expansion {
  const expansion = expandLines(readDirectory(db), lines, 0, asOf);
  if (expansion.lines.every(({ recipients }) => recipients.length === 0))
    throw new DomainError('list_reaches_nobody', { name });
  return expansion;
}

/** Whoever several lines reach gets one envelope. */
function reachedOnce(context: QueryContext, list: ListedRecipients): readonly AddresseeView[] {
  const places = findMailPlaces(context.db);
  const recipients = expand(context, list).lines.flatMap((line) => line.recipients);
  const once = new Map(recipients.map(({ key, name }) => [key, name]));
  return [...once].map(([key, name]) => ({ name, address: places.get(key)?.address ?? '' }));
}
