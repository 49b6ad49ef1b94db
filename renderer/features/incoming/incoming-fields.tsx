import type { ReactNode } from 'react';
import { isIsoDate, yearOf } from '../../../electron/contract/calendar-date.ts';
import { yearInSymbol } from '../../../electron/contract/document-symbol.ts';
import {
  channelLabels,
  channels,
  urgencies,
  urgencyLabels,
  type Channel,
  type Urgency,
} from '../../../electron/contract/labels.vi.ts';
import { ComboboxField } from '../../components/combobox-field.tsx';
import type { SuggestionSource } from '../../components/suggestions.ts';
import { DateField } from '../../components/date-field.tsx';
import { DeadlineField } from '../../components/deadline-field.tsx';
import { Field } from '../../components/field.tsx';
import type { FieldErrors } from '../../components/form-errors.ts';
import { NumberInput } from '../../components/number-field.tsx';
import { SegmentedField } from '../../components/segmented.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField, TextInput } from '../../components/text-field.tsx';
import { typeOptions, type EntryValues } from './entry-values.ts';
import { incomingSources } from './sources.ts';
import './incoming-fields.css';

const channelOptions = channels.map((value) => ({ value, label: channelLabels[value] }));
const urgencyOptions = urgencies.map((value) => ({ value, label: urgencyLabels[value] }));

export interface IncomingFieldsProps {
  readonly values: EntryValues;
  readonly onChange: (change: Partial<EntryValues>) => void;
  readonly errors: FieldErrors;
  readonly today: string;
  /** Now at the desk, put into "Giờ đến" when a letter turns out to be urgent. */
  readonly now: string;
  /** The choice of the book, where there is one. */
  readonly book?: ReactNode;
  /** "như văn bản vừa lưu" under the channel. */
  readonly channelNote?: string | undefined;
  /** "đọc từ ký hiệu" beside the type. */
  readonly typeNote?: string | undefined;
  /** Organs that use the typed symbol come before those used most. */
  readonly issuerSource?: SuggestionSource;
  /** The symbol has told who may have issued it: the list opens by itself. */
  readonly issuersRead?: boolean;
  readonly onSymbolLeft?: () => void;
  readonly onIssuerLeft?: () => void;
  /** Stands directly under the fields that cause it. */
  readonly warning?: ReactNode;
}

/** The fields of an incoming document, in the order in which the eye goes down its first page. */
export function IncomingFields(props: IncomingFieldsProps) {
  const { values, onChange, errors, today } = props;
  return (
    <div className="form-grid incoming-grid">
      <DateField
        label="Ngày đến"
        near={today}
        lean="behind"
        value={values.arrivalDate}
        onChange={(arrivalDate) => onChange({ arrivalDate })}
        error={errors.arrivalDate}
      />
      {props.book}
      <SegmentedField
        label="Đến bằng"
        layout={props.book ? 'span-2' : 'span-4'}
        hint={props.channelNote}
        value={values.channel}
        options={channelOptions}
        onChange={(value) => onChange({ channel: value as Channel })}
        error={errors.channel}
      />
      <TextField
        label="Số, ký hiệu"
        value={values.symbol}
        onChange={(symbol) => onChange({ symbol })}
        onBlur={props.onSymbolLeft}
        error={errors.symbol}
        data-first
      />
      <DateField
        label="Ngày văn bản"
        near={today}
        lean="behind"
        value={values.documentDate}
        onChange={(documentDate) => onChange({ documentDate })}
        hint={otherYear(values)}
        error={errors.documentDate}
      />
      <UrgencyField {...props} />
      {props.warning}
      <ComboboxField
        label="Cơ quan ban hành"
        layout="span-4"
        openOnFocus={props.issuersRead ?? false}
        keepLabel="Ghi cơ quan mới"
        source={props.issuerSource ?? incomingSources.issuer}
        value={values.issuerName}
        onChange={(issuerName) => onChange({ issuerName })}
        onBlur={props.onIssuerLeft}
        error={errors.issuerName}
      />
      <SelectField
        label="Loại"
        emptyLabel="Chưa rõ"
        note={props.typeNote}
        value={values.typeCode}
        options={typeOptions(values.typeCode)}
        onChange={(typeCode) => onChange({ typeCode })}
        error={errors.typeCode}
      />
      <TextArea
        label="Trích yếu"
        layout="span-6"
        value={values.subject}
        onChange={(subject) => onChange({ subject })}
        error={errors.subject}
      />
      <ComboboxField
        label="Người ký"
        layout="span-4"
        keepLabel="Ghi tên mới"
        source={incomingSources.signer}
        value={values.signer}
        onChange={(signer) => onChange({ signer })}
        error={errors.signer}
      />
      <Field group label="Số trang, bản" error={errors.pages ?? errors.copies}>
        <div className="two-inputs">
          <NumberInput aria-label="Số trang" value={values.pages} onChange={(pages) => onChange({ pages })} />
          <NumberInput aria-label="Số bản" value={values.copies} onChange={(copies) => onChange({ copies })} />
        </div>
      </Field>
      <ComboboxField
        label="Chuyển"
        layout="span-4"
        separator=";"
        keepLabel="Ghi nơi mới"
        placeholder="Nơi chủ trì; nơi phối hợp"
        source={incomingSources.routing}
        value={values.routing}
        onChange={(routing) => onChange({ routing })}
        error={errors.routing}
      />
      <DeadlineField
        label="Hạn"
        from={values.arrivalDate ?? today}
        near={today}
        lean="ahead"
        value={values.deadline}
        onChange={(deadline) => onChange({ deadline })}
        error={errors.deadline}
      />
      <ComboboxField
        label="Người nhận"
        keepLabel="Ghi tên mới"
        source={incomingSources.addressee}
        value={values.addressee}
        onChange={(addressee) => onChange({ addressee })}
        error={errors.addressee}
      />
      <ComboboxField
        label="Hồ sơ"
        keepLabel="Ghi hồ sơ mới"
        source={incomingSources.fileNote}
        value={values.fileNote}
        onChange={(fileNote) => onChange({ fileNote })}
        error={errors.fileNote}
      />
      <TextArea label="Ghi chú" value={values.note} onChange={(note) => onChange({ note })} error={errors.note} />
    </div>
  );
}

/** "Ký hiệu ghi năm 2020": the day is of another year than the symbol says; one of them may be a slip. */
function otherYear({ symbol, documentDate }: EntryValues): string | undefined {
  const year = yearInSymbol(symbol);
  if (year === null || documentDate === null || !isIsoDate(documentDate)) return undefined;
  return year === yearOf(documentDate) ? undefined : `Ký hiệu ghi năm ${year}.`;
}

/** Urgency, and with it the hour of arrival, which the book asks for on urgent letters. */
function UrgencyField({ values, onChange, errors, now }: IncomingFieldsProps) {
  const change = (value: string): void => {
    const urgency = value as Urgency;
    const hour = urgency !== 'normal' && values.arrivalTime === '' ? { arrivalTime: now } : {};
    onChange({ urgency, ...hour });
  };
  if (values.urgency === 'normal' && values.arrivalTime === '') {
    return (
      <SelectField
        label="Độ khẩn"
        value={values.urgency}
        options={urgencyOptions}
        onChange={change}
        error={errors.urgency}
      />
    );
  }
  return (
    <Field group label="Độ khẩn, giờ" error={errors.urgency ?? errors.arrivalTime}>
      <div className="two-inputs">
        <select
          className="input"
          aria-label="Độ khẩn"
          value={values.urgency}
          onChange={(event) => change(event.target.value)}
        >
          {urgencyOptions.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <TextInput
          aria-label="Giờ đến"
          placeholder="08:20"
          value={values.arrivalTime}
          onChange={(arrivalTime) => onChange({ arrivalTime })}
          onBlur={(event) => onChange({ arrivalTime: writeHour(event.target.value) })}
        />
      </div>
    </Field>
  );
}

/** "8.20", "820", "8h20" → "08:20"; anything else stays as typed. */
export function writeHour(typed: string): string {
  const match = /^(\d{1,2})\s*[:.hg]?\s*(\d{2})$/i.exec(typed.trim());
  return match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2]}` : typed;
}
