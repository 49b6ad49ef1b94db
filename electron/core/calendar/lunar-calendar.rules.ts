/**
 * The Vietnamese lunar calendar at UTC+7, computed from the new moons and the sun's longitude (Meeus, Astronomical
 * Algorithms; the method published by Hồ Ngọc Đức): a month begins with the day of the new moon, the eleventh month holds the
 * winter solstice, a leap month has no principal term. Pure.
 */

/** Hours ahead of Greenwich; half an hour's difference is why Tết of 2007 and 2030 falls a day before China's. */
const zone = 7 / 24;
const newMoonLength = 29.530588853;
/** The new moon of 1/1/1900, from which moons are counted, as a Julian day. */
const firstMoon = 2415021.076998695;
const degree = Math.PI / 180;

/** The day of the calendar of 1/1/4713 before our era plus so many days: whole numbers are days. */
function toJulianDay(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) + 2440588;
}

function toIso(julianDay: number): string {
  return new Date((julianDay - 2440588) * 86_400_000).toISOString().slice(0, 10);
}

/** The day in Vietnam on which new moon number `k` since 1900 falls. */
function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const t2 = t * t;
  const t3 = t2 * t;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * degree);
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
  const sin = (angle: number): number => Math.sin(angle * degree);
  const periodic =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun);
  const deltaT =
    t < -11
      ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
      : -0.000278 + 0.000265 * t + 0.000262 * t2;
  return Math.floor(mean + periodic - deltaT + 0.5 + zone);
}

/** In which twelfth of its way the sun stands at midnight of a day in Vietnam, 0 from the spring equinox. */
function sunTwelfth(julianDay: number): number {
  const t = (julianDay - 2451545.5 - zone) / 36525;
  const t2 = t * t;
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * Math.sin(anomaly * degree) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly * degree) +
    0.00029 * Math.sin(3 * anomaly * degree);
  const longitude = (((mean + centre) % 360) + 360) % 360;
  return Math.floor(longitude / 30);
}

/** The first day of the eleventh month, which holds the winter solstice, of a year. */
function eleventhMonth(year: number): number {
  const k = Math.floor((toJulianDay(`${year}-12-31`) - 2415021) / newMoonLength);
  const day = newMoonDay(k);
  return sunTwelfth(day) >= 9 ? newMoonDay(k - 1) : day;
}

/** How many months after the eleventh the leap month comes. */
function leapMonthAfter(eleventh: number): number {
  const k = Math.floor((eleventh - firstMoon) / newMoonLength + 0.5);
  let index = 1;
  let last: number;
  let twelfth = sunTwelfth(newMoonDay(k + index));
  do {
    last = twelfth;
    index += 1;
    twelfth = sunTwelfth(newMoonDay(k + index));
  } while (twelfth !== last && index < 14);
  return index - 1;
}

/** The day of the sun's calendar for a day of an ordinary (not leap) lunar month, ISO. */
export function lunarDay(day: number, month: number, lunarYear: number): string {
  const before = eleventhMonth(month < 11 ? lunarYear - 1 : lunarYear);
  const after = eleventhMonth(month < 11 ? lunarYear : lunarYear + 1);
  const k = Math.floor(0.5 + (before - firstMoon) / newMoonLength);
  let months = (month + 1) % 12;
  if (after - before > 365 && months >= leapMonthAfter(before)) months += 1;
  return toIso(newMoonDay(k + months) + day - 1);
}

const stems = ['Canh', 'Tân', 'Nhâm', 'Quý', 'Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ'] as const;
const branches = ['Thân', 'Dậu', 'Tuất', 'Hợi', 'Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi'] as const;

/** "Bính Ngọ" for 2026. */
export function lunarYearName(year: number): string {
  return `${stems[year % 10]} ${branches[year % 12]}`;
}
