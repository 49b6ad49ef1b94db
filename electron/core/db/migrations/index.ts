/** Every step of the schema, in order. A released step never changes; a change of the schema is a new step. */
import type { Migration } from '../migration.ts';
import { firstRegister } from './0001-first-register.ts';
import { distributionDesk } from './0002-distribution-desk.ts';
import { numberLife } from './0003-number-life.ts';
import { registerImports } from './0004-register-imports.ts';
import { documentLife } from './0005-document-life.ts';
import { lastCommand } from './0006-last-command.ts';
import { finishedIndex } from './0007-finished-index.ts';
import { books } from './0008-books.ts';
import { finding } from './0009-finding.ts';
import { erasureTraces } from './0010-erasure-traces.ts';
import { exchange } from './0011-exchange.ts';
import { attachmentsStep } from './0012-attachments.ts';
import { fileSheets } from './0013-file-sheets.ts';
import { orderChanges } from './0014-order-changes.ts';

export const migrations: readonly Migration[] = [
  firstRegister,
  distributionDesk,
  numberLife,
  registerImports,
  documentLife,
  lastCommand,
  finishedIndex,
  books,
  finding,
  erasureTraces,
  exchange,
  attachmentsStep,
  fileSheets,
  orderChanges,
];
