// Check digits of numbers that carry them: NHS number, Australian Medicare, payment cards, IBAN.

const digitsOf = (text: string): number[] => [...text].filter((character) => character >= '0' && character <= '9').map(Number);

/** Weighted sum of the digits with the given weights; missing digits count as 0. */
function weighted(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);
}

/** Ten digits, modulus 11; ten times the same digit is nobody's. */
export function isNhsNumber(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 10 || new Set(digits).size === 1) return false;
  const check = (11 - (weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return check !== 10 && check === digits[9];
}

/** Ten digits (or eleven with the person's own number), first one 2 to 6, modulus 10. */
export function isMedicareNumberAu(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length < 10 || digits.length > 11) return false;
  const first = digits[0] ?? 0;
  return first >= 2 && first <= 6 && weighted(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === digits[8];
}

/** The Luhn sum of payment cards and of the health cards of Ontario. */
export function passesLuhn(text: string): boolean {
  const digits = digitsOf(text).reverse();
  const sum = digits.reduce((total, digit, index) => {
    const value = index % 2 === 1 ? digit * 2 : digit;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits.length >= 10 && sum % 10 === 0;
}

/** Two letters, two check digits, up to 30 more characters, modulus 97. */
export function isIban(text: string): boolean {
  const compact = text.replace(/ /g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(compact)) return false;
  let rest = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return rest === 1;
}
