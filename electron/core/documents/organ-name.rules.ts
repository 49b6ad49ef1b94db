/** The name of an organ in a sentence, from the capitals of its letterhead. Pure. */

/**
 * "VĂN PHÒNG TỈNH ỦY BẮC GIANG" → "Văn phòng Tỉnh ủy Bắc Giang", each word as it is spelled in `spelled`, names that the office
 * gave. The capitals stay where a word is spelled nowhere: a proper name is never guessed.
 */
export function spellOrganName(capitals: string, spelled: readonly string[]): string {
  const known = new Map<string, string>();
  for (const name of spelled) {
    for (const word of name.split(/\s+/)) {
      const key = word.toLocaleUpperCase('vi');
      if (word !== '' && !known.has(key)) known.set(key, word);
    }
  }
  const words = capitals.split(/\s+/).filter((word) => word !== '');
  const found = words.map((word) => known.get(word.toLocaleUpperCase('vi')));
  return found.every((word) => word !== undefined) ? found.join(' ') : words.join(' ');
}
