/**
 * The code under the bars of a phiếu gửi: nine digits of the recipient's row and a check digit. Digits only, because a
 * scanner types like a keyboard and a Vietnamese input method would turn letters into others. Pure.
 */

const idDigits = 9;

/** 12 → "0000000125" (check digit by Luhn, ISO/IEC 7812-1, annex B). */
export function formatSlipCode(recipientId: number): string {
  const digits = String(recipientId).padStart(idDigits, '0');
  return digits + String(checkDigit(digits));
}

/** The row that a code names; null when a digit is wrong, missing or too many. Spaces and the scanner's Enter do not matter. */
export function parseSlipCode(typed: string): number | null {
  const digits = typed.replace(/\s+/g, '');
  if (!/^\d{10}$/.test(digits)) return null;
  const id = digits.slice(0, idDigits);
  return checkDigit(id) === Number(digits.slice(idDigits)) && Number(id) > 0 ? Number(id) : null;
}

function checkDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
