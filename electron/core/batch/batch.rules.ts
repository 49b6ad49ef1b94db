import type { BatchKind } from '../../contract/batch.schema.ts';

/** What was done to several documents, as the history tells it: "chuyển 12 văn bản cùng lúc". Pure. */
export const batchNames: Readonly<Record<BatchKind, (count: number) => string>> = {
  route: (count) => `chuyển ${count} văn bản cùng lúc`,
  finish: (count) => `ghi giải quyết xong ${count} văn bản cùng lúc`,
  receive: (count) => `ghi ký nhận ${count} văn bản cùng lúc`,
  file: (count) => `đưa ${count} văn bản vào hồ sơ`,
};
