/** One function per document of the contract: reads what is registered, builds the view, makes the file. */
import type { DocumentName } from '../../contract/documents.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import { urgencyLabels } from '../../contract/labels.vi.ts';
import { booksRenderers } from '../books/books-renderers.ts';
import { getIncoming } from '../incoming/incoming.repository.ts';
import { typeSymbolOn } from '../numbering/numbering.rules.ts';
import { freezePrinted } from '../organization/letterhead.rules.ts';
import { findIssuingBodies, getIssuingBody, getOffice, getSigner } from '../organization/organization.repository.ts';
import { getOutgoing } from '../outgoing/outgoing.repository.ts';
import { organSymbols } from '../outgoing/outgoing.rules.ts';
import { filingRenderers } from '../filing/filing-renderers.ts';
import { exchangeRenderers } from '../exchange/exchange-renderers.ts';
import { statisticsRenderers } from '../statistics/statistics-renderers.ts';
import { todayRenderers } from './today-renderers.ts';
import { copyRenderers } from './copy-renderers.ts';
import { deskRenderers } from './desk-renderers.ts';
import { buildPartyDocument } from './party-document.builder.ts';
import { type Renderer, wordFile } from './renderer-types.ts';

export const documentRenderers: { readonly [N in DocumentName]: Renderer<N> } = {
  ...deskRenderers,
  ...filingRenderers,
  ...exchangeRenderers,
  ...statisticsRenderers,
  ...todayRenderers,
  ...booksRenderers,

  ...copyRenderers,

  'outgoing.document': async ({ db }, { id }) => {
    const document = getOutgoing(db, id);
    const { renderPartyDocument } = await import('../word/documents/party-document.ts');
    const number = { text: document.numberText };
    const view = buildPartyDocument(document.content, document.printed, number, getOffice(db).practice);
    return wordFile(`${document.typeName} ${document.numberText}`, await renderPartyDocument(view));
  },

  'outgoing.preview': async ({ db }, { content }) => {
    const body = getIssuingBody(db, content.bodyId);
    const printed = freezePrinted(body, content.signerId === null ? null : getSigner(db, content.signerId));
    const { renderPartyDocument } = await import('../word/documents/party-document.ts');
    const number = {
      number: null,
      typeSymbol: typeSymbolOn(content.typeCode, content.documentDate),
      organSymbols: organSymbols(body.symbol, content),
    };
    return wordFile(
      `Nhap ${documentTypeName(content.typeCode)}`,
      await renderPartyDocument(buildPartyDocument(content, printed, number, getOffice(db).practice)),
    );
  },

  'incoming.handlingSlip': async ({ db, today }, { id }) => {
    const document = getIncoming(db, id);
    const office = getOffice(db);
    const body = findIssuingBodies(db).find(({ certifiesCopies }) => certifiesCopies) ?? findIssuingBodies(db)[0];
    const printed = body
      ? freezePrinted(body, null)
      : { upperLines: [office.parentName.toLocaleUpperCase('vi')], bodyLines: [office.name.toLocaleUpperCase('vi')] };
    const names = (role: 'lead' | 'support' | 'fyi'): string[] =>
      document.routing.filter((entry) => entry.role === role).map(({ recipient }) => recipient);
    const { renderHandlingSlip } = await import('../word/documents/handling-slip.ts');
    const bytes = await renderHandlingSlip({
      letterhead: { upperLines: printed.upperLines, bodyLines: printed.bodyLines },
      arrivalNumber: document.numberText,
      arrivalDate: document.arrivalDate,
      issuer: document.issuerName,
      documentSymbol: `${documentTypeName(document.typeCode)} ${document.symbol}`.trim(),
      documentDate: document.documentDate,
      subject: document.subject,
      ...(document.pages === null ? {} : { pages: document.pages }),
      ...(document.urgency === 'normal' ? {} : { urgency: urgencyLabels[document.urgency] }),
      ...(document.deadline === null ? {} : { deadline: document.deadline }),
      ...(document.direction === '' ? {} : { instruction: document.direction }),
      ...(document.routing.length === 0
        ? {}
        : { lead: names('lead').join('; '), cooperating: names('support'), forInformation: names('fyi') }),
      ...(document.result === '' ? {} : { result: document.result }),
      date: today,
      ...(office.practice ? { practice: true } : {}),
    });
    return wordFile(`Phieu xu ly so den ${document.numberText}`, bytes);
  },
};
