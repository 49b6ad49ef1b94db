import type { StyleRule } from './profile.ts';

/** The part of a style that says where it stands; the type face comes from the builders below. */
type Place = Omit<StyleRule, 'wordName' | 'points' | 'bold' | 'italic' | 'capitals' | 'clause'>;
type Face = Pick<StyleRule, 'points' | 'bold' | 'italic' | 'capitals'>;

export const regular = (points: StyleRule['points']): Face => ({ points, bold: false, italic: false, capitals: false });
export const bold = (points: StyleRule['points']): Face => ({ points, bold: true, italic: false, capitals: false });
export const italic = (points: StyleRule['points']): Face => ({ points, bold: false, italic: true, capitals: false });
export const capitals = (points: StyleRule['points']): Face => ({ points, bold: false, italic: false, capitals: true });
export const boldCapitals = (points: StyleRule['points']): Face => ({
  points,
  bold: true,
  italic: false,
  capitals: true,
});

export const centred = (line: number, beforePoints = 0, afterPoints = 0): Place => ({
  align: 'center',
  line,
  beforePoints,
  afterPoints,
});

export const leftAligned = (line: number, beforePoints = 0, afterPoints = 0): Place => ({
  align: 'left',
  line,
  beforePoints,
  afterPoints,
});

export const rightAligned = (line: number): Place => ({ align: 'right', line, beforePoints: 0, afterPoints: 0 });

/** Justified, with the line distance, gap and first-line indent the office chose for its body text. */
export const flowing: Place = { align: 'both', line: 'body', beforePoints: 0, afterPoints: 'body', firstLine: 'body' };

export function style(
  wordName: string,
  face: Face,
  place: Place,
  clause: string,
  more: Partial<StyleRule> = {},
): StyleRule {
  return { wordName, ...face, ...place, ...more, clause };
}
