/** One function per document of the contract: reads what is registered, builds the view, makes the file. */
import type { DocumentName } from '../../contract/documents.ts';
import { documentTypeName } from '../../contract/document-types.ts';
import { DomainError } from '../../contract/errors.ts';
import { findImportSource } from '../audit/history.ts';
import { booksRenderers } from '../books/books-renderers.ts';
import { isErased } from '../erasure/erasure.repository.ts';
import { typeSymbolOn } from '../numbering/numbering.rules.ts';
import { freezePrinted } from '../organization/letterhead.rules.ts';
import { getIssuingBody, getOffice, getSigner } from '../organization/organization.repository.ts';
import { getOutgoing } from '../outgoing/outgoing.repository.ts';
import { hasText, organSymbols } from '../outgoing/outgoing.rules.ts';
import { filingRenderers } from '../filing/filing-renderers.ts';
import { exchangeRenderers } from '../exchange/exchange-renderers.ts';
import { statisticsRenderers } from '../statistics/statistics-renderers.ts';
import { todayRenderers } from './today-renderers.ts';
import { copyRenderers } from './copy-renderers.ts';
import { deskRenderers } from './desk-renderers.ts';
import { assertHasFile } from './imported-documents.rules.ts';
import { listRenderers } from './list-renderers.ts';
import { slipRenderers } from './slip-renderers.ts';
import { buildPartyDocument } from './party-document.builder.ts';
import { type Renderer, wordFile } from './renderer-types.ts';

export const documentRenderers: { readonly [N in DocumentName]: Renderer<N> } = {
  ...deskRenderers,
  ...listRenderers,
  ...filingRenderers,
  ...exchangeRenderers,
  ...statisticsRenderers,
  ...todayRenderers,
  ...booksRenderers,

  ...copyRenderers,
  ...slipRenderers,

  'outgoing.document': async ({ db }, { id }) => {
    const document = getOutgoing(db, id);
    const { numberText } = document;
    assertHasFile({
      numberText,
      importedFrom: findImportSource(db, 'outgoing', id),
      erased: isErased(db, 'outgoing', id),
    });
    if (!hasText(document.content)) throw new DomainError('document_without_text', { number: numberText });
    const { renderPartyDocument } = await import('../word/documents/party-document.ts');
    const view = buildPartyDocument(document.content, document.printed, { text: numberText }, getOffice(db).practice);
    return wordFile(`${document.typeName} ${numberText}`, await renderPartyDocument(view));
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
};
