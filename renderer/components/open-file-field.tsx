import { useId, useMemo, useRef, useState } from 'react';
import { pageCaseFiles } from '../api/filing.ts';
import { ComboboxField } from './combobox-field.tsx';
import type { SuggestionSource } from './suggestions.ts';
import { focusFirstErrorSoon } from './form-navigation.ts';

const found = 12;

export interface ChosenFile {
  readonly text: string;
  readonly missing: boolean;
  readonly source: SuggestionSource;
  setText(text: string): void;
  /** The id of the file chosen; undefined says so beside the field. */
  confirm(): number | undefined;
}

/** A hồ sơ that is still open, found by its code or a few words of its title. */
export function useOpenFile(): ChosenFile {
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  // Answers kept from an earlier dialog would be shown without their ids being known here.
  const own = useId();
  const ids = useRef(new Map<string, number>());
  const source = useMemo<SuggestionSource>(
    () => ({
      key: `filing.open.${own}`,
      load: async (typed) => {
        const rows = await pageCaseFiles({ text: typed, year: null, state: 'open' }, 0, found);
        return rows.map((file) => {
          const value = `${file.code}, ${file.title}`;
          ids.current.set(value, file.id);
          return { value, hint: String(file.year), uses: 0 };
        });
      },
    }),
    [own],
  );
  return {
    text,
    missing,
    source,
    setText: (next) => {
      setText(next);
      setMissing(false);
    },
    confirm: () => {
      const fileId = ids.current.get(text);
      setMissing(fileId === undefined);
      if (fileId === undefined) focusFirstErrorSoon();
      return fileId;
    },
  };
}

export function OpenFileField({ chosen }: { readonly chosen: ChosenFile }) {
  return (
    <ComboboxField
      label="Đưa vào hồ sơ"
      layout="stacked"
      hint="Gõ ký hiệu hoặc vài chữ của tiêu đề; chỉ tìm trong các hồ sơ chưa kết thúc."
      value={chosen.text}
      source={chosen.source}
      error={chosen.missing ? 'Chọn một hồ sơ trong danh sách. Chưa có thì lập ở Sổ và báo cáo, mục Hồ sơ.' : undefined}
      openOnFocus
      data-autofocus
      onChange={chosen.setText}
    />
  );
}
