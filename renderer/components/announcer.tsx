import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';

interface Announcement {
  readonly text: string;
  readonly tone: 'done' | 'plain' | 'problem';
}

interface Announcer {
  readonly current: Announcement | null;
  readonly announce: (text: string, tone?: Announcement['tone']) => void;
}

const AnnouncerContext = createContext<Announcer | null>(null);
/** Long enough to be read twice. */
const shownFor = 9000;

/** Holds the one calm line at the foot of every screen that says what has just been done. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [current, setCurrent] = useState<Announcement | null>(null);
  const announce = useCallback((text: string, tone: Announcement['tone'] = 'done') => setCurrent({ text, tone }), []);
  useEffect(() => {
    if (!current || current.tone === 'problem') return undefined;
    const timer = setTimeout(() => setCurrent(null), shownFor);
    return () => clearTimeout(timer);
  }, [current]);
  const value = useMemo(() => ({ current, announce }), [current, announce]);
  return <AnnouncerContext value={value}>{children}</AnnouncerContext>;
}

function useAnnouncer(): Announcer {
  const announcer = use(AnnouncerContext);
  if (!announcer) throw new Error('AnnouncerProvider is missing');
  return announcer;
}

/** Says in the status bar, and to those who hear the screen, what was done: `announce('Đã lưu số đến 791')`. */
export function useAnnounce(): Announcer['announce'] {
  return useAnnouncer().announce;
}

/** Where the line is shown. */
export function AnnouncementLine() {
  const { current } = useAnnouncer();
  return (
    <span className="announcement" role="status" data-tone={current?.tone}>
      {current?.text ?? ''}
    </span>
  );
}
