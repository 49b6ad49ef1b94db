/** The sentence to show for anything that was thrown: the core's own, or a plain one for what nobody foresaw. */
export function errorSentence(error: unknown): string {
  if (error instanceof Error && error.name === 'CallError') return error.message;
  return 'Chưa làm được. Hãy thử lại; nội dung đang ghi vẫn còn nguyên.';
}
