import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { useHotkeys } from './use-hotkeys.ts';
import './key-help.css';

export interface KeyHelp {
  readonly keys: string;
  readonly does: string;
}

interface ScreenKeys {
  readonly title: string;
  readonly keys: readonly KeyHelp[];
}

const KeyHelpContext = createContext<((screen: ScreenKeys) => void) | null>(null);
const none: readonly KeyHelp[] = [];

const everywhere: readonly KeyHelp[] = [
  { keys: 'Alt+1 … Alt+8', does: 'Đến các mục ở cột trái' },
  { keys: 'F2', does: 'Đăng ký, lập mới' },
  { keys: 'F3, Ctrl+K', does: 'Tìm' },
  { keys: 'Enter, Tab', does: 'Ô tiếp theo' },
  { keys: 'Shift+Tab', does: 'Ô trước' },
  { keys: 'Ctrl+S', does: 'Lưu' },
  { keys: 'Ctrl+Enter', does: 'Lưu và nhập tiếp' },
  { keys: 'Ctrl+D', does: 'Ghi như lần trước' },
  { keys: 'Ctrl+P', does: 'In' },
  { keys: 'Esc', does: 'Trở về' },
  { keys: 'F1', does: 'Bảng phím này' },
];

/** Shows the keys of the program and of the screen in front on F1. */
export function KeyHelpProvider({ children }: { readonly children: ReactNode }) {
  const [screen, setScreen] = useState<ScreenKeys | null>(null);
  const [open, setOpen] = useState(false);
  useHotkeys({ F1: () => setOpen(true) }, { lowest: true });
  return (
    <KeyHelpContext value={setScreen}>
      {children}
      {open ? (
        <Dialog
          wide
          title="Phím tắt"
          onClose={() => setOpen(false)}
          footer={
            <Button variant="primary" onClick={() => setOpen(false)} data-autofocus>
              Đóng
            </Button>
          }
        >
          <div className="key-help">
            <KeyList title="Ở mọi nơi" keys={everywhere} />
            {screen && screen.keys.length > 0 ? <KeyList title={screen.title} keys={screen.keys} /> : null}
          </div>
        </Dialog>
      ) : null}
    </KeyHelpContext>
  );
}

function KeyList({ title, keys }: { readonly title: string; readonly keys: readonly KeyHelp[] }) {
  return (
    <section>
      <h2 className="section-title">{title}</h2>
      <dl>
        {keys.map((entry) => (
          <div key={entry.keys} className="key-row">
            <dt>
              <kbd>{entry.keys}</kbd>
            </dt>
            <dd>{entry.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Tells F1 the keys of this screen. */
export function useKeyHelp(title: string, keys: readonly KeyHelp[] = none): void {
  const setScreen = use(KeyHelpContext);
  const text = JSON.stringify(keys);
  const stable = useMemo(() => JSON.parse(text) as readonly KeyHelp[], [text]);
  useEffect(() => setScreen?.({ title, keys: stable }), [setScreen, title, stable]);
}
