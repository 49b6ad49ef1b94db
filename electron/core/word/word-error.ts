export type WordErrorCode = 'not_a_word_file' | 'strict_word_file' | 'cancelled';

const MESSAGES: Readonly<Record<WordErrorCode, string>> = {
  not_a_word_file: 'Tệp không phải là văn bản Word (.docx) hoặc đã hỏng. Hãy mở bằng Word rồi lưu lại thành .docx.',
  strict_word_file:
    'Tệp lưu ở dạng “Strict Open XML”. Hãy mở bằng Word, chọn Lưu thành, kiểu “Word Document (*.docx)” rồi thử lại.',
  cancelled: 'Đã dừng theo yêu cầu.',
};

/** What can go wrong with Word files, with a sentence for the user. */
export class WordError extends Error {
  readonly code: WordErrorCode;

  constructor(code: WordErrorCode, cause?: unknown) {
    super(MESSAGES[code], { cause });
    this.name = 'WordError';
    this.code = code;
  }
}
