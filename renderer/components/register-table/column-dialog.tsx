import { useState } from 'react';
import { Button } from '../button.tsx';
import { CheckField } from '../check-field.tsx';
import { Dialog } from '../dialog.tsx';
import { NumberField } from '../number-field.tsx';
import { chooseColumns, moveColumn, orderColumns, type Column, type ColumnChoice } from './columns.ts';
import { clampWidth } from './header-row.tsx';

/** The button "Cột": which columns are shown, and how wide they are. */
export function ColumnButton<Row>(props: {
  readonly columns: readonly Column<Row>[];
  readonly choice: ColumnChoice;
  readonly onChoiceChange: (choice: ColumnChoice) => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" small onClick={() => setOpen(true)}>
        Cột
      </Button>
      {open ? <ColumnDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function ColumnDialog<Row>({
  columns,
  choice,
  onChoiceChange,
  onClose,
}: {
  readonly columns: readonly Column<Row>[];
  readonly choice: ColumnChoice;
  readonly onChoiceChange: (choice: ColumnChoice) => void;
  readonly onClose: () => void;
}) {
  const shown = new Set(chooseColumns(columns, choice, window.innerWidth).map((column) => column.key));
  return (
    <Dialog
      title="Cột của sổ trên màn hình"
      onClose={onClose}
      footer={
        <>
          <Button onClick={() => onChoiceChange({ shown: {}, widths: {} })}>Như ban đầu</Button>
          <Button variant="primary" onClick={onClose} data-submit>
            Xong
          </Button>
        </>
      }
    >
      <div className="column-list">
        {orderColumns(columns, choice).map((column, index) => (
          <div key={column.key} className="column-row">
            <CheckField
              label={column.header}
              checked={shown.has(column.key)}
              disabled={column.fixed ?? false}
              onChange={(checked) => onChoiceChange({ ...choice, shown: { ...choice.shown, [column.key]: checked } })}
            />
            <span className="column-moves">
              <Button
                small
                variant="quiet"
                aria-label={`Cột ${column.header} sang trái`}
                disabled={index === 0}
                onClick={() => onChoiceChange(moveColumn(columns, choice, column.key, -1))}
              >
                ↑
              </Button>
              <Button
                small
                variant="quiet"
                aria-label={`Cột ${column.header} sang phải`}
                disabled={index === columns.length - 1}
                onClick={() => onChoiceChange(moveColumn(columns, choice, column.key, 1))}
              >
                ↓
              </Button>
            </span>
            {column.width === 'rest' ? (
              <span className="quiet">chiếm phần còn lại</span>
            ) : (
              <NumberField
                layout="alone"
                label="Rộng"
                aria-label={`Rộng, cột ${column.header}`}
                value={choice.widths[column.key] ?? column.width}
                onChange={(width) =>
                  onChoiceChange({ ...choice, widths: { ...choice.widths, [column.key]: width ?? 0 } })
                }
                onBlur={(event) =>
                  onChoiceChange({
                    ...choice,
                    widths: { ...choice.widths, [column.key]: clampWidth(Number(event.target.value)) },
                  })
                }
              />
            )}
          </div>
        ))}
      </div>
    </Dialog>
  );
}
