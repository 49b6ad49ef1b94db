/** The prints of the distribution desk: reads what was issued, builds the view, makes the file. (practice.md 4.3, 4.4) */
import { DomainError } from '../../contract/errors.ts';
import { envelopeSizesMm } from '../../contract/label-sheets.ts';
import { urgencyLabels, type Urgency } from '../../contract/labels.vi.ts';
import type { QueryContext } from '../context.ts';
import { periodScope } from '../books/book-source.ts';
import { renderOfficeBook } from '../books/books-renderers.ts';
import { getDeskSettings } from '../distribution/dispatch.repository.ts';
import { type DistributionRecipient, findRecipients, type OwnerKind } from '../distribution/distribution.repository.ts';
import { type DocumentFacts, getDispatched } from '../distribution/document-facts.ts';
import { findMailPlaces, findUrgency, type MailPlace } from '../distribution/mailing.repository.ts';
import { formatCopyNumbers } from '../distribution/returnable.rules.ts';
import { formatSlipCode } from '../distribution/slip-code.rules.ts';
import { getOffice } from '../organization/organization.repository.ts';
import type { AddresseeView } from '../word/mail.view.ts';
import { buildNumberedCopies, buildRecallList, groupByLine, groupByRoute } from './desk-lists.builder.ts';
import { chosenSheet } from './label-sheet.rules.ts';
import { type RenderControl, type Renderer, wordFile } from './renderer-types.ts';

type DeskDocument =
  | 'distribution.deliveryList'
  | 'distribution.transmittalSlips'
  | 'distribution.envelopes'
  | 'distribution.labels'
  | 'distribution.numberedCopies'
  | 'distribution.recallList'
  | 'distribution.handoverBook'
  | 'distribution.postBook';

export const deskRenderers: { readonly [N in DeskDocument]: Renderer<N> } = {
  'distribution.deliveryList': async ({ db }, { ownerKind, ownerId, groupBy }, control) => {
    const { facts, distribution } = getDispatched(db, ownerKind, ownerId);
    const recipients = findRecipients(db, distribution.id);
    const { upperLines, bodyLines, place, bodyName } = facts.printed;
    const { renderDeliveryList } = await import('../word/documents/delivery-list.ts');
    const bytes = await renderDeliveryList(
      {
        letterhead: { upperLines, bodyLines },
        subject: subjectOf(facts),
        place,
        date: facts.date,
        groups:
          groupBy === 'route'
            ? groupByRoute(recipients, findMailPlaces(db))
            : groupByLine(distribution.lines, recipients),
        practice: getOffice(db).practice,
        properties: { author: bodyName },
      },
      control,
    );
    const by = groupBy === 'route' ? ' theo tuyen' : '';
    return wordFile(`Danh sach giao nhan${by} ${facts.numberText}`, bytes);
  },

  'distribution.transmittalSlips': async (context, { ownerKind, ownerId, recipientIds, paper }, control) => {
    const { db, today } = context;
    const { facts, distribution, returnable, packages } = readPackages(context, ownerKind, ownerId, recipientIds);
    const { upperLines, bodyLines, place, filedAt } = facts.printed;
    const { renderTransmittalSlips } = await import('../word/documents/transmittal-slips.ts');
    const bytes = await renderTransmittalSlips(
      {
        paper,
        letterhead: { upperLines, bodyLines },
        place,
        date: today,
        returnTo: filedAt,
        returnable: returnable ? { by: distribution.returnBy } : null,
        slips: packages.map(({ addressee, rows, first }) => ({
          addressee,
          code: formatSlipCode(first.id),
          documents: [
            {
              title: facts.title,
              subject: facts.subject,
              copies: rows.reduce((sum, { copies }) => sum + copies, 0),
              copyNumbers: rows
                .map(({ copyFrom, copyTo }) => formatCopyNumbers(copyFrom, copyTo))
                .filter((text) => text !== '')
                .join(', '),
            },
          ],
        })),
        practice: getOffice(db).practice,
      },
      control,
    );
    return wordFile(`Phieu gui ${facts.numberText}`, bytes);
  },

  'distribution.envelopes': async (context, { ownerKind, ownerId, recipientIds, size }, control) => {
    const { db } = context;
    const { facts, packages } = readPackages(context, ownerKind, ownerId, recipientIds);
    const { upperLines, bodyLines } = facts.printed;
    const [widthMm, heightMm] = envelopeSizesMm[size];
    const urgency = ownerKind === 'outgoing' ? findUrgency(db, ownerId) : 'normal';
    const { renderEnvelopes } = await import('../word/documents/envelopes.ts');
    const bytes = await renderEnvelopes(
      {
        widthMm,
        heightMm,
        letterhead: { upperLines, bodyLines },
        senderAddress: getDeskSettings(db).senderAddress,
        contents: `Số ${facts.numberText}`,
        urgency: urgency === 'normal' ? '' : urgencyLabels[urgency as Urgency].toLocaleUpperCase('vi'),
        addressees: packages.map(({ addressee }) => addressee),
        practice: getOffice(db).practice,
      },
      control,
    );
    return wordFile(`Bi ${size} ${facts.numberText}`, bytes);
  },

  'distribution.labels': async (context, { ownerKind, ownerId, recipientIds, sheet, startAt, outlines }, control) => {
    const { facts, packages } = readPackages(context, ownerKind, ownerId, recipientIds);
    const chosen = chosenSheet(sheet, startAt);
    const { renderLabels } = await import('../word/documents/labels.ts');
    const bytes = await renderLabels(
      {
        sheet: chosen,
        startAt,
        outlines,
        contents: `Số ${facts.numberText}`,
        addressees: packages.map(({ addressee }) => addressee),
      },
      control,
    );
    return wordFile(`Nhan ${facts.numberText}`, bytes);
  },

  'distribution.numberedCopies': async ({ db, today }, { ownerKind, ownerId }, control) => {
    const { facts, distribution } = getDispatched(db, ownerKind, ownerId);
    const recipients = findRecipients(db, distribution.id);
    if (!recipients.some(({ copyFrom }) => copyFrom !== null)) throw new DomainError('copies_not_numbered');
    const view = buildNumberedCopies({ facts, today, practice: getOffice(db).practice }, recipients);
    const { renderDeskList } = await import('../word/documents/desk-list.ts');
    return wordFile(`Danh sach ban danh so ${facts.numberText}`, await renderDeskList(view, control));
  },

  'distribution.recallList': async ({ db, today }, { ownerKind, ownerId }, control) => {
    const { facts, distribution, returnable } = getDispatched(db, ownerKind, ownerId);
    if (!returnable) throw new DomainError('not_returnable');
    const view = buildRecallList(
      { facts, today, practice: getOffice(db).practice },
      findRecipients(db, distribution.id),
      distribution.returnBy,
    );
    const { renderDeskList } = await import('../word/documents/desk-list.ts');
    return wordFile(`Danh sach thu hoi ${facts.numberText}`, await renderDeskList(view, control));
  },

  'distribution.handoverBook': (context, span, control) =>
    renderDispatchBook(context, 'outgoing_handover', span, control),
  'distribution.postBook': (context, span, control) => renderDispatchBook(context, 'post', span, control),
};

const subjectOf = ({ title, subject, ownerKind }: DocumentFacts): string =>
  `${ownerKind === 'copy' ? title.replace(/^B/u, 'b') : title} ${subject}`;

interface Package {
  readonly addressee: AddresseeView;
  readonly first: DistributionRecipient;
  readonly rows: readonly DistributionRecipient[];
}

/**
 * One package per recipient, whatever lines reach him, of those chosen. Unasked, those that get no paper are left out.
 *
 * @throws DomainError not_found, distribution_empty
 */
function readPackages(
  { db }: QueryContext,
  ownerKind: OwnerKind,
  ownerId: number,
  recipientIds: readonly number[] | null,
) {
  const dispatched = getDispatched(db, ownerKind, ownerId);
  const chosen = recipientIds === null ? null : new Set(recipientIds);
  const rows = findRecipients(db, dispatched.distribution.id).filter(({ id, channel, copies }) =>
    chosen === null ? channel !== 'network' && copies > 0 : chosen.has(id),
  );
  if (rows.length === 0)
    throw new DomainError(chosen === null ? 'no_paper_recipients' : 'not_found', { what: 'nơi nhận này' });
  const places = findMailPlaces(db);
  const byKey = new Map<string, DistributionRecipient[]>();
  for (const row of rows) {
    const known = byKey.get(row.key);
    if (known) known.push(row);
    else byKey.set(row.key, [row]);
  }
  const packages = [...byKey.values()].flatMap((own): Package[] => {
    const [first] = own;
    return first ? [{ addressee: addresseeOf(first, places), first, rows: own }] : [];
  });
  return { ...dispatched, packages };
}

function addresseeOf({ key, name }: DistributionRecipient, places: ReadonlyMap<string, MailPlace>): AddresseeView {
  return { name, address: places.get(key)?.address ?? '' };
}

/** The same books that are printed from "Sổ và báo cáo", in the office's form. */
function renderDispatchBook(
  context: QueryContext,
  kind: 'outgoing_handover' | 'post',
  { from, to, volume }: { readonly from: string; readonly to: string; readonly volume: string },
  control: RenderControl,
) {
  const whole = { seriesId: null, part: 'period', firstPage: 1, scope: periodScope(from, to) } as const;
  return renderOfficeBook(context, { ...whole, kind, from, to, volume }, control);
}
