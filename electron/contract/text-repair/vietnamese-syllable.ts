/**
 * Tells whether a word can be a Vietnamese syllable. Not a dictionary: it knows the sounds a syllable may begin and end
 * with, which is enough to tell text from text read in a wrong encoding.
 */

const onsets = new Set(' b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' '));

const rhymes = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ' +
    'ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ' +
    'y yêm yên yêng yêt yêu'
  ).split(' '),
);

// After gi and qu the i and u belong to the onset, so that shorter endings follow: giếng, giếc, gì; quyền, quốc, quýt.
const rhymesAfterGi = new Set(['', 'êng', 'êc', 'êm', 'ên', 'êp', 'êt', 'êu']);
const rhymesAfterQu = new Set(['yên', 'yêt', 'ynh', 'yt', 'ych', 'yu', 'ôc', 'ôi', 'ơ']);

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const sharpOrHeavy = /[\u0301\u0323]/;

// A register repeats a few thousand words.
const known = new Map<string, boolean>();
const mostKnown = 20_000;
// nghiêng has seven letters; taken apart (NFD) it has eight signs and could carry one more.
const longestSyllable = 10;

/** True for a word that follows the rules of Vietnamese spelling: one onset, one rhyme, at most one tone that fits it. */
export function isVietnameseSyllable(word: string): boolean {
  if (word.length > longestSyllable) return false;
  const remembered = known.get(word);
  if (remembered !== undefined) return remembered;
  const answer = followsTheRules(word);
  if (known.size < mostKnown) known.set(word, answer);
  return answer;
}

function followsTheRules(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(toneMarks) ?? [];
  if (tones.length > 1) return false;
  const letters = decomposed.replace(toneMarks, '').normalize('NFC');
  // A syllable that ends in c, ch, p or t carries the sharp or the heavy tone, or is written without any.
  if (/(?:c|ch|p|t)$/.test(letters) && tones[0] !== undefined && !sharpOrHeavy.test(tones[0])) return false;
  for (let length = Math.min(3, letters.length); length >= 0; length -= 1) {
    const onset = letters.slice(0, length);
    if (onsets.has(onset) && fits(onset, letters.slice(length))) return true;
  }
  return false;
}

function fits(onset: string, rhyme: string): boolean {
  if (rhymes.has(rhyme)) return true;
  if (onset === 'gi') return rhymesAfterGi.has(rhyme);
  return onset === 'qu' && rhymesAfterQu.has(rhyme);
}
