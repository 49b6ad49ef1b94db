/** Word counts in twips (1/20 point), half points and eighths of a point; the rules speak of millimetres and points. */

const TWIPS_PER_MM = 1440 / 25.4;

export function twipsFromMm(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}

export function twipsFromPoints(points: number): number {
  return Math.round(points * 20);
}

export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

export function eighthPoints(points: number): number {
  return Math.round(points * 8);
}

export function mmFromPoints(points: number): number {
  return (points * 25.4) / 72;
}

export function pointsFromMm(mm: number): number {
  return (mm * 72) / 25.4;
}
