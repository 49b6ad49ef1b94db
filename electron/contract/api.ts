/**
 * THE contract: every question and every order that screens may put to the core. A query reads; a command writes, in one
 * transaction with its audit row. A method without a handler does not compile (core/handlers.ts).
 */
import { z } from 'zod';
import * as batch from './batch.schema.ts';
import * as books from './books.schema.ts';
import * as copies from './certified-copy.schema.ts';
import * as desk from './desk.schema.ts';
import * as directory from './directory.schema.ts';
import * as distribution from './distribution.schema.ts';
import * as exchange from './exchange.schema.ts';
import * as calendar from './calendar.schema.ts';
import * as life from './document-life.schema.ts';
import * as erasure from './erasure.schema.ts';
import * as files from './files.schema.ts';
import * as filing from './filing.schema.ts';
import * as incoming from './incoming.schema.ts';
import * as numbering from './numbering.schema.ts';
import * as organization from './organization.schema.ts';
import * as outgoing from './outgoing.schema.ts';
import * as outgoingEntry from './outgoing-entry.schema.ts';
import * as reorganization from './reorganization.schema.ts';
import * as stamps from './stamp.schema.ts';
import * as labels from './label-sheets.ts';
import * as statistics from './statistics.schema.ts';
import * as workspace from './workspace.schema.ts';
import * as writing from './writing-settings.schema.ts';

export interface MethodDefinition<Kind extends 'query' | 'command', Input extends z.ZodType, Output extends z.ZodType> {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
}

const query = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): MethodDefinition<'query', Input, Output> => ({ kind: 'query', input, output });
const command = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): MethodDefinition<'command', Input, Output> => ({ kind: 'command', input, output });
/** A command that takes seconds: it works in short slices inside its one transaction, and other commands wait for it. */
const longCommand = <Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): MethodDefinition<'command', Input, Output> & { readonly long: true } => ({
  kind: 'command',
  long: true,
  input,
  output,
});

/** Methods that need no open register: they open, close, save and restore it. */
export const workspaceApi = {
  'workspace.getStatus': query(workspace.noInput, workspace.workspaceStatus),
  'workspace.setUp': command(workspace.setUpInput, workspace.workspaceStatus),
  'workspace.openPractice': command(workspace.noInput, workspace.workspaceStatus),
  'workspace.leavePractice': command(workspace.noInput, workspace.workspaceStatus),
  'workspace.startPracticeAgain': command(workspace.noInput, workspace.workspaceStatus),
  'workspace.tryAgain': command(workspace.noInput, workspace.workspaceStatus),
  'workspace.backUpNow': command(workspace.noInput, workspace.backupSummary),
  'workspace.listBackups': query(workspace.noInput, z.strictObject({ backups: z.array(workspace.backupSummary) })),
  'workspace.restore': command(workspace.restoreInput, workspace.workspaceStatus),
  'workspace.chooseSecondFolder': command(workspace.secondFolderInput, workspace.workspaceStatus),
  'workspace.tryRestore': command(workspace.noInput, workspace.restoreTrial),
  'workspace.listHeldCopies': query(workspace.noInput, workspace.heldCopies),
  'workspace.destroyHeldCopies': command(workspace.noInput, workspace.heldCopies),
} as const;

/** Methods on an open register. */
export const registerApi = {
  'organization.get': query(workspace.noInput, organization.organization),
  'organization.updateOffice': command(organization.updateOfficeInput, workspace.done),
  'organization.saveIssuingBody': command(organization.saveIssuingBodyInput, organization.issuingBody),
  'organization.saveSigner': command(organization.saveSignerInput, organization.signer),
  'organization.saveDeskUser': command(organization.saveDeskUserInput, organization.deskUser),
  'organization.chooseDeskUser': command(organization.chooseDeskUserInput, workspace.done),
  'organization.openTerm': command(numbering.openTermInput, organization.term),
  'organization.renameTerm': command(numbering.renameTermInput, organization.term),

  'numbering.listSeries': query(workspace.noInput, numbering.seriesList),
  'numbering.openIncomingBook': command(numbering.openIncomingBookInput, numbering.numberSeries),
  'numbering.openSeries': command(numbering.openSeriesInput, numbering.numberSeries),
  'numbering.setFirstNumber': command(numbering.setFirstNumberInput, numbering.numberSeries),
  'numbering.closeSeries': command(numbering.closeSeriesInput, numbering.numberSeries),
  'numbering.checkSeries': query(numbering.checkSeriesInput, numbering.seriesCheck),

  'numbering.getSettings': query(workspace.noInput, numbering.numberingSettings),
  'numbering.saveSettings': command(numbering.numberingSettings, numbering.numberingSettings),
  'numbering.reserve': command(numbering.reserveNumberInput, numbering.reservedNumber),
  'numbering.release': command(numbering.releaseNumberInput, workspace.done),
  'numbering.listReserved': query(workspace.noInput, numbering.reservedNumbers),
  'numbering.registerElsewhere': command(numbering.registerElsewhereInput, numbering.elsewhereNumber),
  'numbering.reopenSeries': command(numbering.reopenSeriesInput, numbering.numberSeries),
  'numbering.previewNewYear': query(numbering.previewNewYearInput, numbering.newYearPreview),
  'numbering.openYear': command(numbering.openYearInput, numbering.seriesList),
  'numbering.previewNewTerm': query(numbering.previewNewTermInput, numbering.newTermPreview),

  'incoming.getEntryDefaults': query(incoming.entryDefaultsInput, incoming.incomingEntryDefaults),
  'incoming.readSymbol': query(incoming.readSymbolInput, incoming.symbolReading),
  'incoming.settleIssuer': query(incoming.settleIssuerInput, incoming.settledIssuer),
  'incoming.findDuplicates': query(incoming.findDuplicatesInput, incoming.duplicates),
  'incoming.suggest': query(incoming.suggestInput, incoming.suggestions),
  'incoming.register': command(incoming.registerIncomingInput, incoming.incomingDocument),
  'incoming.registerMany': command(incoming.registerManyIncomingInput, incoming.registeredArrivals),
  'incoming.correct': command(incoming.correctIncomingInput, incoming.incomingDocument),
  'incoming.route': command(incoming.routeIncomingInput, incoming.incomingDocument),
  'incoming.finish': command(incoming.finishIncomingInput, incoming.incomingDocument),
  'incoming.recordPaperOriginal': command(incoming.recordPaperOriginalInput, incoming.incomingDocument),
  'incoming.void': command(incoming.voidIncomingInput, incoming.incomingDocument),
  'incoming.restore': command(batch.restoreInput, incoming.incomingDocument),
  'incoming.receivedAgain': command(life.receivedAgainInput, life.documentLife),
  'incoming.returnToSender': command(life.returnToSenderInput, incoming.incomingDocument),
  'incoming.recordRecall': command(life.recallInput, life.documentLife),
  'incoming.reinstate': command(life.reinstateInput, life.documentLife),
  'incoming.addProgress': command(life.addProgressInput, life.documentLife),
  'incoming.recordReceipts': command(life.recordRoutingReceiptsInput, life.documentLife),
  'incoming.page': query(incoming.pageIncomingInput, incoming.incomingPage),
  'incoming.count': query(incoming.incomingFilter, incoming.incomingCounts),
  'incoming.countByDay': query(incoming.incomingFilter, incoming.incomingDays),
  'incoming.get': query(outgoing.idInput, incoming.incomingDetail),

  'batch.route': command(batch.routeBatchInput, batch.batchResult),
  'batch.finish': command(batch.finishBatchInput, batch.batchResult),
  'batch.receive': command(batch.receiveBatchInput, batch.batchResult),
  'batch.file': command(batch.fileBatchInput, batch.batchResult),
  'batch.undo': command(batch.undoBatchInput, batch.batchResult),

  'stamps.getSettings': query(workspace.noInput, stamps.stampSettings),
  'stamps.saveSettings': command(stamps.stampSettings, stamps.stampSettings),
  'stamps.findUnstamped': query(stamps.findUnstampedInput, stamps.unstamped),
  'stamps.findLeftOut': query(stamps.findLeftOutInput, stamps.leftOut),
  'stamps.record': command(stamps.recordStampedInput, distribution.countedRows),

  'copy.getDefaults': query(copies.copyDefaultsInput, copies.copyDefaults),
  'copy.issue': command(copies.issueCopyInput, copies.certifiedCopy),
  'copy.correct': command(copies.correctCopyInput, copies.certifiedCopy),
  'copy.void': command(copies.voidCopyInput, copies.certifiedCopy),
  'copy.page': query(copies.pageCopiesInput, copies.copyPage),
  'copy.restore': command(batch.restoreInput, copies.certifiedCopy),
  'copy.count': query(copies.copyFilter, outgoing.registerTotal),
  'copy.get': query(outgoing.idInput, copies.certifiedCopy),

  'directory.get': query(directory.asOfInput, directory.directory),
  'directory.findTargets': query(directory.findTargetsInput, directory.foundTargets),
  'directory.saveOrgan': command(directory.saveOrganInput, directory.organ),
  'directory.savePerson': command(directory.savePersonInput, directory.person),
  'directory.importOrgans': command(directory.importOrgansInput, directory.importOrgansResult),
  'directory.getGroup': query(
    z.strictObject({ ...outgoing.idInput.shape, ...directory.asOfInput.shape }),
    directory.recipientGroup,
  ),
  'directory.saveGroup': command(directory.groupInput, directory.recipientGroup),
  'directory.move': command(reorganization.moveInput, distribution.countedRows),
  'directory.findDuplicates': query(directory.asOfInput, reorganization.duplicateCandidates),
  'directory.mergeDuplicates': command(reorganization.mergeDuplicatesInput, reorganization.mergeDuplicatesResult),
  'directory.previewReorganization': query(reorganization.reorganizeInput, reorganization.reorganizationReport),
  'directory.reorganize': command(reorganization.reorganizeInput, reorganization.reorganizationReport),
  'directory.getHistory': query(reorganization.directoryHistoryInput, reorganization.directoryHistory),
  'directory.checkNames': query(reorganization.checkNamesInput, reorganization.checkedNames),

  'distribution.listLists': query(directory.asOfInput, distribution.distributionListSummaries),
  'distribution.getList': query(outgoing.idInput, distribution.distributionList),
  'distribution.saveList': command(distribution.distributionListInput, distribution.distributionList),
  'distribution.expand': query(distribution.expandInput, distribution.expansion),
  'distribution.parseBlock': query(distribution.parseBlockInput, distribution.parsedBlock),
  'distribution.getOfDocument': query(
    z.strictObject(distribution.distributionOwner),
    distribution.distributionOfDocument,
  ),
  'distribution.recordReceipts': command(distribution.recordReceiptsInput, distribution.countedRows),
  'distribution.formatBlock': query(distribution.formatBlockInput, distribution.formattedBlock),
  'distribution.recordDispatch': command(desk.recordDispatchInput, distribution.countedRows),
  'distribution.recordSignatures': command(desk.recordSignaturesInput, distribution.countedRows),
  'distribution.recordReturns': command(desk.recordReturnsInput, distribution.countedRows),
  'distribution.correctRecipient': command(desk.correctRecipientInput, distribution.countedRows),
  'distribution.numberCopies': command(desk.numberCopiesInput, distribution.countedRows),
  'distribution.setHandling': command(desk.setHandlingInput, workspace.done),
  'distribution.findByCode': query(desk.scanInput, desk.scannedSlip),
  'distribution.recordScan': command(desk.recordScanInput, desk.scannedSlip),
  'distribution.getSettings': query(workspace.noInput, desk.deskSettings),
  'distribution.saveSettings': command(desk.deskSettings, desk.deskSettings),
  'distribution.getLabelSheets': query(workspace.noInput, labels.ownLabelSheets),
  'distribution.saveLabelSheets': command(labels.ownLabelSheets, labels.ownLabelSheets),
  'distribution.listOverdue': query(workspace.noInput, desk.overdueReceipts),
  'distribution.prepareNotice': query(desk.prepareNoticeInput, desk.preparedNotice),
  'distribution.statsByRecipient': query(desk.recipientStatsInput, desk.recipientStats),
  'distribution.documentsOfRecipient': query(desk.recipientDocumentsInput, desk.recipientDocuments),
  'distribution.statsByDocument': query(desk.documentStatsInput, desk.documentStats),
  'distribution.statsByPeriod': query(desk.periodStatsInput, desk.periodStats),

  'outgoing.listDrafts': query(workspace.noInput, outgoing.draftSummaries),
  'outgoing.getDraft': query(outgoing.idInput, outgoing.draft),
  'outgoing.saveDraft': command(outgoing.saveDraftInput, outgoing.draft),
  'outgoing.discardDraft': command(outgoing.idInput, workspace.done),
  'outgoing.getNextNumber': query(outgoing.nextOutgoingNumberInput, outgoing.nextOutgoingNumber),
  'outgoing.checkLayout': query(outgoing.checkLayoutInput, outgoing.layoutFindings),
  'outgoing.getWritingSettings': query(workspace.noInput, writing.writingSettings),
  'outgoing.saveWritingSettings': command(writing.saveWritingSettingsInput, writing.writingSettings),
  'outgoing.issue': command(outgoing.issueOutgoingInput, outgoing.outgoingDetail),
  'outgoing.getEntryDefaults': query(workspace.noInput, outgoingEntry.outgoingEntryDefaults),
  'outgoing.getNextNumbers': query(outgoingEntry.nextOutgoingNumbersInput, outgoingEntry.nextOutgoingNumbers),
  'outgoing.findSame': query(outgoingEntry.findSameOutgoingInput, outgoingEntry.sameOutgoing),
  'outgoing.register': command(outgoingEntry.registerOutgoingInput, outgoing.outgoingDetail),
  'outgoing.registerMany': command(outgoingEntry.registerManyOutgoingInput, outgoingEntry.registeredNumbers),
  'outgoing.correct': command(outgoingEntry.correctOutgoingInput, outgoing.outgoingDetail),
  'outgoing.void': command(outgoing.voidOutgoingInput, outgoing.outgoingDetail),
  'outgoing.recordDelivered': command(life.recordDeliveredInput, life.documentLife),
  'outgoing.recordRecall': command(life.recallInput, life.documentLife),
  'outgoing.reinstate': command(life.reinstateInput, life.documentLife),
  'outgoing.page': query(outgoing.pageOutgoingInput, outgoing.outgoingPage),
  'outgoing.restore': command(batch.restoreInput, outgoing.outgoingDetail),
  'outgoing.count': query(outgoing.outgoingFilter, outgoing.registerTotal),
  'outgoing.get': query(outgoing.idInput, outgoing.outgoingDetail),

  'exchange.inspect': query(exchange.inspectFileInput, exchange.inspectedFile),
  'exchange.dryRun': query(exchange.importPlan, exchange.importReport),
  'exchange.getProgress': query(exchange.workInput, exchange.workProgress),
  'exchange.cancel': query(exchange.workInput, exchange.workProgress),
  'exchange.import': longCommand(exchange.importInput, exchange.registerImport),
  'exchange.listImports': query(workspace.noInput, exchange.registerImports),
  'exchange.undoImport': longCommand(exchange.undoImportInput, exchange.registerImport),
  'statistics.get': query(statistics.statisticsInput, statistics.statistics),

  'links.getLife': query(life.lifeInput, life.documentLife),
  'links.add': command(life.addLinkInput, life.documentLinks),
  'links.remove': command(life.removeLinkInput, life.documentLinks),

  'calendar.getYear': query(calendar.calendarYearInput, calendar.calendarYear),
  'calendar.saveYear': command(calendar.saveCalendarYearInput, calendar.calendarYear),
  'calendar.propose': query(calendar.calendarYearInput, calendar.calendarProposal),
  'calendar.findTouched': query(calendar.saveCalendarYearInput, calendar.touchedDeadlines),
  'calendar.moveDeadline': command(calendar.moveDeadlineInput, incoming.incomingDocument),
  'calendar.readDeadline': query(calendar.readDeadlineInput, calendar.readDeadline),

  'filing.listFiles': query(filing.listCaseFilesInput, filing.caseFilePage),
  'filing.getFile': query(outgoing.idInput, filing.caseFileDetail),
  'filing.findOfDocument': query(filing.filedReference, filing.filesOfDocument),
  'filing.saveFile': command(filing.saveCaseFileInput, filing.caseFile),
  'filing.importPlan': command(filing.importFilePlanInput, filing.importFilePlanResult),
  'filing.closeFile': command(filing.closeCaseFileInput, filing.caseFile),
  'filing.reopenFile': command(filing.reopenCaseFileInput, filing.caseFile),
  'filing.addDocuments': command(filing.fileDocumentsInput, filing.caseFileDetail),
  'filing.removeDocument': command(filing.unfileDocumentInput, filing.caseFileDetail),
  'filing.setSheets': command(filing.setSheetsInput, filing.caseFileDetail),
  'filing.handOver': command(filing.handOverFilesInput, filing.caseFiles),

  'files.list': query(files.attachmentOwner, files.attachments),
  'files.beginUpload': query(files.beginUploadInput, files.begunUpload),
  'files.finishUpload': query(files.uploadInput, files.finishedUpload),
  'files.dropUpload': query(files.uploadInput, workspace.done),
  'files.attach': command(files.attachInput, files.attachments),
  'files.remove': command(files.removeAttachmentInput, files.attachments),
  'files.check': query(files.attachmentInput, files.attachment),
  'files.verify': query(files.verifyFilesInput, files.verifiedFiles),

  'books.preview': query(books.bookPreviewInput, books.bookPreview),
  'books.getForm': query(books.bookFormInput, books.bookFormAnswer),
  'books.saveForm': command(books.bookForm, books.bookFormAnswer),
  'books.resetForm': command(books.bookFormInput, books.bookFormAnswer),
  'books.listPrints': query(books.bookPrintsInput, books.bookPrints),
  'books.recordPrint': command(books.recordBookPrintInput, books.bookPrint),
  'books.withdrawPrint': command(outgoing.idInput, workspace.done),
  'today.get': query(workspace.noInput, books.today),
  'erasure.list': query(workspace.noInput, erasure.erasures),
  'erasure.propose': command(erasure.proposeErasureInput, erasure.erasure),
  'erasure.withdraw': command(outgoing.idInput, erasure.erasure),
  'erasure.confirm': command(outgoing.idInput, erasure.erasure),
  'erasure.recordOutside': command(outgoing.idInput, erasure.erasure),
  'audit.verify': query(workspace.noInput, books.verification),
} as const;

export const api = { ...workspaceApi, ...registerApi } as const;

export type Api = typeof api;
export type Method = keyof Api;
export type RegisterMethod = keyof typeof registerApi;
export type WorkspaceMethod = keyof typeof workspaceApi;
/** What a caller passes in. */
export type MethodInput<M extends Method> = z.input<Api[M]['input']>;
/** What a handler receives: parsed and normalised. */
export type ParsedInput<M extends Method> = z.output<Api[M]['input']>;
export type MethodOutput<M extends Method> = z.output<Api[M]['output']>;

/** One call through the door. `requestId` makes a repeated command answer with the first result instead of acting again. */
export const callRequest = z.strictObject({
  method: z.string().max(80),
  input: z.unknown(),
  requestId: z.string().max(80).optional(),
});
export type CallRequest = z.infer<typeof callRequest>;
