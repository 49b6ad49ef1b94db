import { Combobox, ComboboxItem, ComboboxPopover, ComboboxProvider } from '@ariakit/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { allCopies } from '../../electron/contract/certified-copy.schema.ts';
import { documentTypeName } from '../../electron/contract/document-types.ts';
import { allIncoming } from '../../electron/contract/incoming.schema.ts';
import { allOutgoing } from '../../electron/contract/outgoing.schema.ts';
import { pageCopies } from '../api/certified-copy.ts';
import { pageCaseFiles } from '../api/filing.ts';
import { pageIncoming } from '../api/incoming.ts';
import { pageOutgoing } from '../api/outgoing.ts';
import { paths } from '../components/paths.ts';
import { searchBoxId, SearchSign } from '../components/search-box.tsx';
import { useHotkeys } from '../components/use-hotkeys.ts';
import { keepState } from '../components/use-kept-state.ts';
import { useOnceSettled } from '../components/use-once-settled.ts';
import { useRested } from '../components/use-rested.ts';
import '../components/combobox.css';
import '../components/search-box.css';
import './global-search.css';

interface Hit {
  readonly path: string;
  readonly number: string;
  readonly register: string;
  readonly title: string;
  readonly subject: string;
}

async function findEverywhere(text: string): Promise<readonly Hit[]> {
  const [incoming, outgoing, copies, files] = await Promise.all([
    pageIncoming({ ...allIncoming, text }, 0, 6),
    pageOutgoing({ ...allOutgoing, text }, 0, 3),
    pageCopies({ ...allCopies, text }, 0, 3),
    pageCaseFiles({ text, year: null, state: 'all' }, 0, 2),
  ]);
  return [
    ...incoming.rows.map((row) => ({
      path: paths.incomingDocument(row.id),
      number: row.numberText,
      register: 'đến',
      title: [documentTypeName(row.typeCode), row.symbol].filter((part) => part !== '').join(' '),
      subject: row.subject,
    })),
    ...outgoing.rows.map((row) => ({
      path: paths.outgoingDocument(row.id),
      number: row.numberText,
      register: 'đi',
      title: row.typeName,
      subject: row.subject,
    })),
    ...copies.rows.map((row) => ({
      path: paths.copy(row.id),
      number: row.numberText,
      register: 'sao',
      title: row.originalTitle,
      subject: row.subject,
    })),
    ...files.map((file) => ({
      path: paths.caseFile(file.id),
      number: file.code,
      register: 'hồ sơ',
      title: String(file.year),
      subject: file.title,
    })),
  ];
}

/** The registers in which the words can be looked up further: the list opens with them. */
const lists = [
  { register: 'đến', state: 'incoming.search', path: paths.incoming, label: 'Xem tất cả trong sổ văn bản đến' },
  { register: 'đi', state: 'outgoing.search', path: paths.outgoing, label: 'Xem tất cả trong sổ văn bản đi' },
  { register: 'sao', state: 'copies.search', path: paths.copies, label: 'Xem tất cả trong sổ bản sao' },
] as const;

/** The search box of screens without a list: finds in all registers as one types; Enter opens. */
export function GlobalSearch() {
  const input = useRef<HTMLInputElement>(null);
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const asked = useRested(text.trim(), 120);
  const found = useQuery({
    queryKey: ['search', asked],
    queryFn: () => findEverywhere(asked),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const hits = asked === '' ? [] : (found.data ?? []);
  // Until then the hits are those of fewer letters, and none of them is meant.
  const settled = asked === text.trim() && !found.isPending && !found.isPlaceholderData;
  // Marked with an arrow or the mouse since the last letter: that one is meant, whatever else comes.
  const pointed = useRef(false);
  // Where one came from in the middle of a letter; Escape leads back there.
  const origin = useRef<HTMLElement | null>(null);
  const focus = (): void => {
    input.current?.focus();
    input.current?.select();
  };
  useHotkeys({ F3: focus, 'Ctrl+K': focus });
  const showAll = ({ state, path }: (typeof lists)[number]): void => {
    keepState(state, text);
    navigate(path);
  };
  const openBest = useOnceSettled(settled, text, () => {
    const [best] = hits;
    if (best) navigate(best.path);
  });
  // Heard before the list hears it: the list would open what it has marked.
  const handleEnter = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') pointed.current = true;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || settled || pointed.current) return;
    event.preventDefault();
    event.stopPropagation();
    if (text.trim() !== '') openBest();
  };
  return (
    <div className="search-box" role="search">
      <SearchSign />
      <ComboboxProvider
        value={text}
        setValue={(next) => {
          setText(next);
          pointed.current = false;
        }}
        placement="bottom-end"
      >
        <Combobox
          ref={input}
          id={searchBoxId}
          className="search-input"
          autoSelect="always"
          spellCheck={false}
          aria-label="Tìm số, ký hiệu, trích yếu"
          placeholder="Tìm số, ký hiệu, trích yếu"
          showMinLength={1}
          setValueOnClick={false}
          onKeyDownCapture={handleEnter}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            if (text !== '') {
              event.preventDefault();
              setText('');
            } else if (origin.current?.isConnected) {
              event.preventDefault();
              origin.current.focus();
            }
          }}
          onFocus={({ relatedTarget, currentTarget }) => {
            const box = currentTarget.closest('.search-box');
            if (relatedTarget instanceof HTMLElement && !box?.contains(relatedTarget)) origin.current = relatedTarget;
          }}
        />
        {text.trim() === '' ? null : (
          <ComboboxPopover
            fixed
            portal={false}
            gutter={4}
            className="completion search-results"
            aria-label="Kết quả tìm"
            onMouseMove={({ movementX, movementY }) => {
              // A list that opens under a resting mouse is not pointed at.
              if (movementX !== 0 || movementY !== 0) pointed.current = true;
            }}
          >
            {hits.map((hit) => (
              <ComboboxItem
                key={hit.path}
                className="completion-item search-hit"
                focusOnHover
                hideOnClick
                setValueOnClick={false}
                onClick={() => navigate(hit.path)}
              >
                <span className="search-number number">{hit.number}</span>
                <span className="search-register">{hit.register}</span>
                <span className="search-subject">
                  <b>{hit.title}</b> {hit.subject}
                </span>
              </ComboboxItem>
            ))}
            {settled && hits.length === 0 ? (
              <p className="search-none">Không thấy văn bản nào khớp.</p>
            ) : (
              lists
                .filter(({ register }) => register === 'đến' || hits.some((hit) => hit.register === register))
                .map((list) => (
                  <ComboboxItem
                    key={list.path}
                    className="completion-item keep"
                    focusOnHover
                    hideOnClick
                    setValueOnClick={false}
                    onClick={() => showAll(list)}
                  >
                    {list.label}
                  </ComboboxItem>
                ))
            )}
          </ComboboxPopover>
        )}
      </ComboboxProvider>
      <kbd className="key" aria-hidden="true">
        F3
      </kbd>
    </div>
  );
}
