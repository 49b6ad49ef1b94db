import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { pageCaseFiles, useCaseFile } from '../../api/filing.ts';
import { FilterMenu } from '../filter-menu.tsx';
import { useRested } from '../use-rested.ts';

/** "Hồ sơ": only what lies in one file. */
export function FileFilter({
  value,
  onChange,
}: {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}) {
  const [text, setText] = useState('');
  const asked = useRested(text, 90);
  const found = useQuery({
    queryKey: ['filing', 'file-filter', asked],
    queryFn: () => pageCaseFiles({ text: asked, year: null, state: 'all' }, 0, 30),
  });
  const options = (found.data ?? []).map((file) => ({ value: String(file.id), label: `${file.code}, ${file.title}` }));
  return (
    <>
      {value === null || options.some((option) => option.value === String(value)) ? (
        <FilterMenu
          label="Hồ sơ"
          value={value === null ? null : String(value)}
          options={options}
          onSearch={setText}
          answered={asked === text && !found.isPending}
          onChange={(next) => onChange(next === null ? null : Number(next))}
        />
      ) : (
        <ChosenFile id={value} onChange={onChange} />
      )}
    </>
  );
}

/** A file that is not among those just found is still called by its name. */
function ChosenFile({ id, onChange }: { readonly id: number; readonly onChange: (value: number | null) => void }) {
  const file = useCaseFile(id).data?.file;
  const options = file ? [{ value: String(id), label: `${file.code}, ${file.title}` }] : [];
  return (
    <FilterMenu
      label="Hồ sơ"
      value={String(id)}
      options={options}
      onChange={(next) => onChange(next === null ? null : Number(next))}
    />
  );
}
