import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { formatDate } from '../../../electron/contract/calendar-date.ts';
import { bookKindLabels, bookSeriesKind } from '../../../electron/contract/book-kinds.ts';
import type { BookPart, BookPrint } from '../../../electron/contract/books.schema.ts';
import { readBookPart, useBookPreview, useBookPrints } from '../../api/books.ts';
import { canOpenDocuments, openDocument, saveDocument } from '../../api/documents.ts';
import { useSeries } from '../../api/numbering.ts';
import { useAnnounce } from '../../components/announcer.tsx';
import { Band } from '../../components/band.tsx';
import { Button } from '../../components/button.tsx';
import { errorSentence } from '../../components/error-sentence.ts';
import { formatCount } from '../../components/format.ts';
import { useFrame } from '../../components/frame-context.ts';
import { Page } from '../../components/page.tsx';
import { paths } from '../../components/paths.ts';
import { ReportPlaces } from '../../components/report-places.tsx';
import { useHotkeys } from '../../components/use-hotkeys.ts';
import { useKeptState } from '../../components/use-kept-state.ts';
import { useOnceSettled } from '../../components/use-once-settled.ts';
import { type BookChoice, coverLine, firstChoice, isDay, isSound } from './book-choice.ts';
import { BookRows } from './book-rows.tsx';
import { ChoiceForm } from './choice-form.tsx';
import { LateRows } from './late-rows.tsx';
import { MakingLine } from './making-line.tsx';
import { PastPrints } from './past-prints.tsx';
import { type MadePrint, RecordPrintDialog } from './record-print-dialog.tsx';
import { SeriesCheckPanel } from './series-check.tsx';
import { useBookPrinting } from './use-book-printing.ts';
import '../../components/plain-table.css';
import './books.css';

/** Sổ và báo cáo: every book as it will be bound, what of it stands on paper, and what became of every number. */
export function BooksScreen() {
  const { today } = useFrame();
  const [choice, setChoice] = useKeptState<BookChoice>('books.choice', firstChoice(today));
  const [made, setMade] = useState<MadePrint | null>(null);
  const announce = useAnnounce();
  const printing = useBookPrinting();
  const series = useSeries();
  const { kind, seriesId, part } = choice;
  const printsAnswer = useBookPrints({ kind, seriesId });
  const prints = printsAnswer.data;
  const sound = isSound(choice);
  const days = { from: choice.from ?? today, to: choice.to ?? today };
  const preview = useBookPreview({ kind, seriesId, part, ...days }, sound);
  // Volume, page and rows are those of this book as it stands now, not of the one chosen before or before the last print.
  const settled = !printsAnswer.isFetching && !preview.isFetching;
  const goesOn = part === 'continue';
  const volume = choice.volume ?? (goesOn ? (prints?.volume ?? '') : '');
  const firstPage = choice.firstPage ?? (goesOn ? (prints?.nextPage ?? 1) : 1);
  const change = (changed: Partial<BookChoice>): void => setChoice((current) => ({ ...current, ...changed }));
  const rows = sound ? (preview.data?.rows ?? 0) : 0;
  const main = canOpenDocuments() ? openDocument : saveDocument;

  /** Reads the rows anew, so that the file, the question and the record all hold the very same. */
  const print = async (make: typeof saveDocument, wanted: BookPart): Promise<void> => {
    if (printing.workId !== null || (wanted !== 'late' && rows === 0)) return;
    try {
      const current = await readBookPart({ kind, seriesId, part: wanted, ...days });
      const page = wanted === 'late' ? 1 : firstPage;
      const order = { kind, seriesId, part: wanted, ...days, volume, firstPage: page, scope: current.scope };
      if (await printing.start(make, order))
        setMade({ kind, seriesId, part: wanted, volume, firstPage: page, preview: current });
    } catch (error) {
      printing.setProblem(errorSentence(error));
    }
  };
  const about = JSON.stringify(choice);
  const printNow = useOnceSettled(settled, about, () => void print(main, part));
  const saveNow = useOnceSettled(settled, about, () => void print(saveDocument, part));
  const printLate = useOnceSettled(settled, about, () => void print(main, 'late'));
  const printAgain = (earlier: BookPrint): void => {
    const { scope } = earlier;
    const order = { kind, seriesId, part: earlier.part, from: scope.from, to: scope.to, scope };
    void printing.start(main, { ...order, volume: earlier.volume, firstPage: earlier.firstPage });
  };
  const reportDay = (): void => {
    printing.setProblem('');
    main('books.dayReport', { date: days.to })
      .then((sentence) => {
        if (sentence !== null) announce(sentence);
      })
      .catch((error: unknown) => printing.setProblem(errorSentence(error)));
  };
  // With "Thôi" the line it stood in is gone: the cursor goes back to where the making began.
  const wasMaking = useRef(false);
  useEffect(() => {
    if (wasMaking.current && printing.workId === null && document.activeElement === document.body)
      document.querySelector<HTMLElement>('[data-print]')?.focus();
    wasMaking.current = printing.workId !== null;
  }, [printing.workId]);
  useHotkeys({
    'Ctrl+P': printNow,
    ...(printing.workId === null ? {} : { Escape: printing.stop }),
  });

  return (
    <Page
      panes
      title="Sổ và báo cáo"
      note={<ReportPlaces />}
      search={null}
      actions={
        <>
          {canOpenDocuments() ? (
            <Button disabled={rows === 0} onClick={saveNow}>
              Lưu tệp Word
            </Button>
          ) : null}
          <Button
            variant="primary"
            keyHint="Ctrl+P"
            busy={printing.workId !== null}
            disabled={rows === 0}
            data-print
            onClick={printNow}
          >
            In sổ bằng Word
          </Button>
        </>
      }
      status={preview.data && sound ? <span>{formatCount(preview.data.rows)} dòng sẽ in</span> : null}
      keys={[
        { keys: 'Ctrl+P', does: 'In sổ bằng Word' },
        { keys: 'Esc', does: 'Thôi tạo tệp đang tạo' },
      ]}
    >
      <div className="books">
        <section className="books-choice" aria-labelledby="books-choice">
          <ReportPlaces narrow />
          <h2 id="books-choice" className="section-title">
            In sổ
          </h2>
          <ChoiceForm
            choice={choice}
            series={series.data?.series ?? []}
            prints={prints}
            volume={volume}
            firstPage={firstPage}
            today={today}
            onChange={change}
          />
          <Button small disabled={!isDay(choice.to)} onClick={reportDay}>
            Báo cáo văn bản đến ngày {formatDate(days.to)}
          </Button>
          <p className="books-links">
            <Link href={paths.bookForm(kind)}>Sửa mẫu sổ</Link>
            <Link href={paths.filing}>Mục lục hồ sơ</Link>
          </p>
          <LateRows prints={prints} hasNumbers={bookSeriesKind[kind] !== null} onPrint={printLate} />
          <PastPrints prints={prints?.prints ?? []} onPrintAgain={printAgain} />
          <SeriesCheckPanel series={series.data?.series ?? []} />
        </section>
        <section className="books-preview" aria-labelledby="books-preview">
          <h2 id="books-preview">{bookKindLabels[kind]}</h2>
          {sound ? <p className="quiet">{coverLine(choice, preview.data)}</p> : null}
          {printing.workId === null ? null : <MakingLine workId={printing.workId} onStop={printing.stop} />}
          {printing.problem ? <Band tone="error">{printing.problem}</Band> : null}
          {preview.error ? <Band tone="error">{errorSentence(preview.error)}</Band> : null}
          {sound && preview.data ? <BookRows {...preview.data} empty={emptyWords[part]} /> : null}
        </section>
      </div>
      {made ? <RecordPrintDialog made={made} onClose={() => setMade(null)} /> : null}
    </Page>
  );
}

const emptyWords = {
  period: { title: 'Không có dòng nào trong kỳ này', advice: 'Chọn kỳ khác hoặc sổ khác.' },
  continue: { title: 'Không có dòng mới từ lần in trước', advice: 'Mọi số đã vào sổ đều đã in.' },
} as const;
