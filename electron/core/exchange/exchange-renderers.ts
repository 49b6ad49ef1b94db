/** Lists that go out of the registers. */
import type { DocumentName } from '../../contract/documents.ts';
import { formatDate } from '../../contract/calendar-date.ts';
import { describeDocument } from '../distribution/document-facts.ts';
import { findRecipients, getDistribution } from '../distribution/distribution.repository.ts';
import type { Renderer } from '../documents/renderer-types.ts';
import { listCopies, listIncoming, listOutgoing, listRecipients } from './export-lists.ts';
import { listImportRows } from './import-rows-list.ts';
import { officeLists } from './office-lists.ts';
import { renderSheet } from './sheet-file.ts';

type ExchangeDocument = Extract<DocumentName, `exchange.${string}`>;

export const exchangeRenderers: { readonly [N in ExchangeDocument]: Renderer<N> } = {
  'exchange.incomingList': (context, { format, ...filter }, control) =>
    renderSheet(
      context,
      listIncoming(context.db, filter, context.today),
      format,
      `Van ban den ${formatDate(context.today)}`,
      control,
    ),

  'exchange.outgoingList': (context, { format, ...filter }, control) =>
    renderSheet(context, listOutgoing(context.db, filter), format, `Van ban di ${formatDate(context.today)}`, control),

  'exchange.copyList': (context, { format, ...filter }, control) =>
    renderSheet(context, listCopies(context.db, filter), format, `Ban sao ${formatDate(context.today)}`, control),

  'exchange.recipientList': (context, { format, ownerKind, ownerId }, control) => {
    const { numberText } = describeDocument(context.db, ownerKind, ownerId);
    const { id } = getDistribution(context.db, ownerKind, ownerId);
    return renderSheet(
      context,
      listRecipients(findRecipients(context.db, id)),
      format,
      `Noi nhan ${numberText}`,
      control,
    );
  },

  'exchange.officeList': (context, { list, format }, control) => {
    const { name, ...rest } = officeLists[list](context.db);
    return renderSheet(context, { name, ...rest }, format, `${name} ${formatDate(context.today)}`, control);
  },

  'exchange.importReport': async (context, { plan, format }, control) => {
    const list = await listImportRows(context, control, plan);
    return renderSheet(context, list, format, `Kiem tra tep nhap ${formatDate(context.today)}`, control);
  },
};
