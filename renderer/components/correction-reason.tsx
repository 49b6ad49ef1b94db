import { TextField } from './text-field.tsx';

/** Why a row of a register is corrected; the history keeps it beside what was written before. */
export function CorrectionReason({
  value,
  error,
  onChange,
}: {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (reason: string) => void;
}) {
  return (
    <TextField
      label="Lý do sửa"
      layout="alone"
      hint="Ghi vào lịch sử cùng nội dung cũ và mới."
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
