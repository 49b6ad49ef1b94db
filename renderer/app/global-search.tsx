import { useState } from 'react';
import { useLocation } from 'wouter';
import { keepState } from '../components/use-kept-state.ts';
import { paths } from '../components/paths.ts';
import { SearchBox } from '../components/search-box.tsx';

/** The search box of screens without a list: Enter shows what was found in the incoming register. */
export function GlobalSearch() {
  const [text, setText] = useState('');
  const [, navigate] = useLocation();
  return (
    <SearchBox
      value={text}
      onChange={setText}
      placeholder="Tìm số, ký hiệu, trích yếu"
      onLeave={() => {
        if (text.trim() === '') return;
        keepState('incoming.search', text);
        navigate(paths.incoming);
      }}
    />
  );
}
