/** Counts over the registers for a free span of days. (practice.md 7) */
import { z } from 'zod';
import { choice, isoDate } from './fields.ts';

export const statisticsRegisters = ['incoming', 'outgoing', 'copy'] as const;
export type StatisticsRegister = (typeof statisticsRegisters)[number];
export const statisticsRegisterLabels: Readonly<Record<StatisticsRegister, string>> = {
  incoming: 'Văn bản đến',
  outgoing: 'Văn bản đi',
  copy: 'Bản sao',
};

export const statisticsGroups = ['type', 'author', 'channel', 'unit', 'signer'] as const;
export type StatisticsGroup = (typeof statisticsGroups)[number];
/** What each grouping is called in each register. */
export const statisticsGroupLabels: Readonly<Record<StatisticsRegister, Readonly<Record<StatisticsGroup, string>>>> = {
  incoming: { type: 'Loại', author: 'Cơ quan ban hành', channel: 'Đến bằng', unit: 'Đơn vị xử lý', signer: 'Người ký' },
  outgoing: { type: 'Loại', author: 'Cơ quan ban hành', channel: 'Gửi bằng', unit: 'Nơi nhận', signer: 'Người ký' },
  copy: { type: 'Hình thức sao', author: 'Cơ quan sao', channel: 'Gửi bằng', unit: 'Nơi nhận', signer: 'Người ký' },
};

export const statisticsSteps = ['whole', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type StatisticsStep = (typeof statisticsSteps)[number];
export const statisticsStepLabels: Readonly<Record<StatisticsStep, string>> = {
  whole: 'Cả kỳ',
  day: 'Ngày',
  week: 'Tuần',
  month: 'Tháng',
  quarter: 'Quý',
  year: 'Năm',
};

export const statisticsInput = z.strictObject({
  register: choice('Sổ', statisticsRegisters),
  from: isoDate,
  to: isoDate,
  groupBy: choice('Phân theo', statisticsGroups),
  step: choice('Theo', statisticsSteps),
});
export type StatisticsInput = z.infer<typeof statisticsInput>;

export const statistics = z.strictObject({
  /** Documents in the span, void ones aside. */
  total: z.int(),
  void: z.int(),
  /** A document that goes to several units or by several ways counts in each: the rows may add up to more than the total. */
  overlapping: z.boolean(),
  periods: z.array(z.strictObject({ label: z.string(), from: isoDate, to: isoDate, total: z.int() })),
  rows: z.array(z.strictObject({ label: z.string(), total: z.int(), counts: z.array(z.int()) })),
  /** Arrivals with a deadline, by the unit that leads; empty for the other registers. */
  onTime: z.array(
    z.strictObject({
      unit: z.string(),
      onTime: z.int(),
      late: z.int(),
      underWay: z.int(),
      overdue: z.int(),
    }),
  ),
});
export type Statistics = z.infer<typeof statistics>;
