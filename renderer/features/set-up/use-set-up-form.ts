import { useState } from 'react';
import type { z } from 'zod';
import type { DeskRole } from '../../../electron/contract/labels.vi.ts';
import type { DirectorySet, setUpInput } from '../../../electron/contract/workspace.schema.ts';
import type { BodyValues } from '../../components/office-forms/body-fields.tsx';
import type { SignerValues } from '../../components/office-forms/signer-fields.tsx';
import { readLastNumbers } from './last-numbers.ts';
import { bodiesOf, officeDefaults } from './office-defaults.ts';

export type SetUpValues = z.input<typeof setUpInput>;
export type SetUpSigner = SignerValues & { readonly bodySymbol: string };

interface Typed {
  readonly name: string;
  readonly province: string;
  readonly parentName: string | null;
  readonly place: string | null;
  readonly bodies: readonly BodyValues[] | null;
  readonly signers: readonly SetUpSigner[] | null;
  readonly termName: string | null;
  readonly termStartsOn: string | null;
  readonly userName: string;
  readonly role: DeskRole;
  readonly incomingYear: number | null;
  /** The last number in the paper book; the program goes on after it. */
  readonly lastIncoming: number | null;
  readonly lastCopy: number | null;
  /** The last numbers of the outgoing paper books, body by body, as typed. */
  readonly lastOutgoing: readonly string[];
  readonly directorySet: DirectorySet | null;
}

/** The first-run form. Whatever was not touched follows from the name of the office. */
export function useSetUpForm(today: string) {
  const year = Number(today.slice(0, 4));
  const [typed, setTyped] = useState<Typed>({
    name: '',
    province: '',
    parentName: null,
    place: null,
    bodies: null,
    signers: null,
    termName: null,
    termStartsOn: null,
    userName: '',
    role: 'clerk',
    incomingYear: year,
    lastIncoming: null,
    lastCopy: null,
    lastOutgoing: [],
    directorySet: null,
  });
  const defaults = officeDefaults(typed.name, typed.province);
  const bodies = typed.bodies ?? bodiesOf(defaults, typed);
  const signers = typed.signers ?? defaults.signers;
  // Congresses of 2025 opened the present term; later ones begin every five years.
  const termYear = 2025 + Math.floor((Math.max(year, 2025) - 2025) / 5) * 5;
  const lastNumbers = bodies.map((_, index) => readLastNumbers(typed.lastOutgoing[index] ?? ''));
  const values: SetUpValues = {
    office: {
      name: typed.name,
      parentName: typed.parentName ?? defaults.parentName,
      place: typed.place ?? defaults.place,
    },
    bodies: [...bodies],
    signers: signers.map((signer) => ({ ...signer })),
    term: { name: typed.termName ?? `Nhiệm kỳ ${termYear} - ${termYear + 5}`, startsOn: typed.termStartsOn ?? '' },
    user: { fullName: typed.userName, role: typed.role },
    incomingYear: typed.incomingYear ?? 0,
    incomingFirstNumber: (typed.lastIncoming ?? 0) + 1,
    copyFirstNumber: (typed.lastCopy ?? 0) + 1,
    lastNumbers: bodies.flatMap(({ symbol }, index) =>
      (lastNumbers[index]?.entries ?? []).map((entry) => ({ bodySymbol: symbol, ...entry })),
    ),
    directorySet: typed.directorySet ?? defaults.directorySet,
  };
  return {
    typed,
    values,
    needsProvince: defaults.needsProvince,
    change: (change: Partial<Typed>) => setTyped((current) => ({ ...current, ...change })),
    changeBody: (index: number, change: Partial<BodyValues>) =>
      setTyped((current) => ({
        ...current,
        bodies: bodies.map((body, place) => (place === index ? { ...body, ...change } : body)),
        // A signer belongs to a body by its symbol, which follows when it is corrected.
        signers: signers.map((signer) =>
          change.symbol !== undefined && signer.bodySymbol === bodies[index]?.symbol
            ? { ...signer, bodySymbol: change.symbol }
            : signer,
        ),
      })),
    lastNumbers,
    changeLastOutgoing: (index: number, text: string) =>
      setTyped((current) => ({
        ...current,
        lastOutgoing: bodies.map((_, place) => (place === index ? text : (current.lastOutgoing[place] ?? ''))),
      })),
    removeBody: (index: number) =>
      setTyped((current) => ({
        ...current,
        bodies: bodies.filter((_, place) => place !== index),
        lastOutgoing: current.lastOutgoing.filter((_, place) => place !== index),
      })),
    setBodies: (next: readonly BodyValues[]) => setTyped((current) => ({ ...current, bodies: next })),
    changeSigner: (index: number, change: Partial<SetUpSigner>) =>
      setTyped((current) => ({
        ...current,
        signers: signers.map((signer, place) => (place === index ? { ...signer, ...change } : signer)),
      })),
    setSigners: (next: readonly SetUpSigner[]) => setTyped((current) => ({ ...current, signers: next })),
    bodies,
    signers,
  };
}

export type SetUpForm = ReturnType<typeof useSetUpForm>;
