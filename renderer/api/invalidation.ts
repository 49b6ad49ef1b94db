/** Which answers are out of date after which command: the one place that says so. */
import type { CommandMethod } from './client.ts';

export type Topic =
  | 'workspace'
  | 'organization'
  | 'numbering'
  | 'incoming'
  | 'copy'
  | 'directory'
  | 'distribution'
  | 'outgoing'
  | 'exchange'
  | 'files'
  | 'statistics'
  | 'books'
  | 'today'
  | 'links'
  | 'erasure'
  | 'filing'
  | 'calendar'
  | 'audit'
  | 'stamps';

const everything: readonly Topic[] = [
  'workspace',
  'organization',
  'numbering',
  'incoming',
  'copy',
  'directory',
  'distribution',
  'outgoing',
  'exchange',
  'files',
  'statistics',
  'books',
  'today',
  'links',
  'erasure',
  'filing',
  'calendar',
  'audit',
  'stamps',
];
const incoming: readonly Topic[] = [
  'incoming',
  'numbering',
  'copy',
  'links',
  'statistics',
  'books',
  'today',
  'audit',
  'stamps',
];
const copies: readonly Topic[] = [
  'copy',
  'incoming',
  'numbering',
  'distribution',
  'statistics',
  'books',
  'today',
  'audit',
];
const outgoing: readonly Topic[] = [
  'outgoing',
  'links',
  'incoming',
  'numbering',
  'distribution',
  'statistics',
  'books',
  'today',
  'audit',
];
const receipts: readonly Topic[] = ['distribution', 'copy', 'outgoing', 'incoming', 'today', 'audit'];
const directory: readonly Topic[] = ['directory', 'distribution', 'incoming', 'audit'];
const numbering: readonly Topic[] = ['numbering', 'incoming', 'copy', 'outgoing', 'books', 'today', 'audit'];

export const outdatedBy: Readonly<Record<CommandMethod, readonly Topic[]>> = {
  'workspace.setUp': everything,
  'workspace.openPractice': everything,
  'workspace.leavePractice': everything,
  'workspace.startPracticeAgain': everything,
  'workspace.tryAgain': everything,
  'workspace.restore': everything,
  'workspace.backUpNow': ['workspace', 'today'],
  'workspace.chooseSecondFolder': ['workspace'],
  'workspace.tryRestore': ['workspace', 'audit'],
  'workspace.destroyHeldCopies': ['workspace', 'today'],
  'organization.updateOffice': everything,
  'organization.saveIssuingBody': everything,
  'organization.saveSigner': ['organization', 'copy', 'outgoing', 'audit'],
  'organization.saveDeskUser': ['organization', 'audit'],
  'organization.chooseDeskUser': ['organization', 'audit'],
  'organization.openTerm': everything,
  'organization.renameTerm': everything,
  'numbering.openIncomingBook': numbering,
  'numbering.openSeries': numbering,
  'numbering.setFirstNumber': numbering,
  'numbering.closeSeries': numbering,
  'numbering.saveSettings': numbering,
  'numbering.reserve': numbering,
  'numbering.release': numbering,
  'numbering.registerElsewhere': numbering,
  'numbering.reopenSeries': numbering,
  'numbering.openYear': numbering,
  'incoming.register': incoming,
  'incoming.registerMany': incoming,
  'incoming.correct': incoming,
  'incoming.route': incoming,
  'incoming.finish': incoming,
  'incoming.recordPaperOriginal': incoming,
  'incoming.void': incoming,
  'incoming.restore': incoming,
  'batch.route': incoming,
  'batch.finish': incoming,
  'batch.receive': incoming,
  'batch.file': ['filing', 'incoming', 'outgoing', 'copy', 'audit'],
  'batch.undo': [...incoming, 'outgoing', 'filing'],
  'incoming.receivedAgain': incoming,
  'incoming.returnToSender': incoming,
  'incoming.recordRecall': incoming,
  'incoming.reinstate': incoming,
  'incoming.addProgress': incoming,
  'incoming.recordReceipts': incoming,
  'stamps.saveSettings': ['stamps', 'audit'],
  'stamps.record': ['stamps', 'audit'],
  'copy.issue': copies,
  'copy.correct': copies,
  'copy.void': copies,
  'copy.restore': copies,
  'directory.saveOrgan': directory,
  'directory.savePerson': directory,
  'directory.importOrgans': directory,
  'directory.saveGroup': directory,
  'directory.move': directory,
  'directory.mergeDuplicates': directory,
  'directory.reorganize': directory,
  'distribution.saveList': ['distribution', 'copy', 'audit'],
  'distribution.recordReceipts': receipts,
  'distribution.recordDispatch': receipts,
  'distribution.recordSignatures': receipts,
  'distribution.recordReturns': receipts,
  'distribution.correctRecipient': receipts,
  'distribution.numberCopies': receipts,
  'distribution.setHandling': receipts,
  'distribution.recordScan': receipts,
  'distribution.saveLabelSheets': ['distribution', 'audit'],
  'distribution.saveSettings': ['distribution', 'today', 'audit'],
  'exchange.import': everything,
  'exchange.undoImport': everything,
  'outgoing.saveDraft': ['outgoing'],
  'outgoing.saveWritingSettings': ['outgoing', 'audit'],
  'outgoing.discardDraft': ['outgoing'],
  'outgoing.issue': outgoing,
  'outgoing.register': [...outgoing, 'filing'],
  'outgoing.registerMany': [...outgoing, 'filing'],
  'outgoing.correct': outgoing,
  'outgoing.void': outgoing,
  'outgoing.restore': outgoing,
  'outgoing.recordDelivered': outgoing,
  'outgoing.recordRecall': outgoing,
  'outgoing.reinstate': outgoing,
  'links.add': [...incoming, 'outgoing', 'links'],
  'links.remove': [...incoming, 'outgoing', 'links'],
  'files.attach': ['files', 'incoming', 'outgoing', 'copy', 'audit'],
  'files.remove': ['files', 'incoming', 'outgoing', 'copy', 'audit'],
  'filing.saveFile': ['filing', 'audit'],
  'filing.importPlan': ['filing', 'audit'],
  'filing.closeFile': ['filing', 'audit'],
  'filing.reopenFile': ['filing', 'audit'],
  'filing.addDocuments': ['filing', 'audit'],
  'filing.removeDocument': ['filing', 'audit'],
  'filing.setSheets': ['filing', 'audit'],
  'filing.handOver': ['filing', 'audit'],
  'books.saveForm': ['books', 'audit'],
  'books.resetForm': ['books', 'audit'],
  'books.recordPrint': ['books', 'audit'],
  'books.withdrawPrint': ['books', 'audit'],
  'erasure.propose': ['erasure', 'audit'],
  'erasure.withdraw': ['erasure', 'audit'],
  'erasure.confirm': everything,
  'erasure.recordOutside': ['erasure', 'audit'],
  'calendar.saveYear': ['calendar', 'audit'],
  'calendar.moveDeadline': incoming,
};
